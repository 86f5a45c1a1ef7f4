import type { Producer, Transport } from 'mediasoup-client/types';
import { SOURCES, type Source } from '../../shared/media-contract.ts';
import type { Ask } from './ask.ts';
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
const layersOf = (source: Source, track: MediaStreamTrack): number =>
  source === 'camera' ? cameraEncodings(linesOf(track)).length : 1;

/** Keeps what is sent equal to what the person wants; a null transport sends nothing. */
export const createSender = (transport: Transport, ask: Ask, wishes: (source: Source) => Wish | null) => {
  const senders = new Map<Source, Sender>();

  const produce = async (source: Source, track: MediaStreamTrack): Promise<Sender> => {
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

  const stop = async (source: Source, { producer }: Sender) => {
    senders.delete(source);
    if (producer.closed) return;
    producer.close();
    await ask('producer.close', { producerId: producer.id });
  };

  const change = async (sender: Sender, { track, on }: Wish) => {
    const { producer } = sender;
    // Off is told before the picture ends, and on after it is there, so that nobody sees a black frame.
    if (sender.on && !on) await ask('producer.switch', { producerId: producer.id, on });
    if (producer.track !== track) await producer.replaceTrack({ track });
    if (!sender.on && on) await ask('producer.switch', { producerId: producer.id, on });
    sender.on = on;
  };

  const syncOne = async (source: Source) => {
    const wish = wishes(source);
    const sender = senders.get(source);
    if (!wish) return sender && stop(source, sender);
    if (sender && wish.track && sender.layers !== layersOf(source, wish.track)) {
      await stop(source, sender);
      return syncOne(source);
    }
    if (sender) return change(sender, wish);
    if (wish.track?.readyState !== 'live') return;
    const started = await produce(source, wish.track);
    if (!wish.on) await change(started, wish);
  };

  return {
    /** Brings both devices in line, one after the other; not to be called again before it is done. */
    async sync() {
      for (const source of SOURCES) await syncOne(source);
    },
    /** The server closed it: another device of the place sends now. */
    taken(producerId: string): boolean {
      for (const [source, { producer }] of senders)
        if (producer.id === producerId) {
          senders.delete(source);
          producer.close();
          return true;
        }
      return false;
    },
  };
};

export type Sending = ReturnType<typeof createSender>;
