import { isCentre, type Viewer } from '../kernel/actor.ts';
import type { SeatId } from '../kernel/ids.ts';
import type { Records } from '../kernel/patch.ts';
import type { Series } from '../series/events.ts';
import { isUnanswered, lifeStep } from './life.ts';
import type { Proposal, Proposals } from './proposal.ts';

export type ProposalRecord = Proposal;

const sameCluster = ({ seats }: Series, one: SeatId, other: SeatId): boolean => {
  const cluster = seats.get(one)?.cluster;
  return Boolean(cluster) && cluster === seats.get(other)?.cluster;
};

/** What others learn of a proposal: the question, and what was answered. */
const ofOthers = (proposal: Proposal): Proposal => ({
  ...proposal,
  behalf: '',
  files: [],
  officer: '',
  dueOn: null,
  steps: proposal.steps.filter(({ step }) => step === 'submitted' || step === 'answered'),
});

const isOwn = ({ holderId, seatId }: Proposal, viewer: Viewer): boolean =>
  viewer.role === 'seat' && (holderId === viewer.seatId || seatId === viewer.seatId);

/** D5: whether a viewer may see anything of a proposal. */
export const seesProposal = (proposal: Proposal, series: Series, viewer: Viewer): boolean => {
  if (viewer.role !== 'seat' || isOwn(proposal, viewer)) return viewer.role !== 'observer';
  const answered = proposal.answer !== null && proposal.state !== 'withdrawn';
  return answered || sameCluster(series, proposal.holderId, viewer.seatId);
};

/** D5: what a viewer may see of a proposal, or null. */
export const seenProposal = (proposal: Proposal, series: Series, viewer: Viewer): ProposalRecord | null => {
  if (!seesProposal(proposal, series, viewer)) return null;
  if (isCentre(viewer)) return proposal;
  if (!isOwn(proposal, viewer)) return ofOthers(proposal);
  const steps = proposal.steps.filter(({ step }) => lifeStep(step).internal !== true);
  return { ...proposal, officer: '', steps };
};

const isMoving = ({ state, steps }: Proposal, [since]: Proposals['preparedAt']): boolean =>
  isUnanswered(state) || (steps.at(-1)?.at ?? 0) >= since;

/** D6: what is on everybody's screen; the rest is found by searching. */
const isCurrent = (proposal: Proposal, viewer: Viewer, preparedAt: Proposals['preparedAt']): boolean =>
  isMoving(proposal, preparedAt) || isOwn(proposal, viewer);

/** D6: those that are on the screens of the centre. */
export const centreProposals = ({ all, preparedAt }: Proposals): readonly Proposal[] =>
  [...all.values()].filter((proposal) => isMoving(proposal, preparedAt));

export const viewProposals = ({ all, series, preparedAt }: Proposals, viewer: Viewer): Records =>
  new Map(
    [...all.values()].flatMap((proposal) => {
      const seen = isCurrent(proposal, viewer, preparedAt) ? seenProposal(proposal, series, viewer) : null;
      return seen ? [[`proposal:${seen.id}`, seen] as const] : [];
    }),
  );

/** Each record is made from its proposal alone, as long as nothing changes about the seats. */
export const changedProposals = (before: Proposals, after: Proposals): readonly [Proposals, Proposals] => {
  if (before.series !== after.series) return [before, after];
  const [gone, come] = before.all.differing(after.all);
  return [
    { ...before, all: gone },
    { ...after, all: come },
  ];
};
