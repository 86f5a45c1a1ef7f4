import { isIPv6 } from 'node:net';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { no } from './outcome.ts';

/** Something whose wrong tries are counted, and how many are free of waiting. */
export interface Counted {
  readonly key: string;
  readonly free: number;
}

/** Wrong tries on one link or one name from one address. */
export const subject = (key: string): Counted => ({ key, free: 5 });

/** Wrong tries on one name from anywhere: many, or anybody could lock the chair out. */
export const subjectFromAnywhere = (key: string): Counted => ({ key, free: 50 });

/** Wrong tries of one address. A whole building may stand behind it, so it may do more than one subject. */
export const address = (ip: string): Counted => ({ key: `address:${network(ip)}`, free: 30 });

/** The owner of an IPv6 network has 2^64 addresses to try from: they count as one. */
export const network = (ip: string): string => {
  if (!isIPv6(ip) || ip.includes('.')) return ip;
  const [head = '', tail] = ip.split('::');
  const [before, after] = [head, tail ?? ''].map((half) => half.split(':').filter(Boolean)) as [
    string[],
    string[],
  ];
  const zeros = tail === undefined ? [] : new Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
};

const REMEMBERED_SECONDS = 60 * 60;
const FIRST_WAIT_SECONDS = 10;
const LONGEST_WAIT_SECONDS = 15 * 60;

const waitAfter = (wrong: number, free: number): number =>
  Math.min(FIRST_WAIT_SECONDS * 2 ** Math.min(wrong - free, 20), LONGEST_WAIT_SECONDS);

/** One try: at what, and from where. */
export interface Try {
  readonly subjects: readonly Counted[];
  readonly address: Counted;
}

/** Slows guessing down: after some free tries each further one has to wait twice as long. */
export interface Tries {
  /**
   * Says how many seconds to wait, or undefined when the try may go on. It is counted against its subjects before
   * the answer is known, so that a hundred at once are a hundred tries.
   */
  readonly begin: (one: Try) => Promise<ReturnType<typeof no> | undefined>;
  /** Counts it against the address too: only now, for seventy right ones may come from behind one address. */
  readonly wrong: (one: Try) => Promise<void>;
  /** What was counted against its subjects is forgotten. */
  readonly right: (one: Try) => Promise<void>;
}

export const createTries = (): Tries => {
  const counts = new RateLimiterMemory({ keyPrefix: 'count', points: 1, duration: REMEMBERED_SECONDS });
  const waits = new RateLimiterMemory({ keyPrefix: 'wait', points: 0, duration: LONGEST_WAIT_SECONDS });

  const secondsToWait = async (counted: readonly Counted[]): Promise<number> => {
    const found = await Promise.all(counted.map(({ key }) => waits.get(key)));
    return Math.ceil(Math.max(0, ...found.map((wait) => wait?.msBeforeNext ?? 0)) / 1000);
  };

  const count = async ({ key, free }: Counted): Promise<void> => {
    const { consumedPoints } = await counts.penalty(key);
    if (consumedPoints >= free) await waits.block(key, waitAfter(consumedPoints, free));
  };

  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: between looking and counting no other try may slip in. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };

  return {
    begin: ({ subjects, address: from }) =>
      inTurn(async () => {
        const seconds = await secondsToWait([...subjects, from]);
        if (seconds > 0) return no('tries.too_many', { seconds });
        for (const each of subjects) await count(each);
        return undefined;
      }),
    wrong: ({ address: from }) => inTurn(() => count(from)),
    right: ({ subjects }) =>
      inTurn(async () => {
        for (const { key } of subjects) {
          await counts.delete(key);
          await waits.delete(key);
        }
      }),
  };
};
