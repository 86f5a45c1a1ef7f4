import type { Consumer, RtpParameters, Transport } from 'mediasoup-client/types';
import type { StoreApi } from 'zustand/vanilla';
import type { MediaNotice } from '../../shared/media-contract.ts';
import type { Ask } from './ask.ts';
import { type MediaStore, type TrackKey, withoutTrack, withSwitch, withTrack } from './store.ts';

type Consume = Extract<MediaNotice, { type: 'consume' }>;

interface Received {
  readonly key: TrackKey;
  /** Missing while the browser sets it up. */
  consumer: Consumer | null;
  on: boolean;
}

/** Resolves when the track moves, or when the one that is shown in its place is no longer there. */
const turnOf = (store: StoreApi<MediaStore>, key: TrackKey, track: MediaStreamTrack): Promise<void> =>
  new Promise((resolve) => {
    const shown = store.getState().tracks[key];
    if (!shown || !track.muted) return resolve();
    const done = () => {
      stop();
      resolve();
    };
    const stop = store.subscribe(({ tracks }) => {
      if (tracks[key] !== shown) done();
    });
    track.addEventListener('unmute', done, { once: true });
  });

/** Sets up what the server sends and puts it on the screens. */
export const createReceiver = (transport: Transport, ask: Ask, store: StoreApi<MediaStore>) => {
  const received = new Map<string, Received>();

  const show = async (consumerId: string, key: TrackKey, track: MediaStreamTrack) => {
    await turnOf(store, key, track);
    const entry = received.get(consumerId);
    if (!entry) return;
    store.setState((state) => ({ ...withTrack(state, key, track), ...withSwitch(state, key, entry.on) }));
  };

  const consume = async (notice: Consume) => {
    const { consumerId, producerId, kind } = notice;
    const key: TrackKey = `${notice.place}/${notice.source}`;
    const entry: Received = { key, consumer: null, on: true };
    received.set(consumerId, entry);
    const rtpParameters = notice.rtpParameters as unknown as RtpParameters;
    const consumer = await transport.consume({
      id: consumerId,
      producerId,
      kind,
      rtpParameters,
      // Lips and voice of one place are kept together.
      streamId: notice.place,
    });
    if (received.get(consumerId) !== entry) return consumer.close();
    entry.consumer = consumer;
    void show(consumerId, key, consumer.track);
    await ask('consumer.ready', { consumerId });
  };

  const remove = (consumerId: string) => {
    const entry = received.get(consumerId);
    received.delete(consumerId);
    if (!entry?.consumer) return;
    const { track } = entry.consumer;
    entry.consumer.close();
    store.setState((state) => withoutTrack(state, entry.key, track));
  };

  return {
    consume,
    drop: remove,
    switched(consumerId: string, on: boolean) {
      const entry = received.get(consumerId);
      if (!entry) return;
      entry.on = on;
      if (store.getState().tracks[entry.key] === entry.consumer?.track || !entry.consumer)
        store.setState((state) => withSwitch(state, entry.key, on));
    },
    close() {
      for (const consumerId of [...received.keys()]) remove(consumerId);
      transport.close();
    },
  };
};

export type Receiving = ReturnType<typeof createReceiver>;
