import type { z } from 'zod';
import { IMPORT_MAX_ROWS, ImportRow } from '../../../../shared/tasks/import.ts';
import type { Line } from '../../../tables/read-file.ts';
import { type Head, headIn, plain, type ReadColumn } from './columns.ts';

export interface RowProblem {
  readonly at: number;
  readonly column: ReadColumn;
  readonly reason: 'missing' | 'too_long' | 'unprintable' | 'too_many' | 'not_a_day' | 'unit_unknown';
  /** What stands in the cell, as far as one recognises it. */
  readonly cell: string;
}

export type TableProblem =
  | { readonly code: 'no_head' | 'no_lead' | 'no_rows' }
  | { readonly code: 'columns' | 'column_twice'; readonly columns: readonly string[] }
  | { readonly code: 'too_many'; readonly count: number; readonly most: number };

export interface FoundTasks {
  readonly rows: readonly { readonly at: number; readonly row: ImportRow }[];
  readonly problems: readonly RowProblem[];
}

export type TableAnswer =
  | { readonly ok: true; readonly found: FoundTasks }
  | { readonly ok: false; readonly problem: TableProblem };

/** Names of units by their plain letters; one that two units have in common stands for none. */
type Units = ReadonlyMap<string, string | null>;

const SHOWN = 60;

const unitsByName = (units: readonly string[]): Units => {
  const known = new Map<string, string | null>();
  for (const unit of units) known.set(plain(unit), known.has(plain(unit)) ? null : unit);
  return known;
};

/** `30/9/2020`, `30.09.2020`, `30-9-2020`, `2020-09-30`; null for an empty cell, undefined for what is no day. */
const dayIn = (cell: string): string | null | undefined => {
  if (cell === '') return null;
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(cell) ?? [];
  const iso = day && month ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell;
  return ImportRow.shape.dueOn.safeParse(iso).success ? iso : undefined;
};

/** Names stand apart by a semicolon or a line of their own: a comma may be part of a name. */
const namesIn = (cell: string): string[] =>
  cell
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

const onOneLine = (cell: string): string => cell.replace(/\s+/g, ' ');

const COLUMN_OF: Readonly<Record<string, ReadColumn>> = { dueOn: 'due' };

const columnOf = ({ path: [field] }: z.core.$ZodIssue): ReadColumn =>
  COLUMN_OF[String(field)] ?? (field as ReadColumn);

const reasonOf = ({ code }: z.core.$ZodIssue, column: ReadColumn): RowProblem['reason'] => {
  if (code === 'too_small') return 'missing';
  // An optional text is empty or fits: what does neither is reported as such.
  if (code === 'too_big' || code === 'invalid_union') return column === 'partners' ? 'too_many' : 'too_long';
  return 'unprintable';
};

const readRow = ({ at, cells }: Line, { columns }: Head, units: Units) => {
  const cellOf = (column: ReadColumn): string => {
    const index = columns.get(column);
    return index === undefined ? '' : (cells[index] ?? '').trim();
  };
  const named = (name: string): string => units.get(plain(name)) ?? name;
  const lead = cellOf('lead');
  const days = { due: dayIn(cellOf('due')), paperOn: dayIn(cellOf('paperOn')) };
  const parsed = ImportRow.safeParse({
    what: cellOf('what'),
    lead: named(lead),
    partners: namesIn(cellOf('partners')).map(named),
    dueOn: days.due ?? null,
    product: onOneLine(cellOf('product')),
    paper: onOneLine(cellOf('paper')),
    paperOn: days.paperOn ?? null,
    programme: onOneLine(cellOf('programme')),
  });
  const wrong: [ReadColumn, RowProblem['reason']][] = [
    ...(parsed.success ? [] : parsed.error.issues).map((issue): [ReadColumn, RowProblem['reason']] => [
      columnOf(issue),
      reasonOf(issue, columnOf(issue)),
    ]),
    ...(['due', 'paperOn'] as const).flatMap((column): [ReadColumn, 'not_a_day'][] =>
      days[column] === undefined ? [[column, 'not_a_day']] : [],
    ),
    ...(lead !== '' && !units.get(plain(lead))
      ? [['lead', 'unit_unknown'] as [ReadColumn, 'unit_unknown']]
      : []),
  ];
  return {
    rows: parsed.success && wrong.length === 0 ? [{ at, row: parsed.data }] : [],
    problems: wrong.map(
      ([column, reason]): RowProblem => ({ at, column, reason, cell: cellOf(column).slice(0, SHOWN) }),
    ),
  };
};

const isFilled = ({ cells }: Line): boolean => cells.some((cell) => cell.trim() !== '');

/**
 * The tasks of a table, and everything that is wrong with it, line by line. What stands over the head is a letterhead; a
 * column that is not understood stops the reading, so that nothing is left out unseen.
 */
export const readTable = (lines: readonly Line[], units: readonly string[]): TableAnswer => {
  const no = (problem: TableProblem): TableAnswer => ({ ok: false, problem });
  const start = lines.findIndex(({ cells }) => headIn(cells) !== null);
  const head = headIn(lines[start]?.cells ?? []);
  if (!head) return no({ code: 'no_head' });
  if (head.strange.length > 0) return no({ code: 'columns', columns: head.strange });
  if (head.twice.length > 0) return no({ code: 'column_twice', columns: head.twice });
  if (!head.columns.has('lead')) return no({ code: 'no_lead' });
  const body = lines.slice(start + 1).filter(isFilled);
  if (body.length === 0) return no({ code: 'no_rows' });
  if (body.length > IMPORT_MAX_ROWS)
    return no({ code: 'too_many', count: body.length, most: IMPORT_MAX_ROWS });
  const known = unitsByName(units);
  const read = body.map((line) => readRow(line, head, known));
  return {
    ok: true,
    found: { rows: read.flatMap(({ rows }) => rows), problems: read.flatMap(({ problems }) => problems) },
  };
};
