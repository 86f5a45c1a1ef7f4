import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import type { MeetingState } from '../meeting.ts';
import { Form } from './form.ts';
import { stateFigure } from './state-figure.ts';
import { unlessChangeable } from './unless-changeable.ts';

/** R4: the first thing that was reported and would be lost, by its name. */
const lostBy = ({ reporting, attendance }: MeetingState, next: Form): string | undefined => {
  const kinds = new Map(next.indicators.map(({ id, kind }) => [id, kind]));
  const seats = new Set(next.seatIds);
  for (const [seatId, entries] of reporting.entries) {
    if (entries.size > 0 && !seats.has(seatId)) return attendance.get(seatId)?.name ?? seatId;
    const changed = reporting.form?.indicators.find(
      ({ id, kind }) => entries.has(id) && kinds.get(id) !== kind,
    );
    if (changed) return changed.name;
  }
  return undefined;
};

/** R3: the form of the meeting, whole. */
export const setForm = command({
  type: 'figures.set_form',
  roles: stateFigure.roles,
  payload: z.strictObject({ ...Form.shape, revision: z.int().nonnegative() }),
  decide(state, { revision, ...form }) {
    const refusal = unlessChangeable(state);
    if (refusal) return refusal;
    if (revision !== state.reporting.revision)
      return refuse('figures.newer_form', { revision: state.reporting.revision });
    const stranger = form.seatIds.find((seatId) => !state.attendance.has(seatId));
    if (stranger !== undefined) return refuse('seat.unknown', { seatId: stranger });
    const lost = lostBy(state, form);
    if (lost !== undefined) return refuse('figures.reported_already', { name: lost });
    const seatIds = [...state.attendance.keys()].filter((seatId) => form.seatIds.includes(seatId));
    return accept({ type: 'figures.form_set', form: { ...form, seatIds } });
  },
});
