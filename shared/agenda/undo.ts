import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { unlessChangeable } from './change.ts';
import { agendaWriters } from './fields.ts';
import { treeBefore } from './past.ts';
import { isShown } from './tree.ts';

/** A16, A17: the last change of the agenda is taken back. */
export const undoChange = command({
  type: 'agenda.undo',
  roles: agendaWriters,
  payload: z.strictObject({ seq: z.int().positive() }),
  decide(state, { seq }, context) {
    const { agenda } = state;
    const last = agenda.past.at(-1);
    if (last?.seq !== seq) return refuse('agenda.newer_change');
    const refusal = unlessChangeable(state, context);
    if (refusal) return refusal;
    const before = treeBefore(agenda, last);
    const shows = last.type === 'agenda.item_shown';
    for (const [id, { begun, title }] of agenda.items) {
      if (!begun) continue;
      const hides = isShown(agenda, id) && !isShown(shows ? last.before : before, id);
      if (hides || !before.items.has(id)) return refuse('agenda.undo_begun', { title });
    }
    return accept({ type: 'agenda.undone', undoes: seq });
  },
});
