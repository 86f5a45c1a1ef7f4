import type { Consumer, RtpParameters, Transport } from 'mediasoup-client/types';
import type { MediaNotice } from '../../shared/media-contract.ts';
import { createAsk, type Signalling } from './ask.ts';
import { type Counters, countersOf, figuresOf, type LineFigures } from './line-counters.ts';
import { loadDevice } from './load-device.ts';
import { openTestPicture } from './test-picture.ts';
import { openTransport } from './transports.ts';

/** What the stage and the sound take together, with room to spare: more than that nobody needs to know. */
const MOST_BITS_PER_SECOND = 2_500_000;
/** Nothing came back by then: there is no line. */
const CONNECT_MS = 15_000;
const STEP_MS = 1000;

interface LineTestOptions {
  readonly signalling: Signalling;
  /** Sent along and heard by nobody; null: there is none. */
  readonly microphone: MediaStreamTrack | null;
  readonly seconds: number;
  /** After each second that was measured: how many there were, and the figures so far. */
  readonly onSecond: (elapsed: number, figures: LineFigures | null) => void;
  /** Ends the test before its time. */
  readonly signal: AbortSignal;
}

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new Error('the test was ended'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });

/** The two transports of the loop, with what is sent coming back. */
const openLoop = async ({ signalling, microphone }: LineTestOptions) => {
  const ask = createAsk(signalling);
  const picture = openTestPicture();
  const transports: Transport[] = [];
  const consumers: Consumer[] = [];
  let stop = () => {};
  const close = () => {
    stop();
    picture.close();
    for (const transport of transports) transport.close();
    void signalling.request({ type: 'loop', on: false });
  };
  try {
    const { rtpCapabilities } = await ask('capabilities', {});
    const device = await loadDevice(rtpCapabilities);
    const watch = { onLine: () => {}, onBroken: () => {} };
    const receive = await openTransport(device, 'receive', ask, watch);
    transports.push(receive);
    const take = async (notice: MediaNotice) => {
      if (notice.type !== 'consume') return;
      const { consumerId: id, producerId, kind } = notice;
      const rtpParameters = notice.rtpParameters as unknown as RtpParameters;
      consumers.push(await receive.consume({ id, producerId, kind, rtpParameters }));
      await ask('consumer.ready', { consumerId: id });
    };
    stop = signalling.onNotice((notice) => void take(notice).catch(close));
    await ask('loop', { on: true });
    await ask('receive', { rtpCapabilities: { ...device.recvRtpCapabilities } });
    const send = await openTransport(device, 'send', ask, watch);
    transports.push(send);
    if (picture.track)
      await send.produce({
        track: picture.track,
        encodings: [{ maxBitrate: MOST_BITS_PER_SECOND }],
        codecOptions: { videoGoogleStartBitrate: 1000 },
        appData: { source: 'camera' },
      });
    if (microphone)
      await send.produce({ track: microphone, stopTracks: false, appData: { source: 'microphone' } });
    const count = async (): Promise<Counters> =>
      countersOf(performance.now(), (await send.getStats()).values(), (await receive.getStats()).values());
    return { count, close };
  } catch (error) {
    close();
    throw error;
  }
};

/**
 * Measures the line to the media server by sending to oneself, with nobody else seeing or hearing it.
 * @returns the figures, or null when nothing came back: there is no line for picture and sound.
 */
export const testLine = async (options: LineTestOptions): Promise<LineFigures | null> => {
  const { seconds, onSecond, signal } = options;
  const loop = await openLoop(options);
  const counted: Counters[] = [];
  try {
    const begun = performance.now();
    while (counted.length <= seconds) {
      await wait(STEP_MS, signal);
      const now = await loop.count();
      if (now.bytesReceived > 0) counted.push(now);
      else if (performance.now() - begun > CONNECT_MS) return null;
      if (counted.length > 0) onSecond(counted.length - 1, figuresOf(counted));
    }
    return figuresOf(counted);
  } finally {
    loop.close();
  }
};
