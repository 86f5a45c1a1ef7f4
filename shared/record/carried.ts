import { undoneItems } from '../agenda/undone.ts';
import type { MeetingId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';
import type { Words } from '../papers/words.ts';
import { isUnanswered } from '../proposals/life.ts';
import type { RegisterState } from '../register.ts';
import { isOpen } from '../tasks/life.ts';

/** One thing that was left open. */
export interface OpenPoint {
  readonly kind: 'item' | 'task' | 'proposal';
  /** Of a task or proposal; empty for an item. */
  readonly code: string;
  readonly text: string;
  /** Who has to do it or to answer it; empty where nobody is named. */
  readonly by: string;
  /** `YYYY-MM-DD`; null where there is none. */
  readonly dueOn: string | null;
  /** As it can be put into the minutes, in the office's words. */
  readonly sentence: string;
}

type Untold = Omit<OpenPoint, 'sentence'>;

/** The meeting before one in its series, and what is open since then. */
export interface Carried {
  readonly meetingId: MeetingId;
  readonly title: string;
  readonly points: readonly OpenPoint[];
}

/** The last meeting of the series that was over before this one begins. */
const meetingBefore = ({ series }: RegisterState, meetingId: MeetingId) => {
  const startsAt = series.meetings.get(meetingId)?.startsAt ?? Number.POSITIVE_INFINITY;
  return [...series.meetings.values()]
    .filter((each) => each.phase === 'closed' && each.id !== meetingId && each.startsAt < startsAt)
    .toSorted((a, b) => b.startsAt - a.startsAt)[0];
};

interface CarriedWorld {
  readonly stateOf: (meetingId: MeetingId) => MeetingState | undefined;
  readonly say: Words['say'];
}

const sentenceOf = ({ kind, code, by, ...point }: Untold, say: Words['say']): string => {
  const text = point.text.replace(/[.;\s]+$/u, '');
  if (kind === 'item') return say('carried.item', { text });
  return kind === 'task'
    ? say('carried.task', { code, text, by })
    : say('carried.proposal', { code, text, by });
};

/** W11: what the meeting before did not come to, and what is neither done nor answered of it and of those before it. */
export const carriedInto = (
  register: RegisterState,
  meetingId: MeetingId,
  { stateOf, say }: CarriedWorld,
): Carried | null => {
  const before = meetingBefore(register, meetingId);
  const state = before && stateOf(before.id);
  if (!before || !state) return null;
  const { departments } = register.series;
  const items = undoneItems(state.agenda).map(
    ({ title }): Untold => ({ kind: 'item', code: '', text: title, by: '', dueOn: null }),
  );
  const tasks = [...register.tasks.all.values()]
    .filter((task) => isOpen(task.state) && task.meetingId !== meetingId)
    .map(({ code, what, lead, dueOn }): Untold => ({ kind: 'task', code, text: what, by: lead.name, dueOn }));
  const proposals = [...register.proposals.all.values()]
    .filter((proposal) => isUnanswered(proposal.state) && proposal.meetingId !== meetingId)
    .map(
      ({ code, title, departmentId, dueOn }): Untold => ({
        kind: 'proposal',
        code,
        text: title,
        by: departments.get(departmentId)?.name ?? '',
        dueOn,
      }),
    );
  const points = [...items, ...tasks, ...proposals].map((point) => ({
    ...point,
    sentence: sentenceOf(point, say),
  }));
  return { meetingId: before.id, title: before.title, points };
};
