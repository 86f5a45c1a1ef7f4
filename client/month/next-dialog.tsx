import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { After } from '../../shared/frame/events.ts';
import type { NextInfo, OwnMeeting } from '../../shared/http-contract.ts';
import type { SeatId } from '../../shared/kernel/ids.ts';
import { session as requests, useAsked, useSending } from '../http/index.ts';
import { useRefusalText } from '../refusals/index.ts';
import { announce, Busy, ErrorNote } from '../ui/index.ts';
import { Dialog } from './dialog.tsx';
import { fieldsOf, momentOf, monthLater } from './hour.ts';
import type { DialogOf } from './meeting-dialogs.tsx';
import styles from './timetable.module.css';

/** `2020-09-cum5` a month later: `2020-10-cum5`; the title follows in the same way where it names the month. */
const nextNames = ({ code, title, startsAt }: OwnMeeting) => {
  const at = monthLater(startsAt);
  const date = new Date(at);
  const [month, year] = [date.getMonth() + 1, date.getFullYear()];
  return {
    code: `${year}-${String(month).padStart(2, '0')}${code.slice(7)}`,
    title: title.replace(/\d{1,2}\/\d{4}/, `${month}/${year}`),
    ...fieldsOf(at),
  };
};

const Carried = ({ info, agenda, form }: { info: NextInfo; agenda: After['agenda']; form: boolean }) => {
  const { t } = useTranslation('month');
  const { numerator, denominator } = info.quorum;
  const rows: readonly (readonly [string, string])[] = [
    [t('next.seats'), String(info.series.seats.length)],
    [t('next.departments'), String(info.departments)],
    [t('next.unanswered'), String(info.unanswered)],
    [t('next.tasks'), String(info.tasks)],
    [t('next.items'), String(agenda === 'all' ? info.items : agenda === 'unfinished' ? info.unfinished : 0)],
    [t('next.indicators'), String(form ? info.indicators : 0)],
    [t('next.templates'), String(info.templates)],
    [t('next.weights'), info.weights > 0 ? String(info.weights) : t('next.one')],
    [t('next.quorum'), `${numerator}/${denominator}`],
  ];
  return (
    <div className={styles.wide}>
      <p className={styles.quiet}>{t('next.carried')}</p>
      <ul className={styles.carried}>
        {rows.map(([name, value]) => (
          <li key={name}>
            <span>{name}</span>
            <strong className="gb-tabular">{value}</strong>
          </li>
        ))}
      </ul>
      {info.successors > 0 && (
        <p className={styles.quiet}>{t('next.successors', { count: info.successors })}</p>
      )}
    </div>
  );
};

const NextForm = ({ info, handle, meeting, onDone, onClose }: DialogOf & { readonly info: NextInfo }) => {
  const { t } = useTranslation('month');
  const { busy, error, sending } = useSending();
  const [draft, setDraft] = useState(() => nextNames(meeting));
  const [agenda, setAgenda] = useState<After['agenda']>('all');
  const [form, setForm] = useState(info.indicators > 0);
  const [host, setHost] = useState<SeatId | null>(info.series.nextHostId);
  const { seats, kind } = info.series;
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const create = async () => {
    const { title, code } = draft;
    const wanted = { title, code: code.trim(), startsAt: momentOf(draft), agenda, form };
    const body = kind === 'cluster' && host ? { ...wanted, hostSeatId: host } : wanted;
    if (!(await sending(() => requests(handle).createNext(meeting.id, body)))) return;
    announce(t('next.done', { title }));
    onClose();
    await onDone();
  };
  return (
    <Dialog
      title={t('next.title')}
      submit={t('next.do')}
      busy={busy}
      error={error}
      disabled={Number.isNaN(momentOf(draft)) || draft.title.trim() === ''}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <TextInput
        className={styles.wide}
        label={t('change.name')}
        value={draft.title}
        maxLength={200}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('change.date')}
        value={draft.date}
        onChange={(event) => set({ date: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={t('change.time')}
        value={draft.time}
        onChange={(event) => set({ time: event.currentTarget.value })}
      />
      <TextInput
        label={t('next.code')}
        value={draft.code}
        onChange={(event) => set({ code: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('next.agenda')}
        value={agenda}
        onChange={(event) => setAgenda(event.currentTarget.value as After['agenda'])}
        data={(['all', 'unfinished', 'none'] as const).map((each) => ({
          value: each,
          label: t(`next.take.${each}`),
        }))}
      />
      {kind === 'cluster' && (
        <NativeSelect
          label={t('next.host')}
          value={host ?? ''}
          onChange={(event) => setHost(event.currentTarget.value as SeatId)}
          data={seats.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {info.indicators > 0 && (
        <Checkbox
          className={styles.wide}
          label={t('next.form')}
          checked={form}
          onChange={(event) => setForm(event.currentTarget.checked)}
        />
      )}
      <Carried info={info} agenda={agenda} form={form} />
    </Dialog>
  );
};

/** M11: the next meeting from this one, with what it takes over in numbers. */
export const NextDialog = (props: DialogOf) => {
  const { handle, meeting, onClose } = props;
  const { t } = useTranslation('month');
  const textOf = useRefusalText();
  const { asked, askAgain } = useAsked(() => requests(handle).next(meeting.id), meeting.id);
  if (asked.status === 'answered') return <NextForm {...props} info={asked.value} />;
  return (
    <Dialog
      title={t('next.title')}
      submit={t('next.do')}
      busy={false}
      error={null}
      disabled
      onSubmit={() => undefined}
      onClose={onClose}
    >
      {asked.status === 'asking' ? (
        <Busy />
      ) : (
        <ErrorNote onRetry={() => void askAgain()}>{textOf(asked.error)}</ErrorNote>
      )}
    </Dialog>
  );
};
