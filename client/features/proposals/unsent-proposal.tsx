import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../forms/index.ts';
import { useConnection, useIdentity, useSend } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';
import type { KeptProposal } from './use-proposal-form.ts';

/** A form that is open goes first, ms: it sends the same under the same id, and can say more about it. */
const AFTER_FORM_MS = 2500;

/**
 * Sends what was submitted while the line was down, when it is back, though its form has been left since. The id is
 * that of the first try, so that it is carried out once. It shows nothing.
 */
export const UnsentProposal = () => {
  const { t } = useTranslation('proposals');
  const send = useSend();
  const seat = useIdentity().session.actor.role === 'seat';
  const { status, since } = useConnection();
  const draft = useDraft<KeptProposal>('proposal', { lasting: true });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `since` changes with every return of the line
  useEffect(() => {
    if (!seat || status !== 'live') return;
    const timer = setTimeout(async () => {
      const sent = draft.look()?.sent;
      if (!sent) return;
      const outcome = await send('proposal.submit', sent.payload, { id: sent.id });
      if (!outcome.ok) return;
      draft.drop();
      announce(t('sentPlain'));
    }, AFTER_FORM_MS);
    return () => clearTimeout(timer);
  }, [seat, status, since, draft, send, t]);

  return null;
};
