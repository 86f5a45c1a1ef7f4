import { type Hall, openHall } from './hall.ts';
import type { SoundOfHall } from './speech.ts';
import type { Log } from './worker.ts';
import type { Workers } from './workers.ts';

interface Surroundings {
  readonly workers: Workers;
  readonly onSound: (slot: number, sound: SoundOfHall | null) => void;
  readonly log: Log;
}

/** The parts that a room has in the workers, each opened when something first needs it. */
export const createHalls = ({ workers, onSound, log }: Surroundings) => {
  const halls = new Map<number, Promise<Hall | null>>();

  const open = (slot: number): Promise<Hall | null> => {
    const live = workers.live(slot);
    if (!live) return Promise.resolve(null);
    const opening: Promise<Hall | null> = openHall(live, (sound) => onSound(slot, sound)).catch(
      (error: unknown) => {
        log.error({ err: error, slot }, 'no router for the room');
        if (halls.get(slot) === opening) halls.delete(slot);
        return null;
      },
    );
    halls.set(slot, opening);
    return opening;
  };

  return {
    /** Once for all that ask; nothing while a dead worker is being replaced. */
    at: (slot: number): Promise<Hall | null> => halls.get(slot) ?? open(slot),
    lose(slot: number) {
      halls.delete(slot);
      onSound(slot, null);
    },
    close() {
      for (const [slot, hall] of halls) {
        void hall.then((open) => open?.close());
        onSound(slot, null);
      }
      halls.clear();
    },
  };
};

export type Halls = ReturnType<typeof createHalls>;
