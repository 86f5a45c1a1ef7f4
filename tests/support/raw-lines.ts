import { fork } from 'node:child_process';
import type { MediasoupShape, TransportOffer } from '../../shared/media-contract.ts';
import type { FromChild, ToChild } from './raw-lines-child.ts';

/** An ICE, DTLS and SRTP connection that carries whatever it is given. */
export interface RawLine {
  /** To be told to the server (`transport.connect`). */
  readonly dtlsParameters: MediasoupShape;
  readonly connected: Promise<void>;
  readonly send: (packet: Buffer) => void;
}

/** Lines in a process of their own: the library has threads that do not bear the sandbox of a test. */
export const openRawLines = () => {
  const child = fork(new URL('./raw-lines-child.ts', import.meta.url).pathname, { execArgv: [] });
  const tell = (message: ToChild) => child.send(message);
  const listeners = new Map<number, (message: FromChild) => void>();
  child.on('message', (message: FromChild) => listeners.get(message.line)?.(message));
  let count = 0;
  return {
    open: (
      offer: TransportOffer,
      onPacket: (packet: Buffer) => void,
      address = '127.0.0.1',
    ): Promise<RawLine> => {
      count += 1;
      const line = count;
      const { promise: connected, resolve: connect } = Promise.withResolvers<void>();
      const { promise, resolve } = Promise.withResolvers<RawLine>();
      const send = (packet: Buffer) => tell({ type: 'send', line, packet: packet.toString('base64') });
      listeners.set(line, (message) => {
        if (message.type === 'packet') onPacket(Buffer.from(message.packet, 'base64'));
        else if (message.type === 'connected') connect();
        else resolve({ dtlsParameters: message.dtlsParameters, connected, send });
      });
      tell({ type: 'open', line, offer, address });
      return promise;
    },
    close: () => child.kill('SIGKILL'),
  };
};
