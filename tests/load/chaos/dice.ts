/** Chance from a seed (mulberry32): the same seed plans the same rounds, whatever the clock then does to them. */
export const createDice = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** Whether something of that probability happens. */
    says: (probability: number): boolean => next() < probability,
    between: (low: number, high: number): number => low + next() * (high - low),
    pick: <T>(values: readonly T[]): T | undefined => values[Math.floor(next() * values.length)],
  };
};

export type Dice = ReturnType<typeof createDice>;
