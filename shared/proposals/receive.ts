import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { LIFE } from './life.ts';
import { proposalIds, takeStep } from './take-step.ts';

/** D2: the centre has read a proposal and takes it up. */
export const receiveProposals = registerCommand({
  type: 'proposal.receive',
  roles: LIFE.received.by,
  payload: z.strictObject({ proposalIds }),
  decide: (state, { proposalIds: ids }, { actor }) =>
    takeStep(state, actor, ids, (proposalId) => ({ type: 'proposal.received', proposalId })),
});
