import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSending } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { announce, ErrorNote } from '../../ui/index.ts';
import styles from './admin.module.css';
import { codeOfDate, firstDraft, type MeetingDraft, readDraft } from './meeting-draft.ts';
import type { SectionProps } from './section.ts';

interface MeetingFormProps extends SectionProps {
  /** Codes that other meetings have. */
  readonly taken: readonly string[];
}

/** Title, day, hour and code of a meeting; its endpoints and departments are those in use now. */
export const MeetingForm = ({ api, overview, onChange, taken }: MeetingFormProps) => {
  const { t } = useTranslation('admin');
  const refusalText = useRefusalText();
  const { busy, error, sending } = useSending();
  const suggested = (date: Date) =>
    t('meetings.suggested', { month: date.getMonth() + 1, year: date.getFullYear() });
  const [draft, setDraft] = useState<MeetingDraft>(() => firstDraft(Date.now(), taken, suggested));
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const [created, setCreated] = useState('');
  const { departments } = overview;
  const series = overview.series.find(({ id }) => id === draft.seriesId) ?? overview.series[0];
  const seats = series?.seats ?? [];
  const setSeries = (id: string) => {
    const chosen = overview.series.find((each) => each.id === id);
    if (chosen) setDraft({ ...draft, seriesId: chosen.id, hostSeatId: chosen.nextHostId ?? '' });
  };

  const setDate = (date: string) => {
    const day = new Date(`${date}T00:00`);
    const renamed = Number.isNaN(day.getTime())
      ? {}
      : { title: suggested(day), code: codeOfDate(date, taken) };
    const wasSuggested = draft.title === suggested(new Date(`${draft.date}T00:00`));
    setDraft({ ...draft, date, ...(wasSuggested ? renamed : {}) });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(draft);
    setWrong(read.ok ? new Set() : read.wrong);
    setCreated('');
    if (!read.ok || !(await sending(() => api.createMeeting(read.body)))) return;
    const done = t('meetings.created', { title: read.body.title, count: seats.length });
    setCreated(done);
    announce(done);
    setDraft(firstDraft(Date.now(), [...taken, read.body.code], suggested));
    await onChange();
  };

  if (overview.seats.length === 0) return <ErrorNote tone="warning">{t('meetings.needsRoster')}</ErrorNote>;
  return (
    <form onSubmit={(event) => void submit(event)} className={styles.form} noValidate>
      {overview.series.length > 1 && (
        <NativeSelect
          className={styles.wide}
          label={t('meetings.series')}
          value={draft.seriesId}
          onChange={(event) => setSeries(event.currentTarget.value)}
          data={overview.series.map(({ id, name, kind }) => ({
            value: id,
            label: `${name} (${t(`series.kinds.${kind}`)})`,
          }))}
        />
      )}
      <TextInput
        className={styles.wide}
        label={t('meetings.name')}
        value={draft.title}
        maxLength={200}
        error={wrong.has('title') && t('required')}
        onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('meetings.date')}
        value={draft.date}
        error={wrong.has('startsAt') && t('required')}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <TextInput
        type="time"
        label={t('meetings.time')}
        value={draft.time}
        error={wrong.has('startsAt') && t('required')}
        onChange={(event) => setDraft({ ...draft, time: event.currentTarget.value })}
      />
      <TextInput
        label={t('meetings.code')}
        description={t('meetings.codeText')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.code}
        error={wrong.has('code') && t('meetings.codeWrong')}
        onChange={(event) => setDraft({ ...draft, code: event.currentTarget.value })}
      />
      {series?.kind === 'cluster' && (
        <NativeSelect
          label={t('meetings.host')}
          description={t('meetings.hostText')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.hostSeatId}
          onChange={(event) => setDraft({ ...draft, hostSeatId: event.currentTarget.value })}
          data={seats.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <p className={`${styles.wide} ${styles.quiet}`}>
        {t('meetings.willHave', { count: seats.length, departments: departments.length })}
      </p>
      {error && (
        <div className={styles.wide}>
          <ErrorNote>{refusalText(error)}</ErrorNote>
        </div>
      )}
      <div className={`${styles.wide} ${styles.row}`}>
        <Button type="submit" loading={busy}>
          {t('meetings.create')}
        </Button>
        {created && <span role="status">{created}</span>}
      </div>
    </form>
  );
};
