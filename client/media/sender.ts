import type { Producer, ProducerOptions, Transport } from 'mediasoup-client/types';
import { type Demand, SOURCES, type Source } from '../../shared/media-contract.ts';
import { type Ask, Refused } from './ask.ts';
import { DEVICE_SOURCES } from './capture.ts';
import { cameraEncodings, MICROPHONE_CODEC, SCREEN_ENCODINGS, SCREEN_SOUND_CODEC } from './encodings.ts';

/** What is to be sent of one source. */
export interface Wish {
  readonly track: MediaStreamTrack | null;
  /** Off: nothing is shown or heard of it, but it stays set up. */
  readonly on: boolean;
}

interface Sender {
  readonly producer: Producer;
  readonly layers: number;
  on: boolean;
}

const linesOf = (track: MediaStreamTrack): number => track.getSettings().height ?? 720;
const layersOf = (source: Source, track: MediaStreamTrack): number =>
  source === 'camera' ? cameraEncodings(linesOf(track)).length : 1;
const isScreen = (source: Source): boolean => source === 'screen' || source === 'screen_sound';

const howToSend = (source: Source, track: MediaStreamTrack): ProducerOptions => {
  switch (source) {
    case 'camera':
      return { encodings: cameraEncodings(linesOf(track)) };
    case 'microphone':
      return { codecOptions: MICROPHONE_CODEC };
    case 'screen':
      // Begun well above a camera's start: the first picture of a text is to be read.
      return { encodings: [...SCREEN_ENCODINGS], codecOptions: { videoGoogleStartBitrate: 1500 } };
    case 'screen_sound':
      return { codecOptions: SCREEN_SOUND_CODEC };
  }
};

/** How many of the encodings are needed, the smallest first. */
const neededLayers: Readonly<Record<Demand, number>> = { none: 0, low: 1, high: Number.POSITIVE_INFINITY };

/** What nobody shows is not even encoded (W3C WebRTC, `RTCRtpEncodingParameters.active`). */
const encodeOnly = async ({ rtpSender, closed }: Producer, demand: Demand) => {
  if (!rtpSender || closed) return;
  const parameters = rtpSender.getParameters();
  parameters.encodings.forEach((encoding, index) => {
    encoding.active = index < neededLayers[demand];
  });
  await rtpSender.setParameters(parameters);
};

/** Keeps what is sent equal to what the person wants; a null track sends nothing. */
export const createSender = (transport: Transport, ask: Ask, wishes: (source: Source) => Wish | null) => {
  const senders = new Map<Source, Sender>();
  /** By producer: the server may tell it before its answer that there is one. */
  const demands = new Map<string, Demand>();
  let encoding: Promise<void> = Promise.resolve();

  /** One after the other: a browser refuses parameters that were read before they were changed. */
  const obeyDemand = (producer: Producer) => {
    encoding = encoding
      .then(() => encodeOnly(producer, demands.get(producer.id) ?? 'high'))
      // Closed meanwhile: there is nothing to spare any more.
      .catch(() => undefined);
  };

  const produce = async (source: Source, track: MediaStreamTrack): Promise<Sender> => {
    const producer = await transport.produce({
      track,
      ...howToSend(source, track),
      // The track is the person's, not the connection's: it survives a rebuilt connection.
      stopTracks: false,
      disableTrackOnPause: false,
      appData: { source },
    });
    const sender: Sender = { producer, layers: layersOf(source, track), on: true };
    senders.set(source, sender);
    obeyDemand(producer);
    return sender;
  };

  const change = async (sender: Sender, { track, on }: Wish) => {
    const { producer } = sender;
    // Off is told before the picture ends, and on after it is there, so that nobody sees a black frame.
    if (sender.on && !on) await ask('producer.switch', { producerId: producer.id, on });
    if (producer.track !== track) await producer.replaceTrack({ track });
    if (!sender.on && on) await ask('producer.switch', { producerId: producer.id, on });
    sender.on = on;
  };

  const drop = (source: Source): string | undefined => {
    const { producer } = senders.get(source) ?? {};
    senders.delete(source);
    if (producer) demands.delete(producer.id);
    producer?.close();
    return producer?.id;
  };

  /** A screen comes and goes beside the camera; the server may have ended it first. */
  const syncScreen = async (source: Source) => {
    const track = wishes(source)?.track ?? null;
    const sender = senders.get(source);
    if (sender && sender.producer.track !== track) {
      const producerId = drop(source);
      if (producerId) await ask('producer.close', { producerId }).catch(() => undefined);
    }
    if (track?.readyState === 'live' && !senders.has(source)) await produce(source, track);
  };

  const syncDevice = async (source: Source) => {
    const wish = wishes(source);
    const sender = senders.get(source);
    if (!wish) return;
    if (sender) return change(sender, wish);
    if (wish.track?.readyState !== 'live') return;
    const started = await produce(source, wish.track);
    if (!wish.on) await change(started, wish);
  };

  return {
    /**
     * Brings everything in line, one after the other; not to be called again before it is done. False: the meeting
     * does not let the screen through yet.
     */
    async sync(): Promise<boolean> {
      for (const source of DEVICE_SOURCES) await syncDevice(source);
      try {
        for (const source of SOURCES.filter(isScreen)) await syncScreen(source);
        return true;
      } catch (error) {
        if (error instanceof Refused && error.refusal === 'media.not_allowed') return false;
        throw error;
      }
    },
    /**
     * A device is sent that must end, or that needs other layers. Then all is sent anew on a new transport: a
     * closed section would stay in the connection's description for ever, and Chromium goes on offering it.
     */
    isOutdated: () =>
      [...senders].some(([source, { layers }]) => {
        const wish = wishes(source);
        return !isScreen(source) && (!wish || (wish.track && layers !== layersOf(source, wish.track)));
      }),
    /** Tells the server that nothing more comes. */
    async end() {
      const ids = [...senders.values()].map(({ producer }) => producer.id);
      senders.clear();
      for (const producerId of ids) await ask('producer.close', { producerId });
    },
    /** The largest layer that anybody shows. */
    demand(producerId: string, layer: Demand) {
      demands.set(producerId, layer);
      const sender = [...senders.values()].find(({ producer }) => producer.id === producerId);
      if (sender) obeyDemand(sender.producer);
    },
    /** The server closed that: `screen` was ended by the meeting, a `device` is another's now. */
    closed(producerId: string): 'screen' | 'device' | null {
      const [source] = [...senders].find(([, { producer }]) => producer.id === producerId) ?? [];
      if (!source) return null;
      if (!isScreen(source)) return 'device';
      drop(source);
      return 'screen';
    },
  };
};

export type Sending = ReturnType<typeof createSender>;
