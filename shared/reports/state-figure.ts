import { z } from 'zod';
import { isShown } from '../agenda/tree.ts';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { FigureId, ItemId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';

const count = z.int().min(0).max(1_000_000_000);

/** R1, R2: a figure stands under an item of the agenda. */
export const stateFigure = command({
  type: 'figure.state',
  roles: ['chair', 'deputy', 'minute_taker', 'admin', 'system'],
  payload: z.strictObject({
    figureId: FigureId.optional(),
    itemId: ItemId,
    label: line(200),
    value: count,
    whole: count.nullable(),
  }),
  decide(state, { figureId, ...text }, { newId }) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    if (!state.agenda.items.has(text.itemId)) return refuse('agenda.item_unknown', { itemId: text.itemId });
    if (!isShown(state.agenda, text.itemId))
      return refuse('agenda.item_hidden', { title: state.agenda.items.get(text.itemId)?.title ?? '' });
    if (figureId !== undefined && !state.reports.has(figureId)) return refuse('figure.unknown', { figureId });
    if (text.whole !== null && (text.whole === 0 || text.value > text.whole))
      return refuse('figure.part_over_whole', { value: text.value, whole: text.whole });
    return accept({ type: 'figure.stated', figureId: figureId ?? (newId() as FigureId), ...text });
  },
});
