import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';

const count = z.int().min(0);

/** R17: the server tells the meeting how many proposals each seat has, as long as that is presented. */
export const countProposals = command({
  type: 'figures.count_proposals',
  roles: ['system'],
  payload: z.strictObject({
    counts: z.array(z.strictObject({ seatId: SeatId, made: count, answered: count })).max(1000),
  }),
  decide({ reporting }, { counts }) {
    if (reporting.shown?.subject.kind !== 'proposals') return refuse('figures.not_presented');
    if (JSON.stringify(counts) === JSON.stringify(reporting.proposalCounts))
      return refuse('figures.nothing_new');
    return accept({ type: 'figures.proposals_counted', counts });
  },
});
