import type { DtlsParameters, RtpCapabilities, RtpParameters, WebRtcTransport } from 'mediasoup/types';
import type { Device } from '../../shared/contract.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type {
  MediaAnswer,
  MediaNotice,
  MediaRefusal,
  MediaRequest,
  TransportOffer,
} from '../../shared/media-contract.ts';
import type { Place } from '../../shared/places.ts';
import type { Hall, TransportWish } from './hall.ts';
import { mayWatch, plan, type Sent, type StagePolicy, type Watched } from './plan.ts';
import { createQueue } from './queue.ts';
import { createReceiving } from './receiving.ts';
import { parseRequest, refusalOf } from './requests.ts';
import { createSending } from './sending.ts';
import type { Log } from './workers.ts';

/** Who joins a room, and how to tell them something. */
export interface Joining {
  readonly connectionId: string;
  readonly viewer: Viewer;
  readonly place: Place | null;
  readonly device: Device;
  readonly notify: (notice: MediaNotice) => void;
}

/** What a device needs of its room. */
export interface RoomAround {
  /** The room's part of the worker that runs now, or nothing while a dead one is replaced. */
  readonly hall: () => Promise<Hall | null>;
  readonly policy: () => StagePolicy;
  readonly sent: () => readonly Sent[];
  /** Something is sent, or is no longer. */
  readonly changed: () => void;
  /** This device is the main one of its place from now on. */
  readonly becameMain: () => void;
  readonly left: () => void;
  readonly iceServers: (connectionId: string) => TransportOffer['iceServers'];
  readonly log: Log;
}

/** Seventy pictures of a wall become ready at once; more than this is not a client of ours. */
const MAX_WAITING = 400;

/** A camera in simulcast and a microphone, with room for what the estimate overshoots. */
const MAX_INCOMING_BITRATE = 4_000_000;
/** The stage's high layer may begin at once; a slow line is found out within a second. */
const STAGE_BITRATE = 1_800_000;
/** Seventy small pictures and the stage. */
const WALL_BITRATE = 12_000_000;

const refuse = (refusal: MediaRefusal): MediaAnswer => ({ ok: false, refusal });
const done = (): MediaAnswer => ({ ok: true, result: {} });

export const createDevice = ({ connectionId, viewer, place, device, notify }: Joining, room: RoomAround) => {
  const { log } = room;
  const queue = createQueue();
  let main = false;
  let watched: Watched = { tiles: new Set(), preview: null };
  let closed = false;
  let replanWaits = false;

  const sending = createSending({
    connectionId,
    place,
    policy: room.policy,
    changed: room.changed,
    taken: (producerId) => notify({ type: 'closed', producerId }),
    log,
  });
  const receiving = createReceiving({
    notify: (notice) => {
      if (!closed) notify(notice);
    },
    wanted: () =>
      plan({ connectionId, place, device, role: viewer.role, watched }, room.policy(), room.sent()),
    sent: room.sent,
    log,
  });

  const transportOf = (id: string): WebRtcTransport | null =>
    [sending.transport(), receiving.transport()].find((one) => one?.id === id && !one.closed) ?? null;

  const mayNotSend = (): MediaRefusal | null => {
    if (!place || device !== 'main') return 'media.not_allowed';
    return main ? null : 'media.not_main';
  };

  const openTransport = async (hall: Hall, direction: 'send' | 'receive'): Promise<MediaAnswer> => {
    const refusal = direction === 'send' ? mayNotSend() : null;
    if (refusal) return refuse(refusal);
    const wish: TransportWish = {
      initialOutgoingBitrate: mayWatch(viewer.role) ? WALL_BITRATE : STAGE_BITRATE,
      maxIncomingBitrate: MAX_INCOMING_BITRATE,
    };
    const transport = await hall.openTransport(wish);
    if (closed) {
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
      iceServers: room.iceServers(connectionId),
    };
    return { ok: true, result: offer };
  };

  const produce = async (hall: Hall, request: MediaRequest<'produce'>): Promise<MediaAnswer> => {
    const refusal = mayNotSend();
    if (refusal) return refuse(refusal);
    if (sending.transport()?.id !== request.transportId) return refuse('media.unknown');
    const produced = await sending.produce(
      hall,
      request.source,
      request.rtpParameters as unknown as RtpParameters,
    );
    if (typeof produced === 'string') return refuse(produced);
    // Another device may have become the main one while the worker answered.
    if (!main || closed) {
      sending.takeAll();
      return refuse('media.not_main');
    }
    return { ok: true, result: { producerId: produced.id } };
  };

  const carryOut = async (hall: Hall, request: MediaRequest): Promise<MediaAnswer> => {
    switch (request.type) {
      case 'capabilities':
        return { ok: true, result: { rtpCapabilities: { ...hall.router.rtpCapabilities } } };
      case 'transport.open':
        return openTransport(hall, request.direction);
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
        return produce(hall, request);
      case 'producer.close':
        return sending.close(request.producerId) ? done() : refuse('media.unknown');
      case 'producer.switch':
        return sending.switch(request.producerId, request.on) ? done() : refuse('media.unknown');
      case 'receive':
        if (!receiving.transport()) return refuse('media.unknown');
        receiving.begin(request.rtpCapabilities as RtpCapabilities);
        await receiving.reconcile(hall);
        return done();
      case 'watch':
        if (!mayWatch(viewer.role)) return refuse('media.not_allowed');
        watched = { tiles: new Set(request.tiles), preview: request.preview };
        await receiving.reconcile(hall);
        return done();
      case 'report':
        return done();
      case 'loop':
        return refuse('media.not_allowed');
      case 'consumer.ready':
        return (await receiving.ready(request.consumerId)) ? done() : refuse('media.unknown');
    }
  };

  const answer = async (request: MediaRequest): Promise<MediaAnswer> => {
    const hall = closed ? null : await room.hall();
    if (!hall) return refuse('media.unavailable');
    try {
      return await carryOut(hall, request);
    } catch (error) {
      const refusal = hall.router.closed ? 'media.unavailable' : refusalOf(error);
      log.warn({ err: error, connectionId, request: request.type, refusal }, 'media request failed');
      return refuse(refusal);
    }
  };

  const replan = () => {
    if (replanWaits || closed) return;
    replanWaits = true;
    void queue.run(async () => {
      replanWaits = false;
      const hall = closed ? null : await room.hall();
      if (hall) await receiving.reconcile(hall);
    });
  };

  const setMain = (isMain: boolean) => {
    if (main === isMain) return;
    main = isMain;
    if (main) room.becameMain();
    else sending.takeAll();
  };

  return {
    place,
    async request(raw: unknown): Promise<MediaAnswer> {
      const request = parseRequest(raw);
      if (!request) return refuse('media.failed');
      if (device === 'companion') return refuse('media.not_allowed');
      if (closed || queue.length() > MAX_WAITING) return refuse('media.unavailable');
      return queue.run(() => answer(request));
    },
    setMain,
    sent: sending.sent,
    followPolicy: sending.followPolicy,
    replan,
    /** The worker died with all that was set up in it. */
    forget() {
      sending.clear();
      receiving.clear();
    },
    /** There is a worker again. */
    beginAnew() {
      if (device !== 'companion') notify({ type: 'reset' });
    },
    close() {
      if (closed) return;
      closed = true;
      sending.clear();
      receiving.clear();
      room.left();
    },
  };
};

export type RoomDevice = ReturnType<typeof createDevice>;
/** What the rest of the server sees of a device. */
export type MediaDevice = Pick<RoomDevice, 'request' | 'setMain' | 'close'>;
