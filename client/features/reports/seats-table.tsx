import { ActionIcon, NativeSelect, Switch, Table } from '@mantine/core';
import { Clock, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatRecord } from '../../../shared/attendance/view.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { enterFigures } from '../../../shared/reports/enter.ts';
import type { Indicator } from '../../../shared/reports/form.ts';
import type { FormRecord, ReportRecord } from '../../../shared/reports/reporting-view.ts';
import { ranking } from '../../../shared/reports/totals.ts';
import { useMay } from '../../forms/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { EnterDialog } from './enter-dialog.tsx';
import classes from './seats-table.module.css';
import { valueText } from './value-text.ts';

/** Places of the seats by one indicator; those without a figure have none. */
const placesBy = (indicator: Indicator | undefined, reports: readonly ReportRecord[]) => {
  const figures = reports.flatMap(({ seatId, entries }) => {
    const entry = entries.find(({ indicatorId }) => indicatorId === indicator?.id);
    return entry ? [{ seatId, value: entry.value }] : [];
  });
  return new Map(ranking(figures).map(({ seatId, place }) => [seatId, place]));
};

interface RowProps {
  readonly seat: SeatRecord;
  readonly report: ReportRecord;
  readonly indicators: readonly Indicator[];
  readonly place: number | undefined;
  readonly onEnter: (() => void) | null;
}

const Row = ({ seat, report, indicators, place, onEnter }: RowProps) => {
  const { t, i18n } = useTranslation('reports');
  const late = report.entries.some((entry) => entry.late);
  return (
    <Table.Tr>
      <Table.Td className="gb-tabular">{place ?? '–'}</Table.Td>
      <Table.Th scope="row" className={classes.seat}>
        {seatName(seat)}
        {late && (
          <span className={classes.late} title={t('seats.lateMark')}>
            <Clock size={14} aria-hidden /> {t('seats.late')}
          </span>
        )}
      </Table.Th>
      {indicators.map(({ id, kind }) => {
        const entry = report.entries.find(({ indicatorId }) => indicatorId === id);
        return (
          <Table.Td key={id} className="gb-tabular">
            {entry ? valueText(kind, entry.value, t, i18n.language) : '–'}
            {entry?.word && <abbr title={entry.word}> *</abbr>}
          </Table.Td>
        );
      })}
      {onEnter && (
        <Table.Td>
          <ActionIcon aria-label={t('seats.enter', { seat: seatName(seat) })} onClick={onEnter}>
            <PencilLine size={18} aria-hidden />
          </ActionIcon>
        </Table.Td>
      )}
    </Table.Tr>
  );
};

interface SeatsTableProps {
  readonly form: FormRecord;
}

/** Seat by seat: ranked by one indicator, or in the order of the roster; who is missing, who was late. */
export const SeatsTable = ({ form }: SeatsTableProps) => {
  const { t } = useTranslation('reports');
  const may = useMay();
  const seats = new Map(useRecords('seat').map((seat) => [seat.id, seat]));
  const reports = useRecords('report');
  const [missingOnly, setMissingOnly] = useState(false);
  const [by, setBy] = useState(form.indicators[0]?.id ?? '');
  const [entering, setEntering] = useState<SeatId | null>(null);
  const places = placesBy(
    form.indicators.find(({ id }) => id === by),
    reports,
  );
  const missing = reports.filter(({ complete }) => !complete).length;
  const order = ({ seatId }: ReportRecord) => places.get(seatId) ?? Number.MAX_SAFE_INTEGER;
  const roster = ({ seatId }: ReportRecord) => seats.get(seatId)?.order ?? 0;
  const rows = reports
    .filter(({ complete }) => !missingOnly || !complete)
    .toSorted((one, other) => order(one) - order(other) || roster(one) - roster(other));
  const enters = may(enterFigures) && form.frozenAt === null;
  return (
    <>
      <div className={classes.tools}>
        <NativeSelect
          label={t('seats.rankedBy')}
          value={by}
          data={form.indicators
            .filter(({ kind }) => kind !== 'text')
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setBy(event.currentTarget.value as typeof by)}
        />
        <Switch
          label={t('seats.missingOnly', { count: missing })}
          checked={missingOnly}
          onChange={(event) => setMissingOnly(event.currentTarget.checked)}
        />
      </div>
      {missingOnly && missing === 0 && <p role="status">{t('seats.nobodyMissing')}</p>}
      <div className={classes.scroll}>
        <Table stickyHeader verticalSpacing={6} aria-label={t('seats.caption')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('seats.place')}</Table.Th>
              <Table.Th>{t('seats.seat')}</Table.Th>
              {form.indicators.map(({ id, name }) => (
                <Table.Th key={id}>{name}</Table.Th>
              ))}
              {enters && <Table.Th />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((report) => {
              const seat = seats.get(report.seatId);
              return (
                seat && (
                  <Row
                    key={seat.id}
                    seat={seat}
                    report={report}
                    indicators={form.indicators}
                    place={places.get(seat.id)}
                    onEnter={enters ? () => setEntering(seat.id) : null}
                  />
                )
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
      {entering && <EnterDialog form={form} seatId={entering} onClose={() => setEntering(null)} />}
    </>
  );
};
