import type { DirectTransport } from 'mediasoup/types';
import type { Halls } from './halls.ts';
import type { Sent, Wanted } from './plan.ts';
import { createQueue } from './queue.ts';
import { openPicture, openSound, type Picture, type Stream } from './tapped.ts';
import type { Log } from './worker.ts';

/** Who takes down what the stage shows and lets hear: encoded, each with its moment (ms since the epoch). */
export interface StageListener {
  /** A frame of Opus; `from` tells the sources apart. */
  readonly sound: (from: string, at: number, opus: Buffer) => void;
  /** VP8, the main picture alone: one stream through all changes, which happen at key frames. */
  readonly picture: (picture: Picture) => void;
  /** The picture has ended, until the next one comes. */
  readonly noPicture: () => void;
  /** The worker died that some of it came through. */
  readonly lost: () => void;
  /** The first that came after that. */
  readonly back: () => void;
}

export interface StageTap {
  /** The next picture is a key frame: those before it were not shown. */
  readonly refresh: () => void;
  readonly close: () => void;
}

interface Surroundings {
  readonly halls: Halls;
  /** What is to be taken down now. */
  readonly wanted: () => readonly Wanted[];
  readonly sent: () => readonly Sent[];
  readonly left: () => void;
  readonly log: Log;
}

const TICK_MS = 100;
/** A picture that has stood still for so long has ended, whatever the sender says, ms. */
const STANDS_STILL_MS = 3000;

type PictureStream = Awaited<ReturnType<typeof openPicture>>;

/** Takes down the stage. No pipes: everything is consumed in the worker where it arrives. */
export const createTap = (listener: StageListener, { halls, wanted, sent, left, log }: Surroundings) => {
  const queue = createQueue();
  const transports = new Map<number, DirectTransport>();
  const sounds = new Map<string, Stream>();
  /** What is seen, and what will be from its first key frame on. */
  let shown: PictureStream | null = null;
  let coming: PictureStream | null = null;
  let seenAt: number | null = null;
  let isKeyWanted = false;
  let isLost = false;
  let closed = false;

  const came = () => {
    if (!isLost) return;
    isLost = false;
    listener.back();
  };

  const darken = () => {
    if (seenAt === null) return;
    seenAt = null;
    listener.noPicture();
  };

  const transportAt = async (slot: number): Promise<DirectTransport | null> => {
    const known = transports.get(slot);
    if (known && !known.closed) return known;
    const hall = await halls.at(slot);
    if (!hall) return null;
    const { router } = hall;
    const transport = await router.createDirectTransport({
      appData: { rtpCapabilities: router.rtpCapabilities },
    });
    transports.set(slot, transport);
    return transport;
  };

  const closePicture = (stream: PictureStream | null) => {
    stream?.close();
    if (stream === coming) coming = null;
    if (stream !== shown) return;
    shown = null;
    darken();
  };

  const show = (producerId: string, picture: Picture) => {
    if (closed) return;
    if (coming?.producerId === producerId) {
      shown?.close();
      shown = coming;
      coming = null;
    }
    if (shown?.producerId !== producerId) return;
    came();
    // What was not shown meanwhile is no picture that others can refer to.
    if ((isKeyWanted || seenAt === null) && !picture.isKey) return shown.restart();
    isKeyWanted = false;
    seenAt = Date.now();
    listener.picture(picture);
  };

  const followPicture = async (producerId: string | null, transport: DirectTransport | null) => {
    if (coming && coming.producerId !== producerId) closePicture(coming);
    if (!producerId || !transport) return closePicture(shown);
    if (shown?.producerId === producerId || coming?.producerId === producerId) return;
    const opened = await openPicture(transport, producerId, (picture) => show(producerId, picture));
    if (closed) return opened.close();
    coming = opened;
    const { consumer } = opened;
    consumer.once('producerclose', () => closePicture(opened));
    consumer.once('transportclose', () => closePicture(opened));
    consumer.on('producerpause', () => {
      if (opened === shown) darken();
    });
  };

  const addSound = async (producerId: string, transport: DirectTransport) => {
    const opened = await openSound(transport, producerId, (at, opus) => {
      came();
      listener.sound(producerId, at, opus);
    });
    if (closed) return opened.close();
    sounds.set(producerId, opened);
    opened.consumer.once('producerclose', () => sounds.delete(producerId));
    opened.consumer.once('transportclose', () => sounds.delete(producerId));
  };

  const reconcile = async () => {
    if (closed) return;
    const plan = wanted();
    const slots = new Map(sent().map(({ producerId, slot }) => [producerId, slot]));
    const transportOf = async (producerId: string) => {
      const slot = slots.get(producerId);
      return slot === undefined ? null : transportAt(slot);
    };
    const heard = plan.filter(({ use }) => use === 'sound').map(({ producerId }) => producerId);
    for (const [producerId, stream] of sounds) {
      if (heard.includes(producerId)) continue;
      sounds.delete(producerId);
      stream.close();
    }
    for (const producerId of heard) {
      const transport = sounds.has(producerId) ? null : await transportOf(producerId);
      if (transport) await addSound(producerId, transport);
    }
    const picture = plan.find(({ use }) => use === 'stage')?.producerId ?? null;
    await followPicture(picture, picture === null ? null : await transportOf(picture));
  };

  const ticking = setInterval(() => {
    const now = Date.now();
    for (const stream of [...sounds.values(), shown, coming]) stream?.tick(now);
    if (seenAt !== null && now - seenAt > STANDS_STILL_MS) darken();
  }, TICK_MS);

  return {
    /** Makes what is taken down equal to what is wanted. */
    follow() {
      void queue.run(reconcile).catch((error: unknown) => {
        // A producer or a worker ended meanwhile; the next round sees to it.
        log.debug({ err: error }, 'the stage could not be taken down');
      });
    },
    refresh() {
      isKeyWanted = true;
    },
    lose(slot: number) {
      const transport = transports.get(slot);
      if (!transports.delete(slot) || isLost) return;
      isLost = transport !== undefined;
      if (isLost) listener.lost();
    },
    close() {
      if (closed) return;
      closed = true;
      clearInterval(ticking);
      for (const transport of transports.values()) transport.close();
      left();
    },
  };
};

export type Tap = ReturnType<typeof createTap>;
