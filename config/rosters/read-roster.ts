import { CsvError, type Info } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { SeatId } from '../../shared/kernel/ids.ts';
import { line } from '../../shared/kernel/text.ts';

/** A line of a roster. The codes of the statistics office are kept beside the seat, never in place of its id. */
export interface RosterLine {
  readonly seatId: SeatId;
  readonly gsoCode: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string;
  readonly cluster: string;
  /** The code of the province it became part of on 1 July 2025, or nothing. */
  readonly successorGsoCode: string;
  /** The codes of the provinces it was made of. */
  readonly predecessorGsoCodes: readonly string[];
  /** The ids of those that have no code, or whose code says too little. */
  readonly predecessorSeatIds: readonly SeatId[];
}

export const ROSTER_PROBLEMS = [
  'columns_missing',
  'column_unknown',
  'column_twice',
  'fields',
  'quotes',
  'empty',
  'too_many',
  'cell',
  'seat_twice',
  'name_twice',
  'gso_twice',
] as const;

export interface RosterProblem {
  /** Line of the file, from 1 (the header); of a cell with line breaks, its last. */
  readonly line: number;
  readonly reason: (typeof ROSTER_PROBLEMS)[number];
  /** The column, or the value that is there twice. */
  readonly what: string;
}

export type RosterAnswer =
  | { readonly ok: true; readonly lines: readonly RosterLine[] }
  | { readonly ok: false; readonly problems: readonly RosterProblem[] };

export const ROSTER_MAX_SEATS = 500;

const gsoCode = z.string().regex(/^(\d{2})?$/);
const optionalLine = (max: number) => z.union([z.literal(''), line(max)]).default('');

/** The cells of a line, by the names of both years' files. */
const Cells = z.strictObject({
  seat_id: SeatId,
  gso_code: gsoCode.default(''),
  name: line(120),
  kind: line(60),
  region: optionalLine(120),
  cluster: optionalLine(60),
  successor_gso_code_2025: gsoCode.default(''),
  predecessor_gso_codes: z
    .string()
    .regex(/^(\d{2}( \d{2})*)?$/)
    .default(''),
  predecessor_seat_ids: z
    .string()
    .default('')
    .transform((ids) => ids.split(' ').filter(Boolean))
    .pipe(z.array(SeatId).max(100)),
});

const KNOWN_COLUMNS = new Set(Object.keys(Cells.shape));
const REQUIRED_COLUMNS = ['seat_id', 'name', 'kind'];

const problem = (at: number, reason: RosterProblem['reason'], what: string): RosterProblem => ({
  line: at,
  reason,
  what: what.slice(0, 120),
});

const problemsOfHeader = (columns: readonly string[]): RosterProblem[] => [
  ...REQUIRED_COLUMNS.filter((name) => !columns.includes(name)).map((name) =>
    problem(1, 'columns_missing', name),
  ),
  ...columns.filter((name) => !KNOWN_COLUMNS.has(name)).map((name) => problem(1, 'column_unknown', name)),
  ...columns
    .filter((name, index) => KNOWN_COLUMNS.has(name) && columns.indexOf(name) !== index)
    .map((name) => problem(1, 'column_twice', name)),
];

interface Row {
  readonly at: number;
  readonly cells: readonly string[];
}

const rowsOf = (csv: string): Row[] => {
  const records = parse(csv, {
    bom: true,
    // Named, because the parser would otherwise take the first line's ending for every line's.
    record_delimiter: ['\r\n', '\n', '\r'],
    trim: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    relax_column_count: true,
    info: true,
  }) as unknown as { info: Info; record: string[] }[];
  return records.map(({ info, record }) => ({ at: info.lines, cells: record }));
};

const lineFrom = (cells: z.output<typeof Cells>): RosterLine => ({
  seatId: cells.seat_id,
  gsoCode: cells.gso_code,
  name: cells.name,
  kind: cells.kind,
  region: cells.region,
  cluster: cells.cluster,
  successorGsoCode: cells.successor_gso_code_2025,
  predecessorGsoCodes: cells.predecessor_gso_codes.split(' ').filter(Boolean),
  predecessorSeatIds: cells.predecessor_seat_ids,
});

/** The values that stand on an earlier line already. */
const problemsOfRepetition = (rows: readonly (RosterLine & { at: number })[]): RosterProblem[] => {
  const seen = new Set<string>();
  const repeated = (kind: string, value: string): boolean => {
    const key = `${kind}:${value.toLowerCase()}`;
    if (value === '' || !seen.has(key)) {
      seen.add(key);
      return false;
    }
    return true;
  };
  return rows.flatMap(({ at, seatId, name, kind, gsoCode }) => [
    ...(repeated('seat', seatId) ? [problem(at, 'seat_twice', seatId)] : []),
    ...(repeated('name', `${kind} ${name}`) ? [problem(at, 'name_twice', name)] : []),
    ...(repeated('gso', gsoCode) ? [problem(at, 'gso_twice', gsoCode)] : []),
  ]);
};

const readLine = (columns: readonly string[], { at, cells }: Row) => {
  if (cells.length !== columns.length)
    return { ok: false as const, problem: problem(at, 'fields', `${cells.length}/${columns.length}`) };
  const parsed = Cells.safeParse(Object.fromEntries(columns.map((name, index) => [name, cells[index]])));
  return parsed.success
    ? { ok: true as const, line: { at, ...lineFrom(parsed.data) } }
    : { ok: false as const, problem: problem(at, 'cell', String(parsed.error.issues[0]?.path[0])) };
};

/** Reads a roster from CSV text, and names every line that cannot be used. */
export const readRoster = (csv: string): RosterAnswer => {
  let rows: Row[];
  try {
    rows = rowsOf(csv.normalize('NFC'));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, problems: [problem(Number(error.lines ?? 1), 'quotes', error.code)] };
  }
  const [header, ...body] = rows;
  const columns = header?.cells.map((name) => name.toLowerCase()) ?? [];
  const wrongHeader = header ? problemsOfHeader(columns) : [];
  if (wrongHeader.length > 0) return { ok: false, problems: wrongHeader };
  if (body.length === 0) return { ok: false, problems: [problem(1, 'empty', '')] };
  if (body.length > ROSTER_MAX_SEATS)
    return { ok: false, problems: [problem(ROSTER_MAX_SEATS + 2, 'too_many', String(body.length))] };

  const read = body.map((row) => readLine(columns, row));
  const lines = read.flatMap((each) => (each.ok ? [each.line] : []));
  const problems = [
    ...read.flatMap((each) => (each.ok ? [] : [each.problem])),
    ...problemsOfRepetition(lines),
  ].sort((one, other) => one.line - other.line);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, lines: lines.map(({ at, ...seat }) => seat) };
};
