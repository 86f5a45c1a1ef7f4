import type { Producer, Transport } from 'mediasoup-client/types';
import type { Ask } from './ask.ts';
import { DEVICE_SOURCES, type DeviceSource } from './capture.ts';
import { cameraEncodings, MICROPHONE_CODEC } from './encodings.ts';

/** What is to be sent from one device of the person. */
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
const layersOf = (source: DeviceSource, track: MediaStreamTrack): number =>
  source === 'camera' ? cameraEncodings(linesOf(track)).length : 1;

/** Keeps what is sent equal to what the person wants; a null transport sends nothing. */
export const createSender = (
  transport: Transport,
  ask: Ask,
  wishes: (source: DeviceSource) => Wish | null,
) => {
  const senders = new Map<DeviceSource, Sender>();

  const produce = async (source: DeviceSource, track: MediaStreamTrack): Promise<Sender> => {
    const encodings = source === 'camera' ? cameraEncodings(linesOf(track)) : undefined;
    const producer = await transport.produce({
      track,
      encodings,
      codecOptions: source === 'microphone' ? MICROPHONE_CODEC : undefined,
      // The track is the person's, not the connection's: it survives a rebuilt connection.
      stopTracks: false,
      disableTrackOnPause: false,
      appData: { source },
    });
    const sender: Sender = { producer, layers: layersOf(source, track), on: true };
    senders.set(source, sender);
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

  const syncOne = async (source: DeviceSource) => {
    const wish = wishes(source);
    const sender = senders.get(source);
    if (!wish) return;
    if (sender) return change(sender, wish);
    if (wish.track?.readyState !== 'live') return;
    const started = await produce(source, wish.track);
    if (!wish.on) await change(started, wish);
  };

  return {
    /** Brings both devices in line, one after the other; not to be called again before it is done. */
    async sync() {
      for (const source of DEVICE_SOURCES) await syncOne(source);
    },
    /**
     * Something is sent that must end, or that needs other layers. Then all is sent anew on a new transport: a
     * closed section would stay in the connection's description for ever, and Chromium goes on offering it.
     */
    isOutdated: () =>
      [...senders].some(([source, { layers }]) => {
        const wish = wishes(source);
        return !wish || (wish.track && layers !== layersOf(source, wish.track));
      }),
    /** Tells the server that nothing more comes. */
    async end() {
      const ids = [...senders.values()].map(({ producer }) => producer.id);
      senders.clear();
      for (const producerId of ids) await ask('producer.close', { producerId });
    },
    has: (producerId: string) => [...senders.values()].some(({ producer }) => producer.id === producerId),
  };
};

export type Sending = ReturnType<typeof createSender>;
