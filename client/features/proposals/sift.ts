import { isUnanswered, type ProposalState } from '../../../shared/proposals/life.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { fold, matches } from '../../ui/fold.ts';

/** In what way a proposal stands open, for those who work through a list. */
export const STANDS = ['all', 'to_receive', 'to_answer', 'overdue', 'answered', 'settled'] as const;
export type Stand = (typeof STANDS)[number];

export interface Sieve {
  readonly query: string;
  readonly departmentId: string | null;
  readonly topic: string | null;
  readonly region: string | null;
  /** At least so many meetings old. */
  readonly age: number;
  readonly stand: Stand;
}

export const OPEN_SIEVE: Sieve = {
  query: '',
  departmentId: null,
  topic: null,
  region: null,
  age: 0,
  stand: 'all',
};

/** What a list knows of its proposals besides what stands in them. */
export interface Knowledge {
  readonly nameOf: (seatId: string) => string;
  readonly regionOf: (seatId: string) => string;
  readonly ageOf: (proposal: ProposalRecord) => number;
  readonly isOverdue: (proposal: ProposalRecord) => boolean;
}

const SETTLED: readonly ProposalState[] = ['confirmed', 'refused', 'withdrawn'];

const standsAs = (proposal: ProposalRecord, stand: Stand, { isOverdue }: Knowledge): boolean => {
  const { state } = proposal;
  switch (stand) {
    case 'all':
      return true;
    case 'to_receive':
      return state === 'submitted' || state === 'reopened';
    case 'to_answer':
      return isUnanswered(state) && state !== 'submitted' && state !== 'reopened';
    case 'overdue':
      return isOverdue(proposal);
    case 'answered':
      return state === 'answered';
    case 'settled':
      return SETTLED.includes(state);
  }
};

/** What passes the search and what was chosen; the stands are counted among these. */
const found = (proposals: readonly ProposalRecord[], sieve: Sieve, { nameOf, regionOf, ageOf }: Knowledge) =>
  proposals.filter(
    (proposal) =>
      (sieve.departmentId === null || proposal.departmentId === sieve.departmentId) &&
      (sieve.topic === null || proposal.topic === sieve.topic) &&
      (sieve.region === null || regionOf(proposal.holderId) === sieve.region) &&
      ageOf(proposal) >= sieve.age &&
      (fold(proposal.code).includes(fold(sieve.query.trim())) ||
        matches(
          [nameOf(proposal.seatId), proposal.title, proposal.matter, proposal.answer?.text ?? ''].join(' '),
          sieve.query,
        )),
  );

/** The proposals that are asked for, newest first, and how many there are of each stand. */
export const sift = (proposals: readonly ProposalRecord[], sieve: Sieve, knowledge: Knowledge) => {
  const among = found(proposals, sieve, knowledge);
  return {
    counts: Object.fromEntries(
      STANDS.map((stand) => [stand, among.filter((each) => standsAs(each, stand, knowledge)).length]),
    ) as Record<Stand, number>,
    shown: among
      .filter((each) => standsAs(each, sieve.stand, knowledge))
      .toSorted((a, b) => b.submittedAt - a.submittedAt),
  };
};
