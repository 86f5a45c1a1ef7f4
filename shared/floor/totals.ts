import type { SeatId } from '../kernel/ids.ts';
import type { Floor, SpeakingTotal } from './events.ts';

const add = (all: Map<SeatId, SpeakingTotal>, { seatId, ms, speeches }: SpeakingTotal): void => {
  const before = all.get(seatId);
  all.set(seatId, {
    seatId,
    ms: ms + (before?.ms ?? 0),
    speeches: speeches + (before?.speeches ?? 0),
  });
};

/** F13: what each seat has spoken in these meetings themselves; who has not is not among them. */
export const totalsOf = (floors: readonly Pick<Floor, 'speeches'>[]): SpeakingTotal[] => {
  const all = new Map<SeatId, SpeakingTotal>();
  for (const { speeches } of floors)
    for (const { seatId, ms } of speeches) add(all, { seatId, ms, speeches: 1 });
  return [...all.values()];
};

/** F13: what each seat of the meeting has spoken this year, zero for those who never did. */
export const yearTotals = ({ groups, speeches, carried }: Floor): readonly SpeakingTotal[] => {
  const all = new Map<SeatId, SpeakingTotal>();
  for (const seatId of groups.keys()) add(all, carried.get(seatId) ?? { seatId, ms: 0, speeches: 0 });
  for (const total of totalsOf([{ speeches }])) add(all, total);
  return [...all.values()];
};
