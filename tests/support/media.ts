import { observer } from 'mediasoup';
import type { Consumer, Producer, Router, WebRtcTransport } from 'mediasoup/types';
import { createMediaPlane, type MediaDevice, type MediaRoom } from '../../server/media/index.ts';
import { MeetingId, SeatId } from '../../shared/kernel/ids.ts';
import type { MediaNotice, TransportOffer } from '../../shared/media-contract.ts';
import type { Place } from '../../shared/places.ts';
import { freePort } from './ports.ts';

const silentLog = { debug() {}, info() {}, warn() {}, error() {} };

/** What really exists in the workers, seen from beside our code. */
export const watchWorkers = () => {
  const routers = new Set<Router>();
  const transports = new Set<WebRtcTransport>();
  const producers = new Map<string, Producer>();
  const consumers = new Map<string, Consumer>();
  let pid = 0;
  observer.on('newworker', (worker) => {
    pid = worker.pid;
    worker.observer.on('newrouter', (router) => {
      routers.add(router);
      router.observer.once('close', () => routers.delete(router));
      router.observer.on('newtransport', (transport) => {
        transports.add(transport as WebRtcTransport);
        transport.observer.once('close', () => transports.delete(transport as WebRtcTransport));
        transport.observer.on('newproducer', (producer) => {
          producers.set(producer.id, producer);
          producer.observer.once('close', () => producers.delete(producer.id));
        });
        transport.observer.on('newconsumer', (consumer) => {
          consumers.set(consumer.id, consumer);
          consumer.observer.once('close', () => consumers.delete(consumer.id));
        });
      });
    });
  });
  return { routers, transports, producers, consumers, pid: () => pid };
};

export const startPlane = async (turn: { urls: string[]; secret: string } | null = null) => {
  const plane = await createMediaPlane({
    settings: { mediaPort: await freePort(), listenIps: ['127.0.0.1'], announcedIp: null, turn },
    log: silentLog as never,
  });
  return { plane, room: plane.room(MeetingId.parse('m1')) };
};

/** The RTP parameters that a browser would send, in short. */
export const rtp = {
  microphone: (ssrc: number) => ({
    mid: '0',
    codecs: [
      { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2, parameters: { usedtx: 1 } },
    ],
    encodings: [{ ssrc }],
    rtcp: { cname: 'x' },
  }),
  camera: (ssrc: number, layers = 3) => ({
    mid: '1',
    codecs: [{ mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000, rtcpFeedback: [{ type: 'nack' }] }],
    encodings: Array.from({ length: layers }, (_, layer) => ({ ssrc: ssrc + layer })),
    rtcp: { cname: 'x' },
  }),
};

let connections = 0;

/** A client, as far as the server can tell: it knows the requests and keeps the notices. */
export const join = (
  room: MediaRoom,
  who: 'chair' | 'deputy' | 'operator' | 'observer' | `seat:${string}`,
  device: 'main' | 'display' | 'companion' = 'main',
) => {
  connections += 1;
  const connectionId = `connection-${connections}`;
  const notices: MediaNotice[] = [];
  const seatId = who.startsWith('seat:') ? SeatId.parse(who.slice(5)) : null;
  const media: MediaDevice = room.join({
    connectionId,
    viewer: seatId ? { role: 'seat', seatId } : { role: who as 'chair', accountId: 'a' as never },
    place: who === 'observer' ? null : (who as Place),
    device,
    notify: (notice) => notices.push(notice),
  });
  /** Sends a request and expects a yes. */
  const ask = async (request: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const answer = await media.request(request);
    if (!answer.ok) throw new Error(`${request.type} was refused: ${answer.refusal}`);
    return { ...answer.result };
  };
  const open = async (direction: 'send' | 'receive') =>
    (await ask({ type: 'transport.open', direction })) as unknown as TransportOffer;
  return {
    connectionId,
    notices,
    media,
    ask,
    open,
    /** The refusal of a request. */
    refusal: async (request: unknown) => {
      const answer = await media.request(request);
      return answer.ok ? null : answer.refusal;
    },
    send: async (source: 'camera' | 'microphone', rtpParameters: object) => {
      const { id } = await open('send');
      const produced = await ask({ type: 'produce', transportId: id, source, rtpParameters });
      return produced.producerId as string;
    },
    receive: async () => {
      await open('receive');
      const { rtpCapabilities } = await ask({ type: 'capabilities' });
      // A browser that can do all that the router can.
      await ask({ type: 'receive', rtpCapabilities });
    },
    /** What the client was told to set up and not to drop since. */
    shown: () => {
      const shown = new Map<string, string>();
      for (const notice of notices) {
        if (notice.type === 'consume') shown.set(notice.consumerId, `${notice.place}/${notice.source}`);
        if (notice.type === 'drop') shown.delete(notice.consumerId);
      }
      return [...shown.values()].sort();
    },
    consumerOf: (what: string) =>
      notices
        .filter((notice) => notice.type === 'consume')
        .findLast((notice) => `${notice.place}/${notice.source}` === what)?.consumerId ?? '',
  };
};
