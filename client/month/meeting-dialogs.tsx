import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HomeMeeting, OwnMeeting } from '../../shared/http-contract.ts';
import { MARKABLE, MOVABLE, type MovableStep } from '../../shared/timetable/events.ts';
import { announce } from '../ui/index.ts';
import { Dialog } from './dialog.tsx';
import { fieldsOf, momentOf } from './hour.ts';
import styles from './timetable.module.css';
import { useCommand } from './use-command.ts';

export interface DialogOf {
  readonly handle: string;
  readonly meeting: OwnMeeting;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

const useSubmit =
  ({ onDone, onClose }: DialogOf, said: string) =>
  async (done: boolean) => {
    if (!done) return;
    announce(said);
    onClose();
    await onDone();
  };

/** M7: another name or hour. */
export const ChangeDialog = (props: DialogOf) => {
  const { t } = useTranslation('month');
  const { handle, meeting, onClose } = props;
  const { busy, error, act } = useCommand(handle, meeting.id);
  const [title, setTitle] = useState(meeting.title);
  const [hour, setHour] = useState(() => fieldsOf(meeting.startsAt));
  const finish = useSubmit(props, t('saved'));
  const startsAt = momentOf(hour);
  return (
    <Dialog
      title={t('change.title')}
      submit={t('save')}
      busy={busy}
      error={error}
      disabled={title.trim() === '' || Number.isNaN(startsAt)}
      onSubmit={() => void act('meeting.change', { title, startsAt }).then(finish)}
      onClose={onClose}
    >
      <TextInput
        className={styles.wide}
        label={t('change.name')}
        value={title}
        maxLength={200}
        data-autofocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('change.date')}
        value={hour.date}
        onChange={(event) => setHour({ ...hour, date: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={t('change.time')}
        value={hour.time}
        onChange={(event) => setHour({ ...hour, time: event.currentTarget.value })}
      />
    </Dialog>
  );
};

/** M8: it does not take place, and why. */
export const CancelDialog = (props: DialogOf) => {
  const { t } = useTranslation('month');
  const { handle, meeting, onClose } = props;
  const { busy, error, act } = useCommand(handle, meeting.id);
  const [reason, setReason] = useState('');
  const finish = useSubmit(props, t('cancelMeeting.done'));
  return (
    <Dialog
      title={t('cancelMeeting.title')}
      submit={t('cancelMeeting.do')}
      busy={busy}
      error={error}
      disabled={reason.trim() === ''}
      onSubmit={() => void act('meeting.cancel', { reason }).then(finish)}
      onClose={onClose}
    >
      <p className={`${styles.wide} ${styles.quiet}`}>{t('cancelMeeting.text', { title: meeting.title })}</p>
      <TextInput
        className={styles.wide}
        label={t('cancelMeeting.reason')}
        value={reason}
        maxLength={300}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  );
};

/** Z2: the days of this meeting alone; an empty one follows the series. */
export const DaysDialog = (props: DialogOf & { readonly shown: HomeMeeting }) => {
  const { t } = useTranslation('month');
  const { handle, meeting, shown, onClose } = props;
  const { busy, error, act } = useCommand(handle, meeting.id);
  const dayOf = (step: MovableStep) => shown.steps.find((each) => each.step === step)?.day ?? '';
  const [days, setDays] = useState(
    () => Object.fromEntries(MOVABLE.map((step) => [step, dayOf(step)])) as Record<MovableStep, string>,
  );
  const finish = useSubmit(props, t('saved'));
  const changed = Object.fromEntries(
    MOVABLE.filter((step) => days[step] !== dayOf(step)).map((step) => [step, days[step] || null]),
  );
  return (
    <Dialog
      title={t('days.title')}
      submit={t('save')}
      busy={busy}
      error={error}
      disabled={Object.keys(changed).length === 0}
      onSubmit={() => void act('timetable.set_days', { meetingId: meeting.id, days: changed }).then(finish)}
      onClose={onClose}
    >
      <p className={`${styles.wide} ${styles.quiet}`}>{t('days.text')}</p>
      {MOVABLE.map((step) => (
        <TextInput
          key={step}
          type="date"
          label={t(`steps.${step}`)}
          value={days[step]}
          onChange={(event) => setDays({ ...days, [step]: event.currentTarget.value })}
        />
      ))}
    </Dialog>
  );
};

/** Z4: what the server cannot see is said to be done, or not. */
export const MarkDialog = (props: DialogOf & { readonly shown: HomeMeeting }) => {
  const { t } = useTranslation('month');
  const { handle, meeting, shown, onClose } = props;
  const { busy, error, act } = useCommand(handle, meeting.id);
  const markable = MARKABLE.flatMap((step) => {
    const found = shown.steps.find((each) => each.step === step);
    return found && (found.marked || found.state !== 'done') ? [{ ...found, step }] : [];
  });
  const [step, setStep] = useState(markable.at(-1)?.step ?? null);
  const marked = markable.find((each) => each.step === step)?.marked ?? false;
  const finish = useSubmit(props, t('saved'));
  return (
    <Dialog
      title={t('mark.title')}
      submit={marked ? t('mark.undo') : t('mark.do')}
      busy={busy}
      error={error}
      disabled={step === null}
      onSubmit={() =>
        step && void act('timetable.mark', { meetingId: meeting.id, step, done: !marked }).then(finish)
      }
      onClose={onClose}
    >
      <p className={`${styles.wide} ${styles.quiet}`}>{t('mark.text')}</p>
      <Select
        className={styles.wide}
        label={t('mark.step')}
        allowDeselect={false}
        data={markable.map((each) => ({ value: each.step, label: t(`steps.${each.step}`) }))}
        value={step}
        onChange={(value) => setStep(markable.find((each) => each.step === value)?.step ?? null)}
      />
    </Dialog>
  );
};
