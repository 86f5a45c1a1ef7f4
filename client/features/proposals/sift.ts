import type { ProposalState } from '../../../shared/proposals/life.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { fold, matches } from '../../ui/fold.ts';

export interface Sieve {
  readonly query: string;
  readonly departmentId: string | null;
  readonly state: 'all' | 'submitted' | 'received' | 'answered';
}

export const OPEN_SIEVE: Sieve = { query: '', departmentId: null, state: 'all' };

/** What passes the search and the chosen department; the states are counted among these. */
const found = (
  proposals: readonly ProposalRecord[],
  { query, departmentId }: Sieve,
  nameOf: (seatId: string) => string,
) =>
  proposals.filter(
    (proposal) =>
      (departmentId === null || proposal.departmentId === departmentId) &&
      (fold(proposal.code).includes(fold(query.trim())) ||
        matches(
          [nameOf(proposal.seatId), proposal.title, proposal.matter, proposal.answer?.text ?? ''].join(' '),
          query,
        )),
  );

/** The proposals that are asked for, newest first, and how many there are in each state. */
export const sift = (
  proposals: readonly ProposalRecord[],
  sieve: Sieve,
  nameOf: (seatId: string) => string,
) => {
  const among = found(proposals, sieve, nameOf);
  const count = (state: ProposalState) => among.filter((proposal) => proposal.state === state).length;
  return {
    counts: {
      all: among.length,
      submitted: count('submitted'),
      received: count('received'),
      answered: count('answered'),
    },
    shown: among
      .filter(({ state }) => sieve.state === 'all' || state === sieve.state)
      .toSorted((a, b) => b.submittedAt - a.submittedAt),
  };
};
