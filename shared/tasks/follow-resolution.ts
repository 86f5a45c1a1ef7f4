import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { MeetingId, ResolutionId } from '../kernel/ids.ts';
import { prose } from '../kernel/text.ts';
import type { RegisterState } from '../register.ts';
import { numbering, taskFields, taskLinks, textOf } from './fields.ts';
import { isOpen } from './life.ts';
import type { ResolutionLink, Task } from './task.ts';

const { what, lead, partners, dueOn } = taskFields;
const { proposalIds } = taskLinks;

/** The task that was made of a resolution and is not settled. */
const taskOf = (
  { tasks }: RegisterState,
  { meetingId, resolutionId }: Pick<ResolutionLink, 'meetingId' | 'resolutionId'>,
): Task | undefined =>
  [...tasks.all.values()].find(
    ({ resolution, state }) =>
      resolution?.meetingId === meetingId && resolution.resolutionId === resolutionId && isOpen(state),
  );

/** J10: what a meeting confirmed becomes a task; confirmed anew after it was amended, it says so in the same task. */
export const followResolution = registerCommand({
  type: 'task.follow_resolution',
  roles: ['system'],
  payload: z.strictObject({
    meetingId: MeetingId,
    resolutionId: ResolutionId,
    number: z.int().positive(),
    ...{ what, lead, partners, dueOn, proposalIds },
  }),
  decide(state, { meetingId, resolutionId, number, ...written }, { newId }) {
    const known = taskOf(state, { meetingId, resolutionId });
    const { product, paper, paperOn, programmeId } = known ?? {
      product: '',
      paper: '',
      paperOn: null,
      programmeId: null,
    };
    const linked = written.proposalIds.filter((id) => state.proposals.all.has(id));
    const text = textOf(state.series, {
      ...{ product, paper, paperOn, programmeId },
      ...written,
      proposalIds: linked,
    });
    if (known) return accept({ type: 'task.edited', taskId: known.id, text, reason: '' });
    const numbered = numbering(state, newId, state.series.meetings.get(meetingId));
    return numbered ? accept(numbered(text, { meetingId, resolutionId, number })) : refuse('task.no_meeting');
  },
});

/** J10: a resolution that is withdrawn takes its task with it. */
export const dropResolution = registerCommand({
  type: 'task.drop_resolution',
  roles: ['system'],
  payload: z.strictObject({ meetingId: MeetingId, resolutionId: ResolutionId, reason: prose(1000) }),
  decide(state, { reason, ...link }) {
    const known = taskOf(state, link);
    return known
      ? accept({ type: 'task.cancelled', taskId: known.id, reason })
      : refuse('task.unknown', { taskId: link.resolutionId });
  },
});
