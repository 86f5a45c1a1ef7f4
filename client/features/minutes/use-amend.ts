import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amendResolution } from '../../../shared/minutes/amend-resolution.ts';
import type { ResolutionRecord } from '../../../shared/minutes/view.ts';
import { useCommandForm } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';
import { draftOf, payloadOfDraft } from './draft-payload.ts';

/** Rewording one resolution; a text of somebody else that came meanwhile must be seen before it is written over (N2). */
export const useAmend = (resolution: ResolutionRecord, onClose: () => void) => {
  const { t } = useTranslation('minutes');
  const { id: resolutionId, revision } = resolution;
  const [seen, setSeen] = useState(revision);
  const filling = useCommandForm(amendResolution, {
    initial: draftOf(resolution),
    payloadOf: (values) => ({ resolutionId, revision: seen, ...payloadOfDraft(values) }),
    resend: true,
    onDone() {
      announce(t('savedSaid'));
      onClose();
    },
  });
  const { form, attempt, submit, forget } = filling;
  return {
    ...filling,
    overtaken: revision !== seen && attempt.stage !== 'sending' && attempt.stage !== 'done',
    saveMine() {
      setSeen(revision);
      const judged = amendResolution.payload.safeParse({
        resolutionId,
        revision,
        ...payloadOfDraft(form.getValues()),
      });
      if (judged.success) void submit(judged.data);
    },
    goOn() {
      setSeen(revision);
      forget();
      form.getInputNode('text')?.focus();
    },
  };
};
