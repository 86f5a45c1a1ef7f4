import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { refuse } from '../kernel/decision.ts';
import { DepartmentId, type ItemId } from '../kernel/ids.ts';
import { acceptSound, unlessChangeable } from './change.ts';

/** As it stands on the printed agenda. */
const TITLE = 'Đề xuất, kiến nghị chưa được trả lời từ kỳ trước';
const PLANNED_MINUTES = 10;

/** A24: what earlier meetings left unanswered is the first item, with the number of each department. */
export const carryUnanswered = command({
  type: 'agenda.carry',
  roles: ['system'],
  payload: z.strictObject({
    counts: z.array(z.strictObject({ departmentId: DepartmentId, count: z.int().positive() })).max(100),
  }),
  decide(state, { counts }, context) {
    const refusal = unlessChangeable(state, context);
    if (refusal) return refusal;
    const there = [...state.agenda.items.values()].find(({ carried }) => carried !== null);
    if (there)
      return there.begun
        ? refuse('agenda.item_begun', { title: there.title })
        : { accepted: true, events: [{ type: 'agenda.carried', itemId: there.id, counts }] };
    const itemId = context.newId() as ItemId;
    const added = acceptSound(
      state,
      {
        type: 'agenda.item_added',
        itemId,
        parentId: null,
        after: null,
        title: TITLE,
        presenter: { role: 'chair' },
        plannedMinutes: PLANNED_MINUTES,
        kind: 'report',
        visibility: 'shown',
      },
      context,
    );
    return added.accepted
      ? { accepted: true, events: [...added.events, { type: 'agenda.carried', itemId, counts }] }
      : added;
  },
});
