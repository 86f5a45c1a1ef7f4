import { z } from 'zod';
import { isShown } from '../agenda/tree.ts';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { AccountId, type DocumentId, ItemId } from '../kernel/ids.ts';
import { isGuarded } from './clearance.ts';
import { documentName, documentWriters, guardFields, tidy, unlessGuardable } from './fields.ts';
import { FORMATS } from './labels.ts';

/** What the person says of a file when sending it. */
export const AttachRequest = z.strictObject({ itemId: ItemId, ...guardFields });

const payload = z
  .strictObject({
    ...AttachRequest.shape,
    name: documentName,
    format: z.enum(FORMATS),
    size: z.int().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    pages: z.int().min(1).max(100_000).nullable(),
    sender: z.strictObject({ role: z.enum(documentWriters), accountId: AccountId }),
  })
  .refine(({ format, pages }) => (format === 'pdf') === (pages !== null), { path: ['pages'] });

/** U1: the server puts a file that it has received and checked under an item. */
export const attachDocument = command({
  type: 'document.attach',
  roles: ['system'],
  payload,
  decide(state, { clearance, ...file }, { newId }) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    const item = state.agenda.items.get(file.itemId);
    if (!item) return refuse('agenda.item_unknown', { itemId: file.itemId });
    // Seats would see the document of an item that they may not know of.
    if (!isShown(state.agenda, file.itemId)) return refuse('agenda.item_hidden', { title: item.title });
    const guard = { label: file.label, clearance: tidy(state, clearance) };
    return (
      unlessGuardable(state, { ...file, clearance }) ??
      accept({
        type: 'document.attached',
        documentId: newId() as DocumentId,
        guarded: isGuarded(guard),
        ...file,
        ...guard,
      })
    );
  },
});
