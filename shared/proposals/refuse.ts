import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { prose } from '../kernel/text.ts';
import { LIFE } from './life.ts';
import { proposalIds, takeStep } from './take-step.ts';

/** D7: the centre will not do what is asked, and says why; the seat may disagree (D12). */
export const refuseProposals = registerCommand({
  type: 'proposal.refuse',
  roles: LIFE.refused.by,
  payload: z.strictObject({ proposalIds, reason: prose(2000) }),
  decide: (state, { proposalIds: ids, reason }, { actor }) =>
    takeStep(state, actor, ids, (proposalId) => ({ type: 'proposal.refused', proposalId, reason })),
});
