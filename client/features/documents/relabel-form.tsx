import { Stack } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRecord } from '../../../shared/documents/view.ts';
import { FormFoot, useAttempt } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';
import { type Guard, GuardFields, isChosen, payloadOf } from './guard-fields.tsx';

interface RelabelFormProps {
  readonly document: DocumentRecord;
  readonly onClose: () => void;
}

/** Changes label and clearance of a document. */
export const RelabelForm = ({ document, onClose }: RelabelFormProps) => {
  const { t } = useTranslation('documents');
  const { attempt, submit, again, forget } = useAttempt('document.relabel');
  const [guard, setGuard] = useState<Guard>({
    label: document.label,
    clearance: document.clearance ?? { kind: 'all' },
  });
  const [judged, setJudged] = useState(false);
  const { stage } = attempt;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the moment of success counts
  useEffect(() => {
    if (stage !== 'done') return;
    announce(t('saved'));
    onClose();
  }, [stage]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setJudged(true);
    const { label, clearance } = guard;
    if (!isChosen(guard)) return;
    void submit({
      documentId: document.id,
      label,
      clearance: payloadOf(clearance),
    });
  };
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t('relabel', { name: document.name })}>
      <Stack gap="sm">
        <GuardFields
          guard={guard}
          onChange={setGuard}
          disabled={stage === 'sending' || stage === 'unsent'}
          seatsError={judged && !isChosen(guard) && t('seatsNone')}
        />
        <FormFoot
          attempt={attempt}
          onAgain={again}
          onDismiss={forget}
          submit={t('save')}
          close={t('cancel')}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
};
