import { Stack } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { recordResolution } from '../../../shared/minutes/record-resolution.ts';
import { FormFoot, useCommandForm, useDraft, useMay } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';
import { EMPTY_DRAFT, payloadOfDraft } from './draft-payload.ts';
import { type ResolutionDraft, ResolutionFields } from './resolution-fields.tsx';

interface ResolutionFormProps {
  readonly onClose?: () => void;
  /** Raised by one when a shortcut asks for the next resolution: the text field takes the focus. */
  readonly focusTurn?: number;
}

/** Records what the chair concluded; after saving it is ready for the next. */
export const ResolutionForm = ({ onClose, focusTurn = 0 }: ResolutionFormProps) => {
  const { t } = useTranslation('minutes');
  const may = useMay();
  const inSession = useRecord('meeting')?.phase === 'open';
  const draft = useDraft<ResolutionDraft>('resolution');
  const { form, attempt, onSubmit, again, forget, locked, empty } = useCommandForm(recordResolution, {
    initial: { ...EMPTY_DRAFT, ...draft.found },
    payloadOf: payloadOfDraft,
    resend: true,
    onChange: draft.keep,
    onDone() {
      empty(EMPTY_DRAFT);
      draft.drop();
      announce(t('savedSaid'));
      form.getInputNode('text')?.focus();
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new turn moves the focus
  useEffect(() => {
    if (focusTurn > 0) form.getInputNode('text')?.focus();
  }, [focusTurn]);

  if (!may(recordResolution)) return null;
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t('new')}>
      <Stack gap="sm">
        <ResolutionFields form={form} locked={locked} onSave={onSubmit} />
        <FormFoot
          attempt={attempt}
          resend
          onAgain={again}
          onDismiss={forget}
          submit={t('form.save')}
          disabled={!inSession}
          close={onClose && t('form.cancel')}
          onClose={onClose}
          note={inSession ? t('newHint') : t('notInSession')}
        />
      </Stack>
    </form>
  );
};
