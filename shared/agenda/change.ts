import { unlessLive } from '../frame/in-session.ts';
import type { Context } from '../kernel/command.ts';
import { accept, type Decision, refuse } from '../kernel/decision.ts';
import type { MeetingState } from '../meeting.ts';
import { type AgendaEvent, evolveAgenda, type Presenter } from './events.ts';
import { lateWriters } from './fields.ts';
import { childrenOf, LEVELS, minutesOf, pathOf, type Tree } from './tree.ts';

/** The refusal of a change that comes after the meeting or, from those who then may not, after the freeze (A2, A22). */
export const unlessChangeable = (state: MeetingState, { actor }: Context): Decision | undefined => {
  const refusal = unlessLive(state);
  if (refusal) return refusal;
  return state.agenda.frozen && !lateWriters.includes(actor.role) ? refuse('agenda.frozen') : undefined;
};

/** A8, A10: the refusal of a tree that is too deep, or of an item too short for those under it. */
const unlessSound = (tree: Tree): Decision | undefined => {
  for (const [id, { title, plannedMinutes }] of tree.items) {
    if (pathOf(tree, id).length > LEVELS) return refuse('agenda.too_deep', { title, levels: LEVELS });
    const needed = minutesOf(tree, childrenOf(tree, id));
    if (needed > plannedMinutes)
      return refuse('agenda.over_parent', { title, planned: plannedMinutes, needed });
  }
  return undefined;
};

/** A11: the refusal of a presenter who is not of this meeting. */
export const unlessPresenter = (
  { attendance, frame }: MeetingState,
  presenter: Presenter,
): Decision | undefined => {
  if (typeof presenter === 'string') return undefined;
  if ('seatId' in presenter)
    return attendance.has(presenter.seatId)
      ? undefined
      : refuse('agenda.presenter_unknown', { id: presenter.seatId });
  if ('departmentId' in presenter)
    return frame.departments.has(presenter.departmentId)
      ? undefined
      : refuse('agenda.presenter_unknown', { id: presenter.departmentId });
  return undefined;
};

/** The change, if the agenda is sound after it. */
export const acceptSound = (state: MeetingState, event: AgendaEvent, { now, actor }: Context): Decision =>
  unlessSound(evolveAgenda(state.agenda, event, { seq: 0, at: now, by: actor })) ?? accept(event);
