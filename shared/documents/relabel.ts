import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { DocumentId } from '../kernel/ids.ts';
import { isGuarded } from './clearance.ts';
import { documentWriters, guardFields, tidy, unlessGuardable } from './fields.ts';

/** U2, U3, U4: label and clearance of a document change. */
export const relabelDocument = command({
  type: 'document.relabel',
  roles: documentWriters,
  payload: z.strictObject({ documentId: DocumentId, ...guardFields }),
  decide(state, { documentId, label, clearance: named }) {
    const document = state.documents.all.get(documentId);
    if (!document) return refuse('document.unknown', { documentId });
    const refusal =
      unlessLive(state) ?? unlessGuardable(state, { format: document.format, label, clearance: named });
    if (refusal) return refusal;
    const clearance = tidy(state, named);
    return accept({
      type: 'document.relabelled',
      documentId,
      name: document.name,
      label,
      clearance,
      // What somebody was kept from does not become known by its new label alone.
      guarded: isGuarded(document) || isGuarded({ label, clearance }),
    });
  },
});
