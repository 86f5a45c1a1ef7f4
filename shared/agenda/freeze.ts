import { z } from 'zod';
import type { Deadline } from '../deadlines.ts';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import type { MeetingState } from '../meeting.ts';
import { agendaWriters } from './fields.ts';

/** A21: the agenda is final; the server freezes it only when its hour has come. */
export const freezeAgenda = command({
  type: 'agenda.freeze',
  roles: agendaWriters,
  payload: z.strictObject({}),
  decide(state, _, { actor, now }) {
    const { frozen, freezeAt } = state.agenda;
    if (frozen) return refuse('agenda.already_frozen');
    if (actor.role === 'system' && (freezeAt === null || freezeAt > now)) return refuse('agenda.not_due');
    return unlessLive(state) ?? accept({ type: 'agenda.frozen' });
  },
});

/** A21: the hour at which the agenda freezes by itself; null takes it back. */
export const setFreeze = command({
  type: 'agenda.set_freeze',
  roles: agendaWriters,
  payload: z.strictObject({ freezeAt: z.int().nonnegative().nullable() }),
  decide(state, { freezeAt }, { now }) {
    if (state.agenda.frozen) return refuse('agenda.already_frozen');
    if (freezeAt !== null && freezeAt <= now) return refuse('agenda.freeze_past');
    return unlessLive(state) ?? accept({ type: 'agenda.freeze_set', freezeAt });
  },
});

/** What of the agenda the server does by itself. */
export const agendaDeadlines = ({ agenda, frame }: MeetingState): readonly Deadline[] =>
  agenda.freezeAt !== null && (frame.phase === 'prepared' || frame.phase === 'open')
    ? [{ at: agenda.freezeAt, type: 'agenda.freeze', payload: {} }]
    : [];
