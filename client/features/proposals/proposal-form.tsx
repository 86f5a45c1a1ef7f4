import { useTranslation } from 'react-i18next';
import { CommandForm } from '../../forms/index.ts';
import { LookAlikes } from './look-alikes.tsx';
import { ProposalFields } from './proposal-fields.tsx';
import { SentNote } from './sent-note.tsx';
import { useProposalForm } from './use-proposal-form.ts';

/** A seat writes a proposal. What is written survives a cut and a reload, and is submitted once. */
export const ProposalForm = ({ onClose }: { readonly onClose?: () => void }) => {
  const { t } = useTranslation('proposals');
  const { form, stage, locked, stop, another, ...filling } = useProposalForm();
  if (stage === 'done') return <SentNote onAnother={another} onClose={onClose} />;
  const unsent = stage === 'unsent';
  return (
    <CommandForm
      {...filling}
      label={t('new')}
      resend
      submit={t('form.send')}
      close={unsent ? t('form.stop') : onClose && t('form.close')}
      onClose={unsent ? stop : onClose}
      note={t('form.kept')}
    >
      <ProposalFields form={form} locked={locked} />
      <LookAlikes text={`${form.values.title} ${form.values.matter}`} />
    </CommandForm>
  );
};
