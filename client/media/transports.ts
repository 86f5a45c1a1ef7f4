import type { Device, IceParameters, Transport, TransportOptions } from 'mediasoup-client/types';
import type { Source, TransportOffer } from '../../shared/media-contract.ts';
import type { Ask } from './ask.ts';

/** After so long without a line, new ICE credentials did not help: everything is built anew, ms. */
const HEAL_MS = 5000;
/** The first connection may have to find out that only TCP or a relay gets through, ms. */
const CONNECT_MS = 8000;

export interface TransportWatch {
  /** The line is cut, or is back. */
  readonly onLine: (up: boolean) => void;
  /** The line did not come back. */
  readonly onBroken: () => void;
}

/** mediasoup defines the parameters at both ends; the contract between them carries them unread. */
const optionsOf = (offer: TransportOffer) =>
  ({ ...offer, iceServers: [...offer.iceServers] }) as unknown as TransportOptions;

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** Asks for new ICE credentials when the line is cut (the network changed), and gives up after a while. */
const heal = (transport: Transport, ask: Ask, { onLine, onBroken }: TransportWatch) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const restart = async () => {
    try {
      const { iceParameters } = await ask('transport.restart', { transportId: transport.id });
      await transport.restartIce({ iceParameters: iceParameters as unknown as IceParameters });
    } catch {
      // Refused or overtaken: there is nothing to heal at the other end any more.
      if (!transport.closed) onBroken();
    }
  };
  const giveUpAfter = (ms: number) => {
    timer ??= setTimeout(onBroken, ms);
  };
  // Where not even a candidate can be found, the browser's own state never leaves `new`.
  transport.on('connect', () => {
    onLine(false);
    giveUpAfter(CONNECT_MS);
  });
  transport.on('connectionstatechange', (state) => {
    if (state === 'connected') {
      clearTimeout(timer);
      timer = undefined;
      onLine(true);
    }
    if (state === 'connecting') {
      onLine(false);
      giveUpAfter(CONNECT_MS);
    }
    if (state !== 'disconnected' && state !== 'failed') return;
    onLine(false);
    if (timer === undefined) void restart();
    giveUpAfter(HEAL_MS);
  });
  transport.observer.once('close', () => clearTimeout(timer));
};

/** Opens a transport at both ends; it connects when it has something to carry. */
export const openTransport = async (
  device: Device,
  direction: 'send' | 'receive',
  ask: Ask,
  watch: TransportWatch,
): Promise<Transport> => {
  const options = optionsOf(await ask('transport.open', { direction }));
  const transport =
    direction === 'send' ? device.createSendTransport(options) : device.createRecvTransport(options);
  transport.on('connect', ({ dtlsParameters }, done, fail) => {
    ask('transport.connect', { transportId: transport.id, dtlsParameters: { ...dtlsParameters } }).then(
      done,
      (error: unknown) => fail(toError(error)),
    );
  });
  transport.on('produce', ({ rtpParameters, appData }, done, fail) => {
    ask('produce', {
      transportId: transport.id,
      source: appData.source as Source,
      rtpParameters: { ...rtpParameters },
    }).then(
      ({ producerId }) => done({ id: producerId }),
      (error: unknown) => fail(toError(error)),
    );
  });
  heal(transport, ask, watch);
  return transport;
};
