import { observer } from 'mediasoup';
import type {
  Consumer,
  PipeTransport,
  Producer,
  Router,
  WebRtcServer,
  WebRtcTransport,
  Worker,
} from 'mediasoup/types';
import {
  createMediaPlane,
  type MediaDevice,
  type MediaRoom,
  type MediaSettings,
} from '../../server/media/index.ts';
import type { Device } from '../../shared/contract.ts';
import { MeetingId, SeatId } from '../../shared/kernel/ids.ts';
import type { MediaNotice, Source, TransportOffer } from '../../shared/media-contract.ts';
import type { Place } from '../../shared/places.ts';
import { freePorts } from './ports.ts';

const silentLog = { debug() {}, info() {}, warn() {}, error() {} };

/** What really exists in the workers, seen from beside our code. */
export const watchWorkers = () => {
  const routers = new Set<Router>();
  const transports = new Set<WebRtcTransport>();
  const pipes = new Set<PipeTransport>();
  const producers = new Map<string, Producer>();
  const consumers = new Map<string, Consumer>();
  let pid = 0;
  const workers = new Set<Worker>();
  const servers = new Set<WebRtcServer>();
  const workerOf = new Map<string, Worker>();
  observer.on('newworker', (worker) => {
    pid = worker.pid;
    workers.add(worker);
    worker.observer.once('close', () => workers.delete(worker));
    worker.observer.on('newwebrtcserver', (server) => {
      servers.add(server);
      server.observer.once('close', () => servers.delete(server));
    });
    worker.observer.on('newrouter', (router) => {
      routers.add(router);
      router.observer.once('close', () => routers.delete(router));
      router.observer.on('newtransport', (transport) => {
        // What goes from worker to worker is counted apart: a piped producer has the id of its origin.
        if (transport.type === 'pipe') {
          const pipe = transport as PipeTransport;
          pipes.add(pipe);
          pipe.observer.once('close', () => pipes.delete(pipe));
          return;
        }
        transports.add(transport as WebRtcTransport);
        workerOf.set(transport.id, worker);
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
  /** How many streams cross from worker to worker now, by the workers' own account. */
  const crossing = async (): Promise<number> => {
    const dumps = await Promise.all([...pipes].map((pipe) => pipe.dump()));
    return dumps.reduce((sum, { producerIds }) => sum + producerIds.length, 0);
  };
  /** What the workers themselves still hold: routers, and transports at their ports. */
  const held = async (): Promise<number> => {
    const dumps = await Promise.all([...workers].map((worker) => worker.dump()));
    const ports = await Promise.all([...servers].map((server) => server.dump()));
    return (
      dumps.reduce((sum, { routerIds }) => sum + routerIds.length, 0) +
      ports.reduce((sum, { webRtcTransportIds }) => sum + webRtcTransportIds.length, 0)
    );
  };
  return { held, routers, transports, producers, consumers, workers, workerOf, crossing, pid: () => pid };
};

export const startPlane = async (settings: Partial<MediaSettings> = {}) => {
  const workers = settings.workers ?? 1;
  const mediaPort = await freePorts(workers);
  const plane = await createMediaPlane({
    settings: { workers, mediaPort, listenIps: ['127.0.0.1'], announcedIps: [], turn: null, ...settings },
    log: silentLog as never,
  });
  return { plane, room: plane.room(MeetingId.parse('m1')), mediaPort };
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
  device: Device = 'main',
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
    send: async (source: Source, rtpParameters: object) => {
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
    /** What it was last told of what it sends. */
    demandOf: (producerId: string) =>
      notices
        .filter((notice) => notice.type === 'demand')
        .findLast((notice) => notice.producerId === producerId)?.layer ?? null,
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
