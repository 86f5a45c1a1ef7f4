import { isDeepStrictEqual } from 'node:util';
import type { Presence } from '../../shared/contract.ts';
import { type SoundOfHall, togetherHeard } from './speech.ts';

/** At most four times a second, ms. */
const TELL_EVERY_MS = 250;

const QUIET: Presence = { levels: {}, speaking: null, lines: {} };

/** Who is heard and whose line is poor, of all workers together: told whole, seldom, and not while it is the same. */
export const createPulse = () => {
  const listeners = new Set<(presence: Presence) => void>();
  const sounds = new Map<number, SoundOfHall>();
  let lines: Presence['lines'] = {};
  let told = QUIET;
  let toldAt = 0;
  let timer: NodeJS.Timeout | undefined;

  const tell = () => {
    timer = undefined;
    const next: Presence = { ...togetherHeard(sounds.values()), lines };
    if (isDeepStrictEqual(next, told)) return;
    told = next;
    toldAt = Date.now();
    for (const listener of listeners) listener(next);
  };

  const tellSoon = () => {
    timer ??= setTimeout(tell, Math.max(0, toldAt + TELL_EVERY_MS - Date.now())).unref();
  };

  return {
    /** What a worker hears now; null: it hears nothing any more. */
    hear(slot: number, sound: SoundOfHall | null) {
      if (sound) sounds.set(slot, sound);
      else sounds.delete(slot);
      tellSoon();
    },
    judge(next: Presence['lines']) {
      lines = next;
      tellSoon();
    },
    onPresence(listener: (presence: Presence) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    presence: () => told,
    close: () => clearTimeout(timer),
  };
};
