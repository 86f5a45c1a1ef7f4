import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { submitProposal } from '../../../shared/proposals/submit.ts';
import { type Try, useCommandForm, useDraft } from '../../forms/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';
import type { ProposalDraft } from './proposal-fields.tsx';

/** What stands in the browser of a proposal that is not known to have arrived. */
export interface KeptProposal {
  readonly fields: ProposalDraft;
  /** A try whose fate is not known yet: it goes on under its id, even after a reload. */
  readonly sent: Try<'proposal.submit'> | null;
}

const EMPTY: ProposalDraft = {
  title: '',
  matter: '',
  asks: '',
  topic: '',
  behalf: '',
  departmentId: null,
  files: [],
};

/** A proposal from the first letter to the server's yes; a cut or a reload on the way loses and doubles nothing. */
export const useProposalForm = () => {
  const { t } = useTranslation('proposals');
  const draft = useDraft<KeptProposal>('proposal', { lasting: true });
  const fields = useRef<ProposalDraft>({ ...EMPTY, ...draft.found?.fields });
  const filling = useCommandForm(submitProposal, {
    initial: fields.current,
    payloadOf: ({ files, ...values }) => ({ ...values, fileIds: files.map(({ id }) => id) }),
    resend: true,
    before: draft.found?.sent ?? null,
    onTry: (sent) => draft.keep({ fields: fields.current, sent }),
    onChange(values) {
      fields.current = values;
      draft.keep({ fields: values, sent: null });
    },
    onDone() {
      draft.drop();
      announce(t('sentPlain'));
    },
  });
  const { stage } = filling.attempt;

  useEffect(() => {
    if (stage === 'refused') draft.keep({ fields: fields.current, sent: null });
  }, [stage, draft]);

  return {
    ...filling,
    stage,
    /** The person wants to change it first: then it is a new try. */
    stop() {
      filling.forget();
      draft.keep({ fields: fields.current, sent: null });
    },
    another() {
      filling.empty(EMPTY);
      draft.drop();
    },
  };
};

/** Whether this seat has begun a proposal that is not sent yet. */
export const useHasDraft = (): boolean => {
  const seat = useIdentity().session.actor.role === 'seat';
  const fields = useDraft<KeptProposal>('proposal', { lasting: true }).found?.fields;
  return seat && fields !== undefined && Boolean(fields.title || fields.matter);
};
