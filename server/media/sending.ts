import type { MediaKind, Producer, RtpParameters, WebRtcTransport } from 'mediasoup/types';
import type { Demand, MediaNotice, MediaRefusal, Source } from '../../shared/media-contract.ts';
import type { Place } from '../../shared/places.ts';
import type { Hall } from './hall.ts';
import type { Sent } from './plan.ts';
import type { Log } from './worker.ts';

interface Sender {
  readonly producer: Producer;
  readonly source: Source;
  /** The person's own switch. */
  on: boolean;
  /** What we last told the worker; its requests are carried out in order, so this is what will be. */
  open: boolean;
  /** What the client was last told of what is needed. */
  demand: Demand | null;
}

interface Surroundings {
  readonly connectionId: string;
  readonly place: Place | null;
  /** The slot of the worker that the transport is in. */
  readonly slot: () => number | null;
  /** Whether the meeting lets this be sent from here at all now. */
  readonly maySend: (source: Source) => boolean;
  /** Whether the meeting lets this be heard; pictures are shown to whom the plan says. */
  readonly isHeard: (source: Source) => boolean;
  readonly changed: () => void;
  readonly notify: (notice: MediaNotice) => void;
  readonly log: Log;
}

/** Simulcast has three encodings at most; a forged list may not make the worker hold more. */
const MAX_ENCODINGS = 3;

const kindOf = (source: Source): MediaKind =>
  source === 'camera' || source === 'screen' ? 'video' : 'audio';

/**
 * Whether these are parameters of one kind. mediasoup believes the kind it is told: sound sent in under the name of
 * a camera would pass by everything that closes microphones.
 */
const isOfKind = (kind: MediaKind, { codecs, encodings }: RtpParameters): boolean =>
  Array.isArray(encodings) &&
  encodings.length <= MAX_ENCODINGS &&
  Array.isArray(codecs) &&
  codecs.every(({ mimeType }) => String(mimeType).toLowerCase().startsWith(`${kind}/`));

/**
 * Chromium ignores a request for a key frame within 300 ms of the one before, and the worker would ask again only
 * after a second. Receivers that become ready one after another, as they do on a change of stage, would wait for
 * that; so the worker is told to leave this much between two requests.
 */
const KEY_FRAME_INTERVAL_MS = 350;

/** What one device sends: its transport, at most one of each source, and whether they are open. */
export const createSending = (surroundings: Surroundings) => {
  const { connectionId, place, slot, maySend, isHeard, changed, notify, log } = surroundings;
  let transport: WebRtcTransport | null = null;
  const senders = new Map<string, Sender>();

  const close = (producerId: string): boolean => {
    const sender = senders.get(producerId);
    if (!sender) return false;
    senders.delete(producerId);
    sender.producer.close();
    changed();
    return true;
  };

  /** The server closed a producer that the client did not ask to close. */
  const take = (producerId: string) => {
    if (close(producerId)) notify({ type: 'closed', producerId });
  };

  const apply = (sender: Sender) => {
    const open = sender.on && isHeard(sender.source);
    if (open === sender.open || sender.producer.closed) return;
    sender.open = open;
    const done = open ? sender.producer.resume() : sender.producer.pause();
    done.catch((error: unknown) => {
      // A pause that failed would leave a microphone open that the meeting closed; then it must not be there.
      if (!sender.producer.closed) take(sender.producer.id);
      log.warn({ err: error, connectionId }, 'producer did not follow its switch');
    });
  };

  /** What the meeting does not let be sent ends; the rest is opened or closed. */
  const obey = (sender: Sender) => {
    if (maySend(sender.source)) apply(sender);
    else take(sender.producer.id);
  };

  const closeSource = (source: Source) => {
    for (const [id, sender] of senders) if (sender.source === source) close(id);
  };

  const add = async (hall: Hall, source: Source, rtpParameters: RtpParameters, sendingPlace: Place) => {
    if (!transport) throw new Error('no transport to produce on');
    const producer = await transport.produce({
      kind: kindOf(source),
      rtpParameters,
      // Closed from the first packet; what may be heard is opened below.
      paused: true,
      keyFrameRequestDelay: KEY_FRAME_INTERVAL_MS,
    });
    const sender: Sender = { producer, source, on: true, open: false, demand: null };
    senders.set(producer.id, sender);
    producer.once('transportclose', () => {
      if (senders.delete(producer.id)) changed();
    });
    if (source === 'microphone') await hall.listen(producer, sendingPlace);
    obey(sender);
    changed();
    return senders.has(producer.id) ? producer.id : null;
  };

  return {
    /** A new transport takes the place of the one before, and what was sent on that ends. */
    attach(next: WebRtcTransport) {
      transport?.close();
      transport = next;
    },
    transport: () => transport,
    /** Sends a camera or microphone; one that was sent before ends. The id, or why not. */
    async produce(
      hall: Hall,
      source: Source,
      rtpParameters: RtpParameters,
    ): Promise<{ id: string } | MediaRefusal> {
      if (!place || !transport || transport.closed) return 'media.unknown';
      if (!maySend(source)) return 'media.not_allowed';
      if (!isOfKind(kindOf(source), rtpParameters)) return 'media.unsupported';
      closeSource(source);
      const id = await add(hall, source, rtpParameters, place);
      return id ? { id } : 'media.not_allowed';
    },
    close,
    /** The person's own mute. It is one of two conditions: it can never open what the meeting keeps closed. */
    switch(producerId: string, on: boolean): boolean {
      const sender = senders.get(producerId);
      if (!sender) return false;
      sender.on = on;
      apply(sender);
      return true;
    },
    /** The meeting decided anew who is heard. */
    followPolicy() {
      for (const sender of [...senders.values()]) obey(sender);
    },
    /** Another device of the place sends from now on. */
    takeAll() {
      for (const id of [...senders.keys()]) take(id);
    },
    sent(): Sent[] {
      const at = slot();
      if (!place || at === null) return [];
      return [...senders].map(([producerId, { source }]) => ({
        producerId,
        connectionId,
        place,
        source,
        slot: at,
      }));
    },
    producers: (): { readonly producer: Producer; readonly source: Source }[] => [...senders.values()],
    /** Tells the client which layers of what it sends are needed, where that has changed. */
    demand(found: ReadonlyMap<string, Demand>) {
      for (const [producerId, sender] of senders) {
        const layer = found.get(producerId) ?? 'none';
        if (sender.demand === layer) continue;
        sender.demand = layer;
        notify({ type: 'demand', producerId, layer });
      }
    },
    clear() {
      transport?.close();
      transport = null;
      senders.clear();
    },
  };
};

export type Sending = ReturnType<typeof createSending>;
