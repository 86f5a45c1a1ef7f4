import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { DocumentId } from '../kernel/ids.ts';
import { findDocument } from './clearance.ts';

/** U8: a seat has the document before it for the first time. */
export const openDocument = command({
  type: 'document.open',
  roles: ['seat'],
  payload: z.strictObject({ documentId: DocumentId }),
  decide(state, { documentId }, { actor }) {
    if (actor.role !== 'seat') return refuse('command.not_allowed', { role: actor.role });
    const { seatId } = actor;
    const document = findDocument(state, documentId, actor);
    if (!document || !state.attendance.has(seatId)) return refuse('document.unknown', { documentId });
    if (document.openedBy.includes(seatId)) return refuse('document.already_opened', { name: document.name });
    return unlessLive(state) ?? accept({ type: 'document.opened', documentId, seatId });
  },
});
