import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { refuse } from '../kernel/decision.ts';
import type { ItemId } from '../kernel/ids.ts';
import { acceptSound, unlessChangeable, unlessPresenter } from './change.ts';
import type { ImportedItem } from './events.ts';
import { agendaWriters, itemFields, visibility } from './fields.ts';
import { LEVELS } from './tree.ts';

/** A row of an import: its level is counted from 1. */
export const ImportRow = z.strictObject({
  level: z.int().min(1).max(LEVELS),
  ...itemFields,
  visibility,
});
export type ImportRow = z.output<typeof ImportRow>;

/** So many at once. */
export const IMPORT_MAX_ROWS = 100;

/** The first row that goes deeper than it can, from 1; 0 when there is none. */
const jumpIn = (rows: readonly ImportRow[]): number =>
  rows.findIndex(({ level }, index) => level > (rows[index - 1]?.level ?? 0) + 1) + 1;

const itemsOf = (rows: readonly ImportRow[], newId: () => string): ImportedItem[] => {
  const above: ItemId[] = [];
  return rows.map(({ level, ...text }) => {
    const itemId = newId() as ItemId;
    above.splice(level - 1, LEVELS, itemId);
    return { itemId, parentId: above[level - 2] ?? null, ...text };
  });
};

/** A23: rows of a file, or of another meeting's agenda, are added at the end, all or none. */
export const importAgenda = command({
  type: 'agenda.import',
  roles: agendaWriters,
  payload: z.strictObject({ items: z.array(ImportRow).min(1).max(IMPORT_MAX_ROWS) }),
  decide(state, { items }, context) {
    const refusal = unlessChangeable(state, context);
    if (refusal) return refusal;
    const row = jumpIn(items);
    if (row > 0) return refuse('agenda.level_jump', { row, title: items[row - 1]?.title ?? '' });
    for (const { presenter } of items) {
      const unknown = unlessPresenter(state, presenter);
      if (unknown) return unknown;
    }
    return acceptSound(state, { type: 'agenda.imported', items: itemsOf(items, context.newId) }, context);
  },
});
