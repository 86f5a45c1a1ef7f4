import { isDeepStrictEqual } from 'node:util';
import { ortc } from 'mediasoup';
import type { Consumer, ConsumerLayers, RtpCapabilities, WebRtcTransport } from 'mediasoup/types';
import type { MediaNotice } from '../../shared/media-contract.ts';
import type { Hall } from './hall.ts';
import type { Layer, Sent, Wanted } from './plan.ts';
import type { Log } from './worker.ts';

interface Held {
  readonly consumer: Consumer;
  /** What it was last asked for. */
  plan: Wanted;
  /** The client has set up its end. */
  ready: boolean;
  wanted: boolean;
  /** What we last told the worker. */
  flowing: boolean;
}

interface Surroundings {
  readonly notify: (notice: MediaNotice) => void;
  /** What is to be received and can be: it arrives at the worker of this device. */
  readonly wanted: () => readonly Wanted[];
  readonly sent: () => readonly Sent[];
  readonly log: Log;
}

/**
 * Streams that are no longer wanted are kept this many, paused: the stage goes back to the centre after every
 * speech, and what is still set up at both ends comes back without a negotiation.
 */
const SPARES = 6;

const SPATIAL: Readonly<Record<Layer, number>> = { high: 2, middle: 1, low: 0 };

/** The wall's small pictures also do with every second frame. */
const layersOf = ({ use, layer, fewFrames }: Wanted): ConsumerLayers | null => {
  if (!layer) return null;
  return { spatialLayer: SPATIAL[layer], temporalLayer: fewFrames ? 0 : use === 'tile' ? 1 : 2 };
};

/** When the line cannot carry everything, the stage gets its share first. */
const PRIORITY: Readonly<Record<Wanted['use'], number>> = { sound: 255, stage: 100, preview: 10, tile: 1 };

/** What one device receives: its transport, and consumers kept equal to the plan. */
export const createReceiving = ({ notify, wanted, sent, log }: Surroundings) => {
  let transport: WebRtcTransport | null = null;
  let capabilities: RtpCapabilities | null = null;
  /** By producer; the oldest first, and one that is set aside moves to the end. */
  const held = new Map<string, Held>();

  const flow = async (entry: Held) => {
    const flowing = entry.wanted && entry.ready;
    if (flowing === entry.flowing) return;
    entry.flowing = flowing;
    // The worker asks the sender for a key frame by itself when a video consumer is resumed.
    await (flowing ? entry.consumer.resume() : entry.consumer.pause());
  };

  const drop = (producerId: string, entry: Held) => {
    held.delete(producerId);
    entry.consumer.close();
    notify({ type: 'drop', consumerId: entry.consumer.id });
  };

  const watch = (producerId: string, { consumer }: Held) => {
    consumer.once('producerclose', () => {
      if (held.get(producerId)?.consumer !== consumer) return;
      held.delete(producerId);
      notify({ type: 'drop', consumerId: consumer.id });
    });
    consumer.on('producerpause', () => notify({ type: 'switched', consumerId: consumer.id, on: false }));
    consumer.on('producerresume', () => notify({ type: 'switched', consumerId: consumer.id, on: true }));
  };

  const add = async (hall: Hall, planned: Wanted) => {
    const { producerId } = planned;
    const source = sent().find((one) => one.producerId === producerId);
    if (!transport || !capabilities || !source) return;
    const rtpCapabilities = capabilities;
    if (!hall.router.canConsume({ producerId, rtpCapabilities })) {
      log.debug({ producerId }, 'a device cannot decode what is sent');
      return;
    }
    const into = transport;
    const layers = layersOf(planned);
    const consumer = await into.consume({
      producerId,
      rtpCapabilities,
      paused: true,
      ...(layers ? { preferredLayers: layers } : {}),
    });
    if (into !== transport) return consumer.close();
    const entry: Held = { consumer, plan: planned, ready: false, wanted: !planned.ahead, flowing: false };
    held.set(producerId, entry);
    watch(producerId, entry);
    notify({
      type: 'consume',
      consumerId: consumer.id,
      producerId,
      place: source.place,
      source: source.source,
      kind: consumer.kind,
      rtpParameters: { ...consumer.rtpParameters },
    });
    if (consumer.producerPaused) notify({ type: 'switched', consumerId: consumer.id, on: false });
    if (layers) await consumer.setPriority(PRIORITY[planned.use]);
  };

  const keep = async (entry: Held, planned: Wanted) => {
    const { consumer, plan: before } = entry;
    entry.wanted = !planned.ahead;
    entry.plan = planned;
    const layers = layersOf(planned);
    const steps = [flow(entry)];
    if (layers && !isDeepStrictEqual(layers, layersOf(before)))
      steps.push(consumer.setPreferredLayers(layers));
    if (layers && planned.use !== before.use) steps.push(consumer.setPriority(PRIORITY[planned.use]));
    await Promise.all(steps);
  };

  const setAside = async (producerId: string, entry: Held) => {
    if (entry.wanted) {
      entry.wanted = false;
      held.delete(producerId);
      held.set(producerId, entry);
    }
    await flow(entry);
  };

  const trim = (plan: ReadonlyMap<string, Wanted>) => {
    const aside = [...held].filter(([producerId]) => !plan.has(producerId));
    for (const [producerId, entry] of aside.slice(0, Math.max(0, aside.length - SPARES)))
      drop(producerId, entry);
  };

  /** A producer may be gone by the time the worker hears of it: then there is nothing to receive. */
  const unlessGone = async (producerId: string, step: Promise<void>) => {
    try {
      await step;
    } catch (error) {
      if (sent().some((one) => one.producerId === producerId))
        log.warn({ err: error, producerId }, 'a consumer could not be set up');
    }
  };

  return {
    /** A new transport begins empty; the client forgot what it had on the one before. */
    attach(next: WebRtcTransport) {
      held.clear();
      capabilities = null;
      transport?.close();
      transport = next;
    },
    transport: () => transport,
    /** The producers of all that is set up, the spares included. */
    producerIds: (): Iterable<string> => held.keys(),
    /** All pictures that flow now, with what they are for. */
    pictures: (): { readonly consumer: Consumer; readonly plan: Wanted }[] =>
      [...held.values()].filter(({ plan, flowing }) => flowing && plan.layer !== null),
    /** Whether the client has asked for what it is to show. */
    hasBegun: () => transport !== null && capabilities !== null,
    /** Throws a TypeError when these are no capabilities. */
    begin(rtpCapabilities: RtpCapabilities) {
      ortc.validateAndNormalizeRtpCapabilities(rtpCapabilities);
      capabilities = rtpCapabilities;
    },
    async ready(consumerId: string): Promise<boolean> {
      const entry = [...held.values()].find(({ consumer }) => consumer.id === consumerId);
      if (!entry) return false;
      entry.ready = true;
      await flow(entry);
      return true;
    },
    /** Makes what is received equal to the plan. Running it again changes nothing. */
    async reconcile(hall: Hall) {
      if (!transport || transport.closed || !capabilities) return;
      const plan = new Map(wanted().map((one) => [one.producerId, one] as const));
      const unwanted = [...held].filter(([producerId]) => !plan.has(producerId));
      await Promise.all([
        ...unwanted.map(([producerId, entry]) => unlessGone(producerId, setAside(producerId, entry))),
        ...[...plan].map(([producerId, one]) => {
          const entry = held.get(producerId);
          return unlessGone(producerId, entry ? keep(entry, one) : add(hall, one));
        }),
      ]);
      trim(plan);
    },
    clear() {
      held.clear();
      capabilities = null;
      transport?.close();
      transport = null;
    },
  };
};

export type Receiving = ReturnType<typeof createReceiving>;
