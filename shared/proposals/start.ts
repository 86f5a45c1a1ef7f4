import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { LIFE } from './life.ts';
import { proposalIds, takeStep } from './take-step.ts';

/** D7: work on a proposal begins. */
export const startProposals = registerCommand({
  type: 'proposal.start',
  roles: LIFE.started.by,
  payload: z.strictObject({ proposalIds }),
  decide: (state, { proposalIds: ids }, { actor }) =>
    takeStep(state, actor, ids, (proposalId) => ({ type: 'proposal.started', proposalId })),
});
