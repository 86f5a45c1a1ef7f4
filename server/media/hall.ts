import type { Producer, Router, WebRtcTransport } from 'mediasoup/types';
import { MEDIA_CODECS } from '../../config/codecs.ts';
import type { Place } from '../../shared/places.ts';
import { levelOf, SILENCE_DBOV, type SoundOfHall } from './speech.ts';
import type { LiveWorker } from './worker.ts';

/** A room's part of one worker: what dies with the worker and is made again in the next. */
export interface Hall {
  readonly slot: number;
  readonly router: Router;
  readonly openTransport: (options: TransportWish) => Promise<WebRtcTransport>;
  /** Measures this microphone while it is open. */
  readonly listen: (microphone: Producer, place: Place) => Promise<void>;
  readonly close: () => void;
}

export interface TransportWish {
  /** Where the estimate of a receiver's line begins, bit/s. */
  readonly initialOutgoingBitrate?: number;
  /** No well-behaved sender sends more, bit/s. */
  readonly maxIncomingBitrate?: number;
}

/** At most four times a second. */
const LEVEL_INTERVAL_MS = 250;
/** A client that proves no consent to be sent to for so long has a line that is cut (RFC 7675), seconds. */
const ICE_CONSENT_S = 10;

export const openHall = async (
  { slot, worker, webRtcServer }: LiveWorker,
  onSound: (sound: SoundOfHall) => void,
): Promise<Hall> => {
  const router = await worker.createRouter({ mediaCodecs: MEDIA_CODECS });
  const [loudness, dominance] = await Promise.all([
    router.createAudioLevelObserver({
      maxEntries: 10,
      threshold: SILENCE_DBOV,
      interval: LEVEL_INTERVAL_MS,
    }),
    router.createActiveSpeakerObserver({ interval: LEVEL_INTERVAL_MS }),
  ]);
  const places = new Map<string, Place>();
  let sound: SoundOfHall = { levels: {}, dominant: null };
  const hear = (part: Partial<SoundOfHall>) => {
    sound = { ...sound, ...part };
    onSound(sound);
  };
  loudness.on('volumes', (volumes) =>
    hear({
      levels: Object.fromEntries(
        volumes.flatMap(({ producer, volume }) => {
          const place = places.get(producer.id);
          return place ? [[place, levelOf(volume)]] : [];
        }),
      ),
    }),
  );
  loudness.on('silence', () => hear({ levels: {} }));
  dominance.on('dominantspeaker', ({ producer }) => hear({ dominant: places.get(producer.id) ?? null }));
  return {
    slot,
    router,
    async openTransport({ initialOutgoingBitrate, maxIncomingBitrate }) {
      const transport = await router.createWebRtcTransport({
        webRtcServer,
        enableUdp: true,
        enableTcp: true,
        preferUdp: true,
        iceConsentTimeout: ICE_CONSENT_S,
        ...(initialOutgoingBitrate ? { initialAvailableOutgoingBitrate: initialOutgoingBitrate } : {}),
      });
      if (maxIncomingBitrate) await transport.setMaxIncomingBitrate(maxIncomingBitrate);
      return transport;
    },
    async listen(microphone, place) {
      places.set(microphone.id, place);
      microphone.observer.once('close', () => places.delete(microphone.id));
      const producerId = microphone.id;
      await Promise.all([loudness.addProducer({ producerId }), dominance.addProducer({ producerId })]);
    },
    close: () => router.close(),
  };
};
