import { z } from 'zod';
import type { Role } from '../kernel/actor.ts';
import { ProposalId } from '../kernel/ids.ts';
import { line, prose } from '../kernel/text.ts';
import type { MeetingState } from '../meeting.ts';
import type { ResolutionText } from './events.ts';
import { unitOf } from './unit.ts';

/** N1, N3: what is written of a resolution. */
export const resolutionFields = {
  text: prose(2000),
  owner: line(200),
  cooperators: z.array(line(200)).max(20).default([]),
  deadline: z.iso.date().nullable(),
  proposalIds: z.array(ProposalId).max(20).default([]),
};
const fields = z.object(resolutionFields);

/** N6: what was written, with the units that are of the meeting linked to it; nothing twice. */
export const linked = (state: MeetingState, written: z.output<typeof fields>): ResolutionText => {
  const { text, owner, deadline } = written;
  const cooperators = [...new Set(written.cooperators)]
    .filter((name) => name !== owner)
    .map((name) => ({ name, unit: unitOf(state, name) }));
  const proposalIds = [...new Set(written.proposalIds)];
  return { text, owner, ownerUnit: unitOf(state, owner), cooperators, deadline, proposalIds };
};

/** N1: who writes resolutions. */
export const resolutionWriters: readonly Role[] = ['minute_taker', 'chair', 'deputy'];

/** N8: who confirms them. */
export const resolutionConfirmers: readonly Role[] = ['chair', 'deputy'];
