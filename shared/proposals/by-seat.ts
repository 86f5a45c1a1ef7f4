import type { SeatId } from '../kernel/ids.ts';
import { isUnanswered } from './life.ts';
import type { Proposal } from './proposal.ts';

/** R17: how many proposals each seat holds that were not withdrawn, and how many of them are answered, by seat. */
export const proposalsBySeat = (
  proposals: Iterable<Pick<Proposal, 'holderId' | 'state'>>,
): { readonly seatId: SeatId; readonly made: number; readonly answered: number }[] => {
  const counts = new Map<SeatId, { made: number; answered: number }>();
  for (const { holderId, state } of proposals) {
    if (state === 'withdrawn') continue;
    const count = counts.get(holderId) ?? { made: 0, answered: 0 };
    count.made += 1;
    if (!isUnanswered(state)) count.answered += 1;
    counts.set(holderId, count);
  }
  return [...counts]
    .map(([seatId, count]) => ({ seatId, ...count }))
    .sort((a, b) => (a.seatId < b.seatId ? -1 : 1));
};
