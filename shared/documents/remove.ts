import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { DocumentId } from '../kernel/ids.ts';
import { isGuarded } from './clearance.ts';
import { documentWriters } from './fields.ts';

/** U4: a document is taken off its item; its file goes with it. */
export const removeDocument = command({
  type: 'document.remove',
  roles: documentWriters,
  payload: z.strictObject({ documentId: DocumentId }),
  decide(state, { documentId }) {
    const document = state.documents.all.get(documentId);
    if (!document) return refuse('document.unknown', { documentId });
    return (
      unlessLive(state) ??
      accept({ type: 'document.removed', documentId, name: document.name, guarded: isGuarded(document) })
    );
  },
});
