import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { DocumentId } from '../kernel/ids.ts';
import { findDocument, isGuarded } from './clearance.ts';
import { documentPresenters } from './fields.ts';
import { unlessPresenter } from './presenter.ts';

/** U6: everybody who may open the document, and follows, is at that page. */
export const presentDocument = command({
  type: 'document.present',
  roles: documentPresenters,
  payload: z.strictObject({ documentId: DocumentId, page: z.int().min(1) }),
  decide(state, { documentId, page }, { actor }) {
    const { presentation } = state.documents;
    const document = actor.role === 'system' ? undefined : findDocument(state, documentId, actor);
    if (!document) return refuse('document.unknown', { documentId });
    const refusal = unlessLive(state) ?? unlessPresenter(state, actor);
    if (refusal) return refusal;
    const { name, pages } = document;
    if (pages === null) return refuse('document.not_readable', { name });
    if (page > pages) return refuse('document.no_such_page', { name, pages });
    if (presentation?.documentId !== documentId)
      return accept({ type: 'document.presented', documentId, page, name, guarded: isGuarded(document) });
    return presentation.page === page
      ? refuse('document.already_presented')
      : accept({ type: 'document.page_turned', documentId, page });
  },
});
