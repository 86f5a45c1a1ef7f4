import { isUnanswered } from '../../../shared/proposals/life.ts';
import { useIdentity, useRecords } from '../../meeting/index.ts';
import { isOwn } from './own.ts';

/** What stands beside the word on a tab: to a seat how many are its own, to the centre how many it still owes. */
export const useProposalCount = (): number => {
  const { actor } = useIdentity().session;
  return useRecords('proposal').filter((proposal) =>
    actor.role === 'seat' ? isOwn(proposal, actor) : isUnanswered(proposal.state),
  ).length;
};
