import type { TFunction } from 'i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatRecord } from '../../../shared/attendance/view.ts';
import type { Indicator } from '../../../shared/reports/form.ts';
import type { FormRecord, ReportRecord } from '../../../shared/reports/reporting-view.ts';
import type { FigureValue } from '../../../shared/reports/values.ts';
import type { Cell, Sheet } from '../../tables/write-file.ts';

export interface TableSource {
  readonly form: FormRecord;
  readonly seats: readonly SeatRecord[];
  readonly reports: readonly ReportRecord[];
  readonly t: TFunction<'reports'>;
}

/** A figure as a cell that an import reads again: a number as a number, a part as `1298/1311`. */
export const cellOf = (
  { kind }: Pick<Indicator, 'kind'>,
  value: FigureValue | undefined,
  t: TFunction<'reports'>,
): Cell => {
  if (value === undefined) return '';
  if (typeof value === 'object') return `${value[0]}/${value[1]}`;
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (kind !== 'percent' || typeof value !== 'number') return value;
  // Without its sign a small one could be a share of one as well (see `isUnclear`).
  return value > 0 && value <= 100 ? `${value / 100}%` : value / 100;
};

/** The reports as rows, the head first, in the language that is on; an import understands both. */
const rowsOf = ({ form, seats, reports, t }: TableSource): Cell[][] => {
  const byId = new Map(reports.map((report) => [report.seatId, report]));
  const asked = seats.filter(({ id }) => form.seatIds.includes(id));
  return [
    [t('seats.seat'), ...form.indicators.map(({ name }) => name)],
    ...asked.map((seat) => [
      seatName(seat),
      ...form.indicators.map((indicator) =>
        cellOf(
          indicator,
          byId.get(seat.id)?.entries.find(({ indicatorId }) => indicatorId === indicator.id)?.value,
          t,
        ),
      ),
    ]),
  ];
};

export const reportsSheet = (source: TableSource): Sheet => ({ rows: rowsOf(source), widths: [36, 20] });
