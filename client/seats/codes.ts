import type { SeatRecord } from '../../shared/attendance/view.ts';
import type { SeatId } from '../../shared/kernel/ids.ts';
import { fold } from '../ui/fold.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Two letters for a name, the likeliest first: the initials (An Giang: AG), then others of the name, then any. */
const wishesFor = (name: string): string[] => {
  const words = fold(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => /^[a-z]/.test(word));
  const [first = 'x'] = words;
  const initials = words.slice(1).map((word) => word.slice(0, 1));
  const others = words.slice(1).concat(first.slice(1)).join('');
  const pairs = [...initials, ...others, ...LETTERS]
    .filter((second) => LETTERS.includes(second))
    .map((second) => first.slice(0, 1) + second);
  return [...pairs, ...[...LETTERS].flatMap((one) => [...LETTERS].map((two) => one + two))];
};

/**
 * Two letters for each seat, so that any is reached with two keys. They follow from the roster alone: the same in every
 * order and in every window. With more than 676 seats some have none.
 */
export const codesOf = (seats: readonly Pick<SeatRecord, 'id' | 'name'>[]): ReadonlyMap<SeatId, string> => {
  const taken = new Set<string>();
  const codes = new Map<SeatId, string>();
  for (const { id, name } of seats) {
    const code = wishesFor(name).find((wish) => !taken.has(wish));
    if (!code) continue;
    taken.add(code);
    codes.set(id, code);
  }
  return codes;
};
