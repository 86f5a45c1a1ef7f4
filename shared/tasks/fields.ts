import { z } from 'zod';
import { type Refused, refuse } from '../kernel/decision.ts';
import { ProgrammeId, ProposalId, type TaskId } from '../kernel/ids.ts';
import { line, orNothing, prose } from '../kernel/text.ts';
import type { RegisterState } from '../register.ts';
import { meetingNow, type Series } from '../series/events.ts';
import { partyNamed } from '../series/party.ts';
import type { TaskStepEvent } from './events.ts';
import type { ResolutionLink, TaskText } from './task.ts';

const day = z.iso.date().nullable().default(null);

/** J1: what is written of a task; units by their names. */
export const taskFields = {
  what: prose(2000),
  product: orNothing(line(500)),
  lead: line(200),
  partners: z.array(line(200)).max(100).default([]),
  dueOn: day,
  paper: orNothing(line(200)),
  paperOn: day,
};

/** What it belongs to and follows from. */
export const taskLinks = {
  programmeId: ProgrammeId.nullable().default(null),
  proposalIds: z.array(ProposalId).max(20).default([]),
};

const shape = z.object({ ...taskFields, ...taskLinks });
type Written = z.output<typeof shape>;

/** Y8: the text with its units linked; nobody helps twice, nor themselves. */
export const textOf = (series: Series, { lead, partners, ...rest }: Written): TaskText => ({
  ...rest,
  lead: partyNamed(series, lead),
  partners: [...new Set(partners)].filter((name) => name !== lead).map((name) => partyNamed(series, name)),
});

/** The refusal of links to what there is not, or nothing. */
export const unlessLinked = (
  { tasks, proposals }: RegisterState,
  { programmeId, proposalIds }: Pick<Written, 'programmeId' | 'proposalIds'>,
): Refused | undefined => {
  if (programmeId !== null && !tasks.programmes.has(programmeId))
    return refuse('programme.unknown', { programmeId });
  const unknown = proposalIds.find((id) => !proposals.all.has(id));
  return unknown === undefined ? undefined : refuse('proposal.unknown', { proposalId: unknown });
};

type Assigned = Extract<TaskStepEvent, { type: 'task.assigned' }>;

/** J1: gives each new task of a meeting its id and its code, in their order; undefined as long as the series has none. */
export const numbering = (
  { series, tasks }: RegisterState,
  newId: () => string,
  meeting = meetingNow(series),
) => {
  if (!meeting) return undefined;
  const prefix = `${meeting.code}/nv-`;
  let last = [...tasks.all.values()].filter(({ code }) => code.startsWith(prefix)).length;
  return (text: TaskText, resolution: ResolutionLink | null = null): Assigned => {
    last += 1;
    const code = `${prefix}${String(last).padStart(3, '0')}`;
    const taskId = newId() as TaskId;
    return { type: 'task.assigned', taskId, code, meetingId: meeting.id, resolution, text };
  };
};
