import type { Dice } from '../chaos/dice.ts';

/** Deeds that people do after a while: each is done once for each occasion, at the time that was drawn when it arose. */
export const createPace = (dice: Dice, now: () => number) => {
  const due = new Map<string, number>();
  return {
    /** True once: when the occasion has been there for so long, between `from` and `to` seconds. */
    isTime(occasion: string, from: number, to: number): boolean {
      const at = due.get(occasion);
      if (at === undefined) due.set(occasion, now() + dice.between(from, to) * 1000);
      if (at === undefined || now() < at) return false;
      due.set(occasion, Number.POSITIVE_INFINITY);
      return true;
    },
    /** True about so often, if it is asked every second. */
    happensEvery: (seconds: number): boolean => dice.says(1 / seconds),
  };
};

export type Pace = ReturnType<typeof createPace>;
