import type { z } from 'zod';
import type { ITEM_KINDS, Presenter, VISIBILITIES } from '../../../../shared/agenda/events.ts';
import { IMPORT_MAX_ROWS, ImportRow } from '../../../../shared/agenda/import.ts';
import { LEVELS } from '../../../../shared/agenda/tree.ts';
import type { Line } from '../../../tables/read-file.ts';
import { fold } from '../../../ui/fold.ts';
import { type Column, columnsIn, NEEDED } from './columns.ts';
import { levelsOf } from './levels.ts';

export type Reason =
  | 'missing'
  | 'too_long'
  | 'unprintable'
  | 'not_a_number'
  | 'out_of_range'
  | 'unknown'
  | 'too_deep'
  | 'jump'
  | 'over';

export interface RowProblem {
  readonly column: Column;
  readonly reason: Reason;
  readonly params?: Readonly<Record<string, number>>;
}

export interface ReadRow {
  readonly at: number;
  readonly number: string;
  readonly title: string;
  readonly level: number;
  /** Null as long as something is wrong with it. */
  readonly item: ImportRow | null;
  readonly problems: readonly RowProblem[];
}

export type TableProblem =
  | { readonly code: 'no_head' | 'no_rows' }
  | { readonly code: 'columns'; readonly missing: readonly Column[] }
  | { readonly code: 'too_many'; readonly count: number; readonly most: number };

export type TableAnswer =
  | { readonly ok: true; readonly rows: readonly ReadRow[] }
  | { readonly ok: false; readonly problem: TableProblem };

/** Words of a file and what they stand for. */
export interface Vocabulary {
  readonly kinds: ReadonlyMap<string, (typeof ITEM_KINDS)[number]>;
  readonly visibilities: ReadonlyMap<string, (typeof VISIBILITIES)[number]>;
  /** Names of seats, departments and roles of this meeting. */
  readonly presenters: ReadonlyMap<string, Presenter>;
}

/** The key of a word: however it is typed, composed or not, it is the same word. */
export const wordKey = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

const COLUMN_OF: Readonly<Record<string, Column>> = { plannedMinutes: 'minutes', level: 'number' };

const reasonOf = (issue: z.core.$ZodIssue): Reason => {
  const ofNumber = issue.path[0] === 'plannedMinutes';
  if (issue.code === 'too_big') return ofNumber ? 'out_of_range' : 'too_long';
  if (issue.code === 'too_small') return ofNumber ? 'out_of_range' : 'missing';
  return issue.code === 'custom' ? 'unprintable' : 'not_a_number';
};

const problemsOf = (error: z.ZodError): RowProblem[] =>
  error.issues.map((issue) => {
    const field = String(issue.path[0]);
    return { column: COLUMN_OF[field] ?? (field as Column), reason: reasonOf(issue) };
  });

/** `15`, `15 phút`, `15'`; an empty cell is null. */
const minutesIn = (cell: string): number | null => {
  if (cell === '') return null;
  const found = /^(\d{1,4})\s*(?:phút|phut|p|['’′]|minutes?|mins?)?\.?$/i.exec(cell.normalize('NFC'));
  return found ? Number(found[1]) : Number.NaN;
};

interface Draft {
  readonly at: number;
  readonly cell: (column: Column) => string;
  readonly level: number | null;
  readonly minutes: number | null;
}

const draftsOf = (lines: readonly Line[], columns: ReadonlyMap<Column, number>): Draft[] => {
  const texts = lines.map(({ cells }) => (column: Column) => {
    const index = columns.get(column);
    return index === undefined ? '' : (cells[index] ?? '').trim();
  });
  const levels = levelsOf(texts.map((cell) => cell('number')));
  return lines.map(({ at }, index) => {
    const cell = texts[index] ?? (() => '');
    return { at, cell, level: levels[index] ?? null, minutes: minutesIn(cell('minutes')) };
  });
};

/** The rows right under one, by their index. */
const below = (drafts: readonly Draft[], index: number): number[] => {
  const level = drafts[index]?.level ?? 1;
  const under: number[] = [];
  for (let next = index + 1; next < drafts.length; next += 1) {
    const deep = drafts[next]?.level ?? level + 1;
    if (deep <= level) break;
    if (deep === level + 1) under.push(next);
  }
  return under;
};

/** Minutes of a row; one that leaves them out takes what the rows under it take. */
const minutesOf = (drafts: readonly Draft[], index: number): number | null => {
  const own = drafts[index]?.minutes ?? null;
  if (own !== null) return own;
  const under = below(drafts, index);
  if (under.length === 0) return null;
  return under.reduce((sum, each) => sum + (minutesOf(drafts, each) ?? 0), 0);
};

const placeProblems = (drafts: readonly Draft[], index: number): RowProblem[] => {
  const draft = drafts[index];
  if (!draft) return [];
  if (draft.level === null) return [{ column: 'number', reason: 'unknown' }];
  if (draft.level > LEVELS) return [{ column: 'number', reason: 'too_deep', params: { levels: LEVELS } }];
  const before = index === 0 ? 0 : (drafts[index - 1]?.level ?? LEVELS);
  if (draft.level > before + 1) return [{ column: 'number', reason: 'jump' }];
  const planned = minutesOf(drafts, index) ?? 0;
  const needed = below(drafts, index).reduce((sum, each) => sum + (minutesOf(drafts, each) ?? 0), 0);
  return needed > planned ? [{ column: 'minutes', reason: 'over', params: { planned, needed } }] : [];
};

const readRow = (drafts: readonly Draft[], index: number, words: Vocabulary): ReadRow => {
  const draft = drafts[index] as Draft;
  const { cell } = draft;
  const kind = cell('kind') === '' ? 'report' : words.kinds.get(wordKey(cell('kind')));
  const seen = cell('visibility') === '' ? 'shown' : words.visibilities.get(wordKey(cell('visibility')));
  const minutes = minutesOf(drafts, index);
  const parsed = ImportRow.safeParse({
    level: Math.min(LEVELS, draft.level ?? 1),
    title: cell('title'),
    presenter: words.presenters.get(wordKey(cell('presenter'))) ?? cell('presenter'),
    plannedMinutes: minutes ?? 1,
    kind: kind ?? 'report',
    visibility: seen ?? 'shown',
  });
  const problems: RowProblem[] = [
    ...placeProblems(drafts, index),
    ...(parsed.success ? [] : problemsOf(parsed.error)),
    ...(minutes === null ? [{ column: 'minutes', reason: 'missing' } as const] : []),
    ...(kind ? [] : [{ column: 'kind', reason: 'unknown' } as const]),
    ...(seen ? [] : [{ column: 'visibility', reason: 'unknown' } as const]),
  ];
  return {
    at: draft.at,
    number: cell('number'),
    title: cell('title'),
    level: draft.level ?? 1,
    item: parsed.success && problems.length === 0 ? parsed.data : null,
    problems,
  };
};

const filled = ({ cells }: Line): boolean => cells.some((cell) => cell.trim() !== '');

/** Makes rows of an agenda of the cells of a file, and names what is wrong, row by row. What stands over the head is a letterhead. */
export const readTable = (lines: readonly Line[], words: Vocabulary): TableAnswer => {
  const no = (problem: TableProblem): TableAnswer => ({ ok: false, problem });
  const head = lines.findIndex(({ cells }) => columnsIn(cells) !== null);
  const columns = columnsIn(lines[head]?.cells ?? []);
  if (!columns) return no({ code: 'no_head' });
  const missing = NEEDED.filter((column) => !columns.has(column));
  if (missing.length > 0) return no({ code: 'columns', missing });
  const body = lines.slice(head + 1).filter(filled);
  if (body.length === 0) return no({ code: 'no_rows' });
  if (body.length > IMPORT_MAX_ROWS)
    return no({ code: 'too_many', count: body.length, most: IMPORT_MAX_ROWS });
  const drafts = draftsOf(body, columns);
  return { ok: true, rows: drafts.map((_, index) => readRow(drafts, index, words)) };
};
