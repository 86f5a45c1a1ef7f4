import { isDeepStrictEqual } from 'node:util';
import type { Device } from '../../shared/contract.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import {
  type Demand,
  type LineStep,
  type MediaAnswer,
  type MediaNotice,
  type MediaRefusal,
  type MediaRequest,
  type Source,
  sourcesOf,
  type TransportOffer,
} from '../../shared/media-contract.ts';
import type { Place } from '../../shared/places.ts';
import { carryOut, isAboutSending, type Requester, refuse } from './carry-out.ts';
import type { Hall } from './hall.ts';
import { createLine } from './line.ts';
import { mayWatch, plan, type Receiver, type Sent, type StagePolicy, type Wanted } from './plan.ts';
import { createQueue } from './queue.ts';
import { createReceiving } from './receiving.ts';
import { relieve } from './relief.ts';
import { parseRequest, refusalOf } from './requests.ts';
import { createSending } from './sending.ts';
import type { Log } from './worker.ts';

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
  /** The slot of the worker that this device is in; it is given one if it has none and there is one. */
  readonly slot: () => number | null;
  /** The room's part of that worker, or nothing while a dead one is replaced. */
  readonly hall: () => Promise<Hall | null>;
  readonly policy: () => StagePolicy;
  /** What is sent of which this device may know. */
  readonly sent: () => readonly Sent[];
  /** Whether what is sent has arrived at the worker of this device. */
  readonly reaches: (producerId: string) => boolean;
  /** Something is sent or wanted, or is no longer. */
  readonly changed: () => void;
  /** This device is the main one of its place from now on. */
  readonly becameMain: () => void;
  readonly left: () => void;
  readonly iceServers: (connectionId: string) => TransportOffer['iceServers'];
  readonly log: Log;
}

/** Seventy pictures of a wall become ready at once; more than this is not a client of ours. */
const MAX_WAITING = 400;

/** A camera in simulcast, a screen and sound, with room for what the estimate overshoots. */
const MAX_INCOMING_BITRATE = 8_000_000;
/** The stage's high layer may begin at once; a slow line is found out within a second. */
const STAGE_BITRATE = 1_800_000;
/** Seventy small pictures and the stage. */
const WALL_BITRATE = 12_000_000;

const isScreen = (source: Source) => source === 'screen' || source === 'screen_sound';

export const createDevice = (joining: Joining, room: RoomAround) => {
  const { connectionId, viewer, place, device } = joining;
  const { log } = room;
  /** What it sends and what it receives are set up beside each other: its picture waits for no camera of its own. */
  const sends = createQueue();
  const receives = createQueue();
  const queueOf = (request: MediaRequest) =>
    isAboutSending(request, sending.transport()?.id) ? sends : receives;
  const waiting = () => sends.length() + receives.length();
  let receiver: Receiver = {
    connectionId,
    place,
    device,
    role: viewer.role,
    watched: { tiles: new Set(), preview: null },
    loop: false,
  };
  let main = device === 'test';
  let closed = false;
  let replanWaits = false;

  const notify = (notice: MediaNotice) => {
    if (!closed) joining.notify(notice);
  };

  const planned = (): Wanted[] => plan(receiver, room.policy(), room.sent());
  /** A device that shows nothing yet needs nothing of anybody. */
  const wanted = (): Wanted[] => (receiving.hasBegun() ? relieve(planned(), line.step()) : []);

  const sending = createSending({
    connectionId,
    place,
    slot: room.slot,
    maySend: (source) =>
      place !== null &&
      sourcesOf(place).includes(source) &&
      (!isScreen(source) || (device === 'main' && room.policy().sharing === place)),
    // F8. A line test is heard by itself alone.
    isHeard: (source) =>
      source !== 'microphone' || device === 'test' || (place !== null && room.policy().heard.has(place)),
    changed: room.changed,
    notify,
    log,
  });
  const receiving = createReceiving({
    notify,
    wanted: () => wanted().filter(({ producerId }) => room.reaches(producerId)),
    sent: room.sent,
    log,
  });
  const line = createLine({
    sending,
    receiving,
    planned,
    stepped(step: LineStep) {
      notify({ type: 'line', step });
      room.changed();
    },
  });

  const mayNotSend = (): MediaRefusal | null => {
    if (!place || (device !== 'main' && device !== 'test')) return 'media.not_allowed';
    return main ? null : 'media.not_main';
  };

  const become = (next: Receiver) => {
    if (isDeepStrictEqual(receiver, next)) return;
    receiver = next;
    room.changed();
  };

  const note = (request: MediaRequest<'watch' | 'report' | 'loop'>): MediaRefusal | null => {
    switch (request.type) {
      case 'watch':
        if (!mayWatch(viewer.role)) return 'media.not_allowed';
        become({ ...receiver, watched: { tiles: new Set(request.tiles), preview: request.preview } });
        return null;
      case 'loop':
        if (device !== 'test') return 'media.not_allowed';
        become({ ...receiver, loop: request.on });
        return null;
      case 'report':
        line.report(request);
        return null;
    }
  };

  const requester: Requester = {
    sending,
    receiving,
    wishes: {
      send: { maxIncomingBitrate: MAX_INCOMING_BITRATE },
      receive: { initialOutgoingBitrate: mayWatch(viewer.role) ? WALL_BITRATE : STAGE_BITRATE },
    },
    iceServers: () => room.iceServers(connectionId),
    isClosed: () => closed,
    begun: room.changed,
    mayNotSend,
    note,
  };

  const answer = async (request: MediaRequest): Promise<MediaAnswer> => {
    const hall = closed ? null : await room.hall();
    if (!hall) return refuse('media.unavailable');
    try {
      return await carryOut(requester, hall, request);
    } catch (error) {
      const refusal = hall.router.closed ? 'media.unavailable' : refusalOf(error);
      log.warn({ err: error, connectionId, request: request.type, refusal }, 'media request failed');
      return refuse(refusal);
    }
  };

  return {
    place,
    device,
    role: viewer.role,
    async request(raw: unknown): Promise<MediaAnswer> {
      const request = parseRequest(raw);
      if (!request) return refuse('media.failed');
      if (device === 'companion') return refuse('media.not_allowed');
      if (closed || waiting() > MAX_WAITING) return refuse('media.unavailable');
      return queueOf(request).run(() => answer(request));
    },
    setMain(isMain: boolean) {
      // A line test is beside whoever sends for its place.
      if (main === isMain || device === 'test') return;
      main = isMain;
      if (main) room.becameMain();
      else sending.takeAll();
    },
    isMain: () => main,
    sent: sending.sent,
    wanted,
    /** What it is set up to receive, shown or not. */
    holds: receiving.producerIds,
    demand: (found: ReadonlyMap<string, Demand>) => sending.demand(found),
    followPolicy: sending.followPolicy,
    line,
    counts: () => ({
      transports: [sending.transport(), receiving.transport()].filter((one) => one && !one.closed).length,
      producers: sending.producers().length,
      consumers: [...receiving.producerIds()].length,
      waitingRequests: waiting(),
    }),
    /** The stage has changed: what of it was set up ahead is shown at once, unless the line is too weak for pictures. */
    showStage(producerIds: Iterable<string>) {
      if (line.step() !== 'sound_only') receiving.start(producerIds);
    },
    /** Brings what is received in line with the plan, after what it is asked to do now. */
    replan() {
      if (replanWaits || closed || !receiving.transport()) return;
      replanWaits = true;
      void receives.run(async () => {
        replanWaits = false;
        const hall = closed ? null : await room.hall();
        if (hall) await receiving.reconcile(hall);
      });
    },
    /** The worker died with all that was set up in it. */
    forget() {
      sending.clear();
      receiving.clear();
      line.clear();
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
