import type { Producer, Router, WebRtcTransport } from 'mediasoup/types';
import { MEDIA_CODECS } from '../../config/codecs.ts';
import type { Place } from '../../shared/places.ts';
import type { LiveWorker } from './workers.ts';

/** How loud each place is now, 0-1; a place that is not named is silent. */
export type Levels = Readonly<Record<string, number>>;

/** A room's part of one worker: what dies with the worker and is made again in the next. */
export interface Hall {
  readonly router: Router;
  readonly openTransport: (options: TransportWish) => Promise<WebRtcTransport>;
  /** Measures this microphone while it is open. */
  readonly listen: (microphone: Producer, place: Place) => Promise<void>;
  readonly close: () => void;
}

export interface TransportWish {
  /** Where the estimate of the receiver's line begins, bit/s. */
  readonly initialOutgoingBitrate: number;
  /** No well-behaved client sends more, bit/s. */
  readonly maxIncomingBitrate: number;
}

/** At most four times a second. */
const LEVEL_INTERVAL_MS = 250;
/** Quieter than this is silence, dBov. */
const SILENCE_DBOV = -60;

/** From decibels below the loudest possible (-127 … 0) to a bar's length (0 … 1). */
export const levelOf = (volumeDbov: number): number =>
  Math.round(Math.max(0, Math.min(1, 1 - volumeDbov / SILENCE_DBOV)) * 100) / 100;

/** Until a client answers for so long, its line counts as cut (RFC 7675), seconds. */
const ICE_CONSENT_S = 20;

export const openHall = async (
  { worker, webRtcServer }: LiveWorker,
  onLevels: (levels: Levels) => void,
): Promise<Hall> => {
  const router = await worker.createRouter({ mediaCodecs: MEDIA_CODECS });
  const observer = await router.createAudioLevelObserver({
    maxEntries: 10,
    threshold: SILENCE_DBOV,
    interval: LEVEL_INTERVAL_MS,
  });
  const places = new Map<string, Place>();
  observer.on('volumes', (volumes) =>
    onLevels(
      Object.fromEntries(
        volumes.map(({ producer, volume }) => [places.get(producer.id) ?? '', levelOf(volume)]),
      ),
    ),
  );
  observer.on('silence', () => onLevels({}));
  return {
    router,
    async openTransport({ initialOutgoingBitrate, maxIncomingBitrate }) {
      const transport = await router.createWebRtcTransport({
        webRtcServer,
        enableUdp: true,
        enableTcp: true,
        preferUdp: true,
        iceConsentTimeout: ICE_CONSENT_S,
        initialAvailableOutgoingBitrate: initialOutgoingBitrate,
      });
      await transport.setMaxIncomingBitrate(maxIncomingBitrate);
      return transport;
    },
    async listen(microphone, place) {
      places.set(microphone.id, place);
      microphone.observer.once('close', () => places.delete(microphone.id));
      await observer.addProducer({ producerId: microphone.id });
    },
    close: () => router.close(),
  };
};
