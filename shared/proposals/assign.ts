import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { line } from '../kernel/text.ts';
import { LIFE } from './life.ts';
import { proposalIds, takeStep } from './take-step.ts';

/** D9: who works on it, and until when. */
export const assignProposals = registerCommand({
  type: 'proposal.assign',
  roles: LIFE.assigned.by,
  payload: z.strictObject({
    proposalIds,
    officer: z.union([z.literal(''), line(120)]),
    dueOn: z.iso.date().nullable(),
  }),
  decide: (state, { proposalIds: ids, officer, dueOn }, { actor }) =>
    takeStep(state, actor, ids, (proposalId) => ({ type: 'proposal.assigned', proposalId, officer, dueOn })),
});
