import { z } from 'zod';
import { attachedFiles, fileIds } from '../files/attached.ts';
import { registerCommand } from '../kernel/command.ts';
import { refuse } from '../kernel/decision.ts';
import { ProposalId } from '../kernel/ids.ts';
import { prose } from '../kernel/text.ts';
import { LIFE } from './life.ts';
import { proposalIds, takeStep } from './take-step.ts';

/** D3, D10: the centre answers, one answer to all of them; the seats see it at once. */
export const answerProposals = registerCommand({
  type: 'proposal.answer',
  roles: LIFE.answered.by,
  payload: z.strictObject({
    proposalIds,
    answer: prose(5000),
    dueOn: z.iso.date().nullable().default(null),
    fileIds,
    cites: ProposalId.nullable().default(null),
  }),
  decide(state, { proposalIds: ids, answer: text, dueOn, fileIds: sent, cites }, { actor }) {
    const cited = cites === null ? null : state.proposals.all.get(cites);
    if (cited === undefined) return refuse('proposal.unknown', { proposalId: cites ?? '' });
    if (cited && cited.answer === null) return refuse('proposal.not_answered', { code: cited.code });
    const attached = attachedFiles(state.files, sent, actor);
    if (!attached.accepted) return attached;
    const answer = { text, dueOn, files: attached.files, cites: cited?.code ?? null };
    return takeStep(state, actor, ids, (proposalId) => ({ type: 'proposal.answered', proposalId, answer }));
  },
});
