import { ortc } from 'mediasoup';
import type { Consumer, ConsumerLayers, RtpCapabilities, WebRtcTransport } from 'mediasoup/types';
import type { MediaNotice } from '../../shared/media-contract.ts';
import type { Hall } from './hall.ts';
import type { Layer, Sent, Wanted } from './plan.ts';
import type { Log } from './workers.ts';

interface Held {
  readonly consumer: Consumer;
  layer: Layer | null;
  /** The client has set up its end. */
  ready: boolean;
  wanted: boolean;
  /** What we last told the worker. */
  flowing: boolean;
}

interface Surroundings {
  readonly notify: (notice: MediaNotice) => void;
  readonly wanted: () => readonly Wanted[];
  readonly sent: () => readonly Sent[];
  readonly log: Log;
}

/**
 * Streams that are no longer wanted are kept this many, paused: the stage goes back to the centre after every
 * speech, and what is still set up at both ends comes back without a negotiation.
 */
const SPARES = 6;

/** The wall's small pictures also do with every second frame. */
const LAYERS: Readonly<Record<Layer, ConsumerLayers>> = {
  high: { spatialLayer: 2, temporalLayer: 2 },
  middle: { spatialLayer: 1, temporalLayer: 2 },
  low: { spatialLayer: 0, temporalLayer: 1 },
};
/** When the line cannot carry everything, the stage gets its share first. */
const PRIORITY: Readonly<Record<Layer, number>> = { high: 100, middle: 100, low: 1 };

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

  const add = async (hall: Hall, { producerId, layer, ahead }: Wanted) => {
    const source = sent().find((one) => one.producerId === producerId);
    if (!transport || !capabilities || !source) return;
    const rtpCapabilities = capabilities;
    if (!hall.router.canConsume({ producerId, rtpCapabilities })) {
      log.debug({ producerId }, 'a device cannot decode what is sent');
      return;
    }
    const into = transport;
    const consumer = await into.consume({
      producerId,
      rtpCapabilities,
      paused: true,
      ...(layer ? { preferredLayers: LAYERS[layer] } : {}),
    });
    if (into !== transport) return consumer.close();
    const entry: Held = { consumer, layer, ready: false, wanted: !ahead, flowing: false };
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
    if (layer) await consumer.setPriority(PRIORITY[layer]);
  };

  const keep = async (entry: Held, { layer, ahead }: Wanted) => {
    entry.wanted = !ahead;
    if (layer && layer !== entry.layer) {
      entry.layer = layer;
      await Promise.all([
        entry.consumer.setPreferredLayers(LAYERS[layer]),
        entry.consumer.setPriority(PRIORITY[layer]),
      ]);
    }
    await flow(entry);
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
