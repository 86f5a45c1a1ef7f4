import type { DtlsParameters, RtpCapabilities, RtpParameters, WebRtcTransport } from 'mediasoup/types';
import type { MediaAnswer, MediaRefusal, MediaRequest, TransportOffer } from '../../shared/media-contract.ts';
import type { Hall, TransportWish } from './hall.ts';
import type { Receiving } from './receiving.ts';
import type { Sending } from './sending.ts';

/** The device, as far as its requests go. */
export interface Requester {
  readonly sending: Sending;
  readonly receiving: Receiving;
  readonly wishes: Readonly<Record<'send' | 'receive', TransportWish>>;
  readonly iceServers: () => TransportOffer['iceServers'];
  readonly isClosed: () => boolean;
  /** It wants to receive from now on. */
  readonly begun: () => void;
  /** Why this device may not send at all now, if so. */
  readonly mayNotSend: () => MediaRefusal | null;
  /** Takes note of what it watches, reports or wants looped; why it may not, if so. */
  readonly note: (request: MediaRequest<'watch' | 'report' | 'loop'>) => MediaRefusal | null;
}

export const refuse = (refusal: MediaRefusal): MediaAnswer => ({ ok: false, refusal });
const done = (): MediaAnswer => ({ ok: true, result: {} });
const unless = (refusal: MediaRefusal | null): MediaAnswer => (refusal ? refuse(refusal) : done());

const openTransport = async (
  { sending, receiving, wishes, iceServers, isClosed, mayNotSend }: Requester,
  hall: Hall,
  direction: 'send' | 'receive',
): Promise<MediaAnswer> => {
  const refusal = direction === 'send' ? mayNotSend() : null;
  if (refusal) return refuse(refusal);
  const transport = await hall.openTransport(wishes[direction]);
  if (isClosed()) {
    transport.close();
    return refuse('media.unavailable');
  }
  // The browser closed its end: what it sent is gone for everybody, not a frozen picture.
  transport.on('dtlsstatechange', (state) => {
    if (state === 'closed' || state === 'failed') transport.close();
  });
  (direction === 'send' ? sending : receiving).attach(transport);
  const offer: TransportOffer = {
    id: transport.id,
    iceParameters: { ...transport.iceParameters },
    iceCandidates: transport.iceCandidates.map((candidate) => ({ ...candidate })),
    dtlsParameters: { ...transport.dtlsParameters },
    iceServers: iceServers(),
  };
  return { ok: true, result: offer };
};

const produce = async (
  { sending, isClosed, mayNotSend }: Requester,
  hall: Hall,
  { transportId, source, rtpParameters }: MediaRequest<'produce'>,
): Promise<MediaAnswer> => {
  const refusal = mayNotSend();
  if (refusal) return refuse(refusal);
  if (sending.transport()?.id !== transportId) return refuse('media.unknown');
  const produced = await sending.produce(hall, source, rtpParameters as unknown as RtpParameters);
  if (typeof produced === 'string') return refuse(produced);
  // Another device may have become the main one while the worker answered.
  const since = isClosed() ? 'media.unavailable' : mayNotSend();
  if (since) {
    sending.takeAll();
    return refuse(since);
  }
  return { ok: true, result: { producerId: produced.id } };
};

/** Whether a request is about what the device sends; the rest is about what it receives. */
export const isAboutSending = (request: MediaRequest, sendingTransportId: string | undefined): boolean => {
  switch (request.type) {
    case 'transport.open':
      return request.direction === 'send';
    case 'transport.connect':
    case 'transport.restart':
      return request.transportId === sendingTransportId;
    case 'produce':
    case 'producer.close':
    case 'producer.switch':
      return true;
    default:
      return false;
  }
};

/** Does what a device asks for, in the room's part of its worker. What mediasoup refuses is thrown. */
export const carryOut = async (
  requester: Requester,
  hall: Hall,
  request: MediaRequest,
): Promise<MediaAnswer> => {
  const { sending, receiving, note } = requester;
  const transportOf = (id: string): WebRtcTransport | null =>
    [sending.transport(), receiving.transport()].find((one) => one?.id === id && !one.closed) ?? null;

  switch (request.type) {
    case 'capabilities':
      return { ok: true, result: { rtpCapabilities: { ...hall.router.rtpCapabilities } } };
    case 'transport.open':
      return openTransport(requester, hall, request.direction);
    case 'transport.connect': {
      const transport = transportOf(request.transportId);
      if (!transport) return refuse('media.unknown');
      await transport.connect({ dtlsParameters: request.dtlsParameters as DtlsParameters });
      return done();
    }
    case 'transport.restart': {
      const transport = transportOf(request.transportId);
      if (!transport) return refuse('media.unknown');
      return { ok: true, result: { iceParameters: { ...(await transport.restartIce()) } } };
    }
    case 'produce':
      return produce(requester, hall, request);
    case 'producer.close':
      return unless(sending.close(request.producerId) ? null : 'media.unknown');
    case 'producer.switch':
      return unless(sending.switch(request.producerId, request.on) ? null : 'media.unknown');
    case 'receive':
      if (!receiving.transport()) return refuse('media.unknown');
      receiving.begin(request.rtpCapabilities as RtpCapabilities);
      requester.begun();
      await receiving.reconcile(hall);
      return done();
    case 'consumer.ready':
      return unless((await receiving.ready(request.consumerId)) ? null : 'media.unknown');
    case 'watch':
    case 'report':
    case 'loop': {
      const refusal = note(request);
      if (!refusal && request.type !== 'report') await receiving.reconcile(hall);
      return unless(refusal);
    }
  }
};
