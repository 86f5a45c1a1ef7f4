import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdminSeries } from '../../../shared/http-contract.ts';
import { MEETING_KINDS, type MeetingKind } from '../../../shared/series/kinds.ts';
import { MOVABLE, type Offsets } from '../../../shared/timetable/events.ts';
import { useSending } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { announce, Card, ErrorNote } from '../../ui/index.ts';
import styles from './admin.module.css';
import type { SectionProps } from './section.ts';

interface Draft {
  readonly name: string;
  readonly kind: MeetingKind;
  readonly cluster: string;
}

/** The clusters that the roster in use names, in their order. */
const clustersIn = ({ seats }: SectionProps['overview']): readonly string[] =>
  [...new Set(seats.map(({ cluster }) => cluster).filter(Boolean))].sort((one, other) =>
    one.localeCompare(other, 'vi', { numeric: true }),
  );

interface SeriesFormProps extends SectionProps {
  /** Null for a new one. */
  readonly series: AdminSeries | null;
  readonly onDone: () => void;
}

/** What a series is called and who meets in it. */
const SeriesForm = ({ api, overview, onChange, series, onDone }: SeriesFormProps) => {
  const { t } = useTranslation('admin');
  const textOf = useRefusalText();
  const { busy, error, sending } = useSending();
  const clusters = clustersIn(overview);
  const [draft, setDraft] = useState<Draft>(() => ({
    name: series?.name ?? '',
    kind: series?.kind ?? 'cluster',
    cluster: series?.cluster || (clusters[0] ?? ''),
  }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const cluster = draft.kind === 'cluster' ? draft.cluster : '';
    const body = { ...draft, cluster, ...(series ? { seriesId: series.id } : {}) };
    if (!(await sending(() => api.setSeries(body)))) return;
    announce(t('saved'));
    onDone();
    await onChange();
  };
  const kinds = MEETING_KINDS.filter((kind) => kind !== 'cluster' || clusters.length > 0);
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        className={styles.wide}
        label={t('series.name')}
        placeholder={t('series.namePlaceholder')}
        value={draft.name}
        maxLength={120}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('series.kind')}
        value={draft.kind}
        onChange={(event) => setDraft({ ...draft, kind: event.currentTarget.value as MeetingKind })}
        data={kinds.map((kind) => ({ value: kind, label: t(`series.kinds.${kind}`) }))}
      />
      {draft.kind === 'cluster' && (
        <NativeSelect
          label={t('roster.cluster')}
          value={draft.cluster}
          onChange={(event) => setDraft({ ...draft, cluster: event.currentTarget.value })}
          data={clusters.map((each) => ({ value: each, label: t('series.clusterNamed', { name: each }) }))}
        />
      )}
      <p className={`${styles.wide} ${styles.quiet}`}>{t(`series.texts.${draft.kind}`)}</p>
      {error && (
        <div className={styles.wide}>
          <ErrorNote>{textOf(error)}</ErrorNote>
        </div>
      )}
      <div className={`${styles.wide} ${styles.row}`}>
        <Button type="submit" loading={busy} disabled={draft.name.trim() === ''}>
          {series ? t('save') : t('series.create')}
        </Button>
        {series && (
          <Button variant="default" onClick={onDone}>
            {t('roster.preview.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
};

/** Z1: how many days before and after its meetings the steps are. */
const OffsetsForm = ({
  api,
  onChange,
  series,
  onDone,
}: SeriesFormProps & { readonly series: AdminSeries }) => {
  const { t } = useTranslation('admin');
  const { t: month } = useTranslation('month');
  const textOf = useRefusalText();
  const { busy, error, sending } = useSending();
  const [offsets, setOffsets] = useState<Offsets>(series.offsets);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await sending(() => api.setOffsets(series.id, offsets)))) return;
    announce(t('saved'));
    onDone();
    await onChange();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {MOVABLE.map((step) => (
        <NumberInput
          key={step}
          label={month(`steps.${step}`)}
          description={step === 'papers' ? t('series.daysAfter') : t('series.daysBefore')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={0}
          max={60}
          allowDecimal={false}
          value={offsets[step]}
          onChange={(value) => setOffsets({ ...offsets, [step]: Number(value) || 0 })}
        />
      ))}
      <NativeSelect
        label={t('series.counting')}
        value={offsets.counting}
        onChange={(event) =>
          setOffsets({ ...offsets, counting: event.currentTarget.value as Offsets['counting'] })
        }
        data={(['calendar', 'working'] as const).map((each) => ({
          value: each,
          label: t(`series.countings.${each}`),
        }))}
      />
      {error && (
        <div className={styles.wide}>
          <ErrorNote>{textOf(error)}</ErrorNote>
        </div>
      )}
      <div className={`${styles.wide} ${styles.row}`}>
        <Button type="submit" loading={busy}>
          {t('save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('roster.preview.cancel')}
        </Button>
      </div>
    </form>
  );
};

const SeriesRow = ({ series, ...props }: SectionProps & { readonly series: AdminSeries }) => {
  const { t } = useTranslation('admin');
  const [open, setOpen] = useState<'words' | 'offsets' | null>(null);
  const { name, kind, cluster, seats, offsets } = series;
  const close = () => setOpen(null);
  return (
    <li>
      <span className={styles.listText}>
        <strong>{name}</strong>
        <span>
          {kind === 'cluster' ? t('series.clusterNamed', { name: cluster }) : t(`series.kinds.${kind}`)} ·{' '}
          {t('series.seatCount', { count: seats.length })} ·{' '}
          {t('series.offsets', { ...offsets, counting: t(`series.countings.${offsets.counting}`) })}
        </span>
      </span>
      <Button variant="default" onClick={() => setOpen('words')}>
        {t('series.edit')}
      </Button>
      <Button variant="default" onClick={() => setOpen('offsets')}>
        {t('series.editOffsets')}
      </Button>
      {open === 'words' && <SeriesForm {...props} series={series} onDone={close} />}
      {open === 'offsets' && <OffsetsForm {...props} series={series} onDone={close} />}
    </li>
  );
};

/** The series of meetings: who meets in each, and how its months go. */
export const SeriesSection = (props: SectionProps) => {
  const { t } = useTranslation('admin');
  const [made, setMade] = useState(0);
  return (
    <div className={styles.stack}>
      <Card title={t('series.list')}>
        <ul className={styles.list}>
          {props.overview.series.map((series) => (
            <SeriesRow key={series.id} {...props} series={series} />
          ))}
        </ul>
      </Card>
      <Card title={t('series.new')}>
        <p className={styles.text}>{t('series.text')}</p>
        <SeriesForm key={made} {...props} series={null} onDone={() => setMade(made + 1)} />
      </Card>
    </div>
  );
};
