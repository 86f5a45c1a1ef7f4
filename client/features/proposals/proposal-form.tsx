import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormFoot } from '../../forms/index.ts';
import { LookAlikes } from './look-alikes.tsx';
import { ProposalFields } from './proposal-fields.tsx';
import { SentNote } from './sent-note.tsx';
import { useProposalForm } from './use-proposal-form.ts';

/** A seat writes a proposal. What is written survives a cut and a reload, and is submitted once. */
export const ProposalForm = ({ onClose }: { readonly onClose?: () => void }) => {
  const { t } = useTranslation('proposals');
  const { form, attempt, stage, onSubmit, again, forget, locked, stop, another } = useProposalForm();
  if (stage === 'done') return <SentNote onAnother={another} onClose={onClose} />;
  const unsent = stage === 'unsent';
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t('new')}>
      <Stack gap="sm">
        <ProposalFields form={form} locked={locked} />
        <LookAlikes text={`${form.values.title} ${form.values.matter}`} />
        <FormFoot
          attempt={attempt}
          resend
          onAgain={again}
          onDismiss={forget}
          submit={t('form.send')}
          close={unsent ? t('form.stop') : onClose && t('form.close')}
          onClose={unsent ? stop : onClose}
          note={t('form.kept')}
        />
      </Stack>
    </form>
  );
};
