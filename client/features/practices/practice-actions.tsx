import { Button, Textarea } from '@mantine/core';
import { Heart } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markPractice } from '../../../shared/practices/mark.ts';
import { recommendPractice } from '../../../shared/practices/recommend.ts';
import type { PracticeRecord } from '../../../shared/practices/view.ts';
import { withdrawPractice } from '../../../shared/practices/withdraw.ts';
import { entries } from '../../entries/index.ts';
import { CommandForm, useAct, useCommandForm, useMay } from '../../forms/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';
import { PracticeForm } from './practice-form.tsx';

interface ActionProps {
  readonly practice: PracticeRecord;
}

const FORMS = {
  recommend: { command: recommendPractice, field: 'words' },
  withdraw: { command: withdrawPractice, field: 'reason' },
} as const;
type Written = keyof typeof FORMS;

const WordsForm = ({ practice, name, onClose }: ActionProps & { name: Written; onClose: () => void }) => {
  const { t } = useTranslation('practices');
  const { command, field } = FORMS[name];
  const { form, locked, ...filling } = useCommandForm(command, {
    initial: { [field]: name === 'recommend' ? (practice.recommendation ?? '') : '' },
    payloadOf: (values) => ({ practiceId: practice.id, ...values }),
    onDone() {
      announce(t('done'));
      onClose();
    },
  });
  return (
    <CommandForm {...filling} label={t(name)} submit={t(name)} close={t('cancel')} onClose={onClose}>
      <Textarea
        label={t(`fields.${field}`)}
        required
        autosize
        minRows={2}
        maxRows={6}
        readOnly={locked}
        {...form.getInputProps(field)}
      />
    </CommandForm>
  );
};

const Mark = ({ practice }: ActionProps) => {
  const { t } = useTranslation('practices');
  const { actor } = useIdentity().session;
  const { act, pending, offline } = useAct('practice.mark');
  const marked = actor.role === 'seat' && practice.interestedIds.includes(actor.seatId);
  return (
    <Button
      size="sm"
      variant={marked ? 'light' : 'default'}
      color={marked ? 'green' : undefined}
      leftSection={<Heart size={18} aria-hidden fill={marked ? 'currentColor' : 'none'} />}
      loading={pending}
      disabled={offline}
      aria-pressed={marked}
      aria-label={t('doSaid', { what: t('mark'), code: practice.code })}
      onClick={() => void act({ practiceId: practice.id, interested: !marked })}
    >
      {marked ? t('marked') : t('mark')}
    </Button>
  );
};

/** What the one who looks may do with a practice now. */
export const PracticeActions = ({ practice }: ActionProps) => {
  const { t } = useTranslation('practices');
  const may = useMay();
  const { actor } = useIdentity().session;
  const [open, setOpen] = useState<Written | 'edit' | null>(null);
  if (practice.withdrawn) return null;
  if (open === 'edit') return <PracticeForm practice={practice} onClose={() => setOpen(null)} />;
  if (open) return <WordsForm practice={practice} name={open} onClose={() => setOpen(null)} />;
  const own = actor.role === 'seat' && actor.seatId === practice.holderId;
  return (
    <div className={entries.actions}>
      {may(markPractice) && !own && <Mark practice={practice} />}
      {may(recommendPractice) && (
        <Button
          size="sm"
          variant="default"
          aria-label={t('doSaid', { what: t('recommend'), code: practice.code })}
          onClick={() => setOpen('recommend')}
        >
          {practice.recommendation === null ? t('recommend') : t('recommendAgain')}
        </Button>
      )}
      {own && practice.recommendation === null && (
        <Button
          size="sm"
          variant="default"
          aria-label={t('doSaid', { what: t('edit'), code: practice.code })}
          onClick={() => setOpen('edit')}
        >
          {t('edit')}
        </Button>
      )}
      {own && (
        <Button
          size="sm"
          variant="default"
          aria-label={t('doSaid', { what: t('withdraw'), code: practice.code })}
          onClick={() => setOpen('withdraw')}
        >
          {t('withdraw')}
        </Button>
      )}
    </div>
  );
};
