import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatRecord } from '../../../shared/attendance/view.ts';
import type { Refusal } from '../../../shared/kernel/decision.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { unlessFit } from '../../../shared/reports/check.ts';
import { type EnteredFigure, MAX_ENTERED } from '../../../shared/reports/enter.ts';
import type { Indicator } from '../../../shared/reports/form.ts';
import type { FormRecord, ReportRecord } from '../../../shared/reports/reporting-view.ts';
import type { Line } from '../../tables/read-file.ts';
import { fold } from '../../ui/fold.ts';
import { lastOf } from './filled.ts';
import { readTyped } from './read-field.ts';

/** What a file is read against. */
export interface Against {
  readonly form: FormRecord;
  readonly seats: readonly SeatRecord[];
  readonly reports: readonly ReportRecord[];
}

export interface RowProblem {
  readonly at: number;
  readonly reason: 'seat_unknown' | 'seat_twice' | 'unreadable' | 'percent_unclear' | Refusal;
  /** The name of the column, and what stands in the cell. */
  readonly column: string;
  readonly cell: string;
}

export type TableProblem =
  | { readonly code: 'no_head' | 'no_rows' }
  | { readonly code: 'columns' | 'column_twice'; readonly columns: readonly string[] }
  | { readonly code: 'too_many'; readonly count: number; readonly most: number };

export type TableAnswer =
  | { readonly ok: false; readonly problem: TableProblem }
  | {
      readonly ok: true;
      readonly figures: readonly EnteredFigure[];
      readonly problems: readonly RowProblem[];
    };

/** However it is typed, composed or not, with or without accents, it is the same name. */
const key = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const SEAT_COLUMN = ['Điểm cầu', 'Endpoint', 'Đơn vị', 'Tỉnh, thành phố'].map(key);
const YES = ['có', 'yes', 'x', 'true', '1', 'đã xong', 'rồi'].map(key);
const NO = ['không', 'no', 'false', '0', 'chưa'].map(key);

const isEmpty = ({ cells }: Line): boolean => cells.every((cell) => cell.trim() === '');

/** `1.298`, `1,298` and `1 298` are 1298: between groups of three the sign is no decimal one. */
const ungrouped = (text: string): string =>
  /^\d{1,3}([.,\s\u00a0]\d{3})+$/.test(text) ? text.replace(/[.,\s\u00a0]/g, '') : text;

/**
 * A spreadsheet shows 99 % and keeps 0.99, and gives away only what it keeps: without its sign, a percentage of at
 * most one may be either.
 */
const isUnclear = (kind: Indicator['kind'], cell: string): boolean => {
  const share = Number(cell.trim().replace(',', '.'));
  return kind === 'percent' && share > 0 && share <= 1;
};

/** A cell as the fields of the form would have it. */
const typedOf = (kind: Indicator['kind'], cell: string) => {
  const text = cell.trim().normalize('NFC');
  const fields = (first: string, second = '') => ({ first, second, word: '' });
  switch (kind) {
    case 'part': {
      const [part = '', whole = '', ...rest] = text.split('/').map((each) => ungrouped(each.trim()));
      return rest.length > 0 ? fields('?', '?') : fields(part, whole);
    }
    case 'yesno':
      return fields(text === '' ? '' : YES.includes(key(text)) ? 'yes' : NO.includes(key(text)) ? 'no' : '?');
    case 'percent':
      return fields(text.replace(/\s*%$/, '').replace(',', '.'));
    case 'count':
      return fields(ungrouped(text));
    case 'text':
      return fields(text);
  }
};

type Columns =
  | { readonly ok: true; readonly seat: number; readonly indicators: ReadonlyMap<number, Indicator> }
  | { readonly ok: false; readonly problem: TableProblem };

/** Which column is which; one that is not on the form stops the reading, so that nothing is left out unseen. */
const columnsOf = (head: Line, form: FormRecord): Columns => {
  const names = head.cells.map(key);
  const seat = names.findIndex((name) => SEAT_COLUMN.includes(name));
  const known = new Map(form.indicators.map((indicator) => [key(indicator.name), indicator]));
  const found = names.flatMap((name, index) => {
    const indicator = known.get(name);
    return indicator && index !== seat ? [[index, indicator] as const] : [];
  });
  const indicators = new Map(found);
  const strange = head.cells.filter((cell, index) => cell.trim() && index !== seat && !indicators.has(index));
  if (strange.length > 0) return { ok: false, problem: { code: 'columns', columns: strange } };
  const twice = found
    .filter(([, { id }], index) => found.findIndex(([, other]) => other.id === id) !== index)
    .map(([, { name }]) => name);
  if (twice.length > 0) return { ok: false, problem: { code: 'column_twice', columns: twice } };
  return { ok: true, seat, indicators };
};

/** The names by which a seat is known: with and without its kind. */
const seatsByName = ({ form, seats }: Against): ReadonlyMap<string, SeatId> =>
  new Map(
    seats
      .filter(({ id }) => form.seatIds.includes(id))
      .flatMap((seat) => [key(seat.id), key(seat.name), key(seatName(seat))].map((name) => [name, seat.id])),
  );

const readCells = (
  { at, cells }: Line,
  seatId: SeatId,
  indicators: ReadonlyMap<number, Indicator>,
  report: ReportRecord | undefined,
) => {
  const figures: EnteredFigure[] = [];
  const problems: RowProblem[] = [];
  for (const [index, indicator] of indicators) {
    const cell = cells[index] ?? '';
    const read = readTyped(indicator.kind, typedOf(indicator.kind, cell));
    if (read.state === 'empty') continue;
    const found = { at, column: indicator.name, cell: cell.slice(0, 60) };
    if (isUnclear(indicator.kind, cell)) {
      problems.push({ ...found, reason: 'percent_unclear' });
      continue;
    }
    if (read.state === 'incomplete') {
      problems.push({ ...found, reason: 'unreadable' });
      continue;
    }
    const figure = { value: read.value, word: null };
    const wrong = unlessFit(indicator, figure, lastOf(report, indicator.id));
    if (wrong) problems.push({ ...found, reason: wrong });
    else figures.push({ seatId, indicatorId: indicator.id, ...figure });
  }
  return { figures, problems };
};

const readRows = (lines: readonly Line[], columns: Columns & { ok: true }, against: Against): TableAnswer => {
  const names = seatsByName(against);
  const reports = new Map(against.reports.map((report) => [report.seatId, report]));
  const seen = new Set<SeatId>();
  const figures: EnteredFigure[] = [];
  const problems: RowProblem[] = [];
  for (const line of lines) {
    const cell = (line.cells[columns.seat] ?? '').slice(0, 60);
    const seatId = names.get(key(cell));
    const named = { at: line.at, column: '', cell };
    if (!seatId) problems.push({ ...named, reason: 'seat_unknown' });
    else if (seen.has(seatId)) problems.push({ ...named, reason: 'seat_twice' });
    else {
      seen.add(seatId);
      const read = readCells(line, seatId, columns.indicators, reports.get(seatId));
      figures.push(...read.figures);
      problems.push(...read.problems);
    }
  }
  if (problems.length === 0 && figures.length > MAX_ENTERED)
    return { ok: false, problem: { code: 'too_many', count: figures.length, most: MAX_ENTERED } };
  return { ok: true, figures, problems };
};

/** The figures of a table, and everything that is wrong with it, line by line. Nothing is guessed. */
export const readTable = (lines: readonly Line[], against: Against): TableAnswer => {
  const filled = lines.filter((line) => !isEmpty(line));
  const start = filled.findIndex(({ cells }) => cells.some((cell) => SEAT_COLUMN.includes(key(cell))));
  const head = filled[start];
  if (!head) return { ok: false, problem: { code: 'no_head' } };
  const columns = columnsOf(head, against.form);
  if (!columns.ok) return columns;
  const body = filled.slice(start + 1);
  if (body.length === 0 || columns.indicators.size === 0) return { ok: false, problem: { code: 'no_rows' } };
  return readRows(body, columns, against);
};
