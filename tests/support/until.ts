import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something holds and gives it back; says what was waited for when it never does. */
export const until = async <T>(
  what: string,
  ask: () => T | undefined | null | false | Promise<T | undefined | null | false>,
  withinMs = 10_000,
): Promise<T> => {
  const deadline = Date.now() + withinMs;
  let last: unknown;
  for (;;) {
    try {
      const value = await ask();
      if (value) return value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`waited ${withinMs} ms in vain: ${what}`, { cause: last });
    await pause(50);
  }
};
