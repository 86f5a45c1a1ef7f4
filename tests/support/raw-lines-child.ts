/** The child of `raw-lines.ts`: opens lines and carries packets between them and its parent. */
import type { TransportOffer } from '../../shared/media-contract.ts';
import { type Line, openLine } from '../load/media/line.ts';

export type ToChild =
  | {
      readonly type: 'open';
      readonly line: number;
      readonly offer: TransportOffer;
      /** Of this end. */
      readonly address: string;
    }
  | { readonly type: 'send'; readonly line: number; readonly packet: string };
export type FromChild =
  | { readonly type: 'opening'; readonly line: number; readonly dtlsParameters: Line['dtlsParameters'] }
  | { readonly type: 'connected'; readonly line: number }
  | { readonly type: 'packet'; readonly line: number; readonly packet: string };

const lines = new Map<number, Line>();
const tell = (message: FromChild) => process.send?.(message);

process.on('message', (message: ToChild) => {
  const { line } = message;
  if (message.type === 'send') return lines.get(line)?.send(Buffer.from(message.packet, 'base64'));
  const opened = openLine(
    message.offer,
    {
      onPacket: (packet) => tell({ type: 'packet', line, packet: packet.toString('base64') }),
      onBroken: () => undefined,
    },
    message.address,
  );
  lines.set(line, opened);
  tell({ type: 'opening', line, dtlsParameters: opened.dtlsParameters });
  void opened.connected.then(() => tell({ type: 'connected', line }));
});
