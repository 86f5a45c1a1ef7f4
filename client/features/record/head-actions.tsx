import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approveRecord, reopenRecord } from '../../../shared/record/approve.ts';
import { callForComments } from '../../../shared/record/comments.ts';
import { correctRecord, issuePaper } from '../../../shared/record/issue.ts';
import type { MinutesHeadRecord } from '../../../shared/record/view.ts';
import { CommandForm, useCommandForm, useMay } from '../../forms/index.ts';
import { session, useAsked } from '../../http/index.ts';
import { useIdentity, useRecord } from '../../meeting/index.ts';
import classes from './record.module.css';

const DAY_MS = 86_400_000;
const dayAfter = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

interface StepProps {
  readonly head: MinutesHeadRecord;
  readonly onClose: () => void;
}

const CallForm = ({ head: { meetingId, until }, onClose }: StepProps) => {
  const { t } = useTranslation('record');
  const { form, ...filling } = useCommandForm(callForComments, {
    initial: { until: until ?? dayAfter(3) },
    payloadOf: (values) => ({ meetingId, ...values }),
    onDone: onClose,
  });
  return (
    <CommandForm {...filling} label={t('call')} submit={t('call')} close={t('cancel')} onClose={onClose}>
      <TextInput type="date" label={t('until')} {...form.getInputProps('until')} />
    </CommandForm>
  );
};

const ApproveForm = ({ head: { meetingId, version }, onClose }: StepProps) => {
  const { t } = useTranslation('record');
  const { session: person } = useIdentity();
  const { asked } = useAsked(() => session(person.handle).papers(meetingId), meetingId);
  const sets = asked.status === 'answered' ? asked.value.ruleSets : [];
  const { form, ...filling } = useCommandForm(approveRecord, {
    initial: { ruleSet: '' },
    payloadOf: ({ ruleSet }) => ({ meetingId, version, ruleSet: ruleSet || (sets[0]?.id ?? '') }),
    onDone: onClose,
  });
  return (
    <CommandForm
      {...filling}
      label={t('approve')}
      submit={t('approve')}
      close={t('cancel')}
      onClose={onClose}
    >
      <p className={classes.hint}>{t('approveHint')}</p>
      <NativeSelect
        label={t('ruleSet')}
        data={sets.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('ruleSet')}
      />
    </CommandForm>
  );
};

const ReopenForm = ({ head: { meetingId }, onClose }: StepProps) => {
  const { t } = useTranslation('record');
  const { form, ...filling } = useCommandForm(reopenRecord, {
    initial: { reason: '' },
    payloadOf: (values) => ({ meetingId, ...values }),
    onDone: onClose,
  });
  return (
    <CommandForm {...filling} label={t('reopen')} submit={t('reopen')} close={t('cancel')} onClose={onClose}>
      <TextInput label={t('reason')} autoFocus {...form.getInputProps('reason')} />
    </CommandForm>
  );
};

const IssueForm = ({ head: { meetingId, ruleSet }, onClose }: StepProps) => {
  const { t } = useTranslation('record');
  const { form, ...filling } = useCommandForm(issuePaper, {
    initial: { on: dayAfter(0) },
    payloadOf: (values) => ({ meetingId, name: 'minutes', ruleSet: ruleSet ?? '', ...values }),
    onDone: onClose,
  });
  return (
    <CommandForm {...filling} label={t('issue')} submit={t('issue')} close={t('cancel')} onClose={onClose}>
      <p className={classes.hint}>{t('issueHint')}</p>
      <TextInput type="date" label={t('on')} {...form.getInputProps('on')} />
    </CommandForm>
  );
};

const CorrectForm = ({ head: { meetingId }, onClose }: StepProps) => {
  const { t } = useTranslation('record');
  const { form, ...filling } = useCommandForm(correctRecord, {
    initial: { text: '', on: dayAfter(0) },
    payloadOf: (values) => ({ meetingId, ...values }),
    onDone: onClose,
  });
  return (
    <CommandForm
      {...filling}
      label={t('correct')}
      submit={t('correct')}
      close={t('cancel')}
      onClose={onClose}
    >
      <Textarea label={t('correction')} autosize minRows={3} autoFocus {...form.getInputProps('text')} />
      <TextInput type="date" label={t('on')} {...form.getInputProps('on')} />
    </CommandForm>
  );
};

const STEPS = {
  call: { command: callForComments, of: ['draft', 'comment'], Form: CallForm },
  approve: { command: approveRecord, of: ['draft', 'comment'], Form: ApproveForm },
  reopen: { command: reopenRecord, of: ['comment', 'approved'], Form: ReopenForm },
  issue: { command: issuePaper, of: ['approved'], Form: IssueForm },
  correct: { command: correctRecord, of: ['issued'], Form: CorrectForm },
} as const;
type Step = keyof typeof STEPS;

/** W6: what the minutes can become next, and what that needs. */
export const HeadActions = ({ head }: { head: MinutesHeadRecord }) => {
  const { t } = useTranslation('record');
  const may = useMay();
  const closed = useRecord('meeting')?.phase === 'closed';
  const [step, setStep] = useState<Step | null>(null);
  const minutes = head.papers.find(({ name }) => name === 'minutes');
  // W9: what is going out waits for the register of numbers.
  const underWay = minutes !== undefined && minutes.issued === null && minutes.refusal === null;
  const steps = (Object.keys(STEPS) as Step[]).filter((name) => {
    const { command, of } = STEPS[name];
    if (underWay) return false;
    // W8: nothing is approved before the meeting is over.
    return may(command) && of.some((state) => state === head.state) && (name !== 'approve' || closed);
  });
  const open = step !== null && steps.includes(step) ? step : null;
  const Form = open && STEPS[open].Form;
  if (Form) return <Form head={head} onClose={() => setStep(null)} />;
  return (
    <div className={classes.buttons}>
      {steps.map((name) => (
        <Button
          key={name}
          size="sm"
          variant={name === 'approve' || name === 'issue' ? 'filled' : 'default'}
          disabled={name === 'issue' && head.sha256 === null}
          onClick={() => setStep(name)}
        >
          {t(name)}
        </Button>
      ))}
    </div>
  );
};
