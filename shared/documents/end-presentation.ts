import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { isGuarded, mayOpen } from './clearance.ts';
import { documentPresenters } from './fields.ts';
import { unlessPresenter } from './presenter.ts';

/** U7: nothing is presented any more. */
export const endPresentation = command({
  type: 'document.end_presentation',
  roles: documentPresenters,
  payload: z.strictObject({}),
  decide(state, _payload, { actor }) {
    const { all, presentation } = state.documents;
    const document = presentation && all.get(presentation.documentId);
    if (!document || actor.role === 'system' || !mayOpen(document, actor))
      return refuse('document.not_presented');
    const { id: documentId, name } = document;
    return (
      unlessPresenter(state, actor) ??
      accept({ type: 'document.presentation_ended', documentId, name, guarded: isGuarded(document) })
    );
  },
});
