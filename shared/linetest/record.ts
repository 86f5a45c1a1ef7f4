import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { placeOf } from '../places.ts';
import { TestFigures } from './figures.ts';

/** L1: a place says how its devices and its line were found. */
export const recordLineTest = command({
  type: 'linetest.record',
  roles: ['seat', 'chair', 'deputy'],
  payload: TestFigures,
  decide(state, figures, { actor }) {
    const place = actor.role === 'system' ? null : placeOf(actor);
    if (place === null) return refuse('command.not_allowed', { role: actor.role });
    return unlessLive(state) ?? accept({ type: 'linetest.recorded', place, figures });
  },
});
