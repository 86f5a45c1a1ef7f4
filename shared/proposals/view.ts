import { isCentre, type Viewer } from '../kernel/actor.ts';
import type { Records } from '../kernel/patch.ts';
import type { Proposal, Proposals } from './events.ts';

export type ProposalRecord = Proposal;

const sees = (viewer: Viewer, proposal: Proposal): boolean =>
  isCentre(viewer) || (viewer.role === 'seat' && viewer.seatId === proposal.seatId);

export const viewProposals = (proposals: Proposals, viewer: Viewer): Records =>
  new Map(
    [...proposals.values()]
      .filter((proposal) => sees(viewer, proposal))
      .map((proposal) => [`proposal:${proposal.id}`, proposal] as const),
  );
