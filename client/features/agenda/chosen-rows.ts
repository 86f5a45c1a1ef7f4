import { IMPORT_MAX_ROWS, type ImportRow } from '../../../shared/agenda/import.ts';
import type { SourceRow } from '../../../shared/http-contract.ts';
import type { Person } from './people.ts';

/** The rows above one, by their index: what it stands under. */
const above = (rows: readonly SourceRow[], index: number): number[] => {
  const path: number[] = [];
  let level = rows[index]?.level ?? 1;
  for (let at = index - 1; at >= 0 && level > 1; at -= 1) {
    const other = rows[at];
    if (!other || other.level >= level) continue;
    path.push(at);
    level = other.level;
  }
  return path;
};

/** The rows chosen of another meeting's agenda; one whose parent is left out goes up, somebody unknown here keeps the name. */
export const chosenRows = (
  rows: readonly SourceRow[],
  chosen: ReadonlySet<number>,
  people: readonly Person[],
): readonly ImportRow[] => {
  const known = new Set(people.map(({ presenter }) => JSON.stringify(presenter)));
  return rows.flatMap(({ done, counted, presenterName, presenter, ...row }, index) => {
    if (!chosen.has(index)) return [];
    const there = typeof presenter === 'string' || known.has(JSON.stringify(presenter));
    const level = 1 + above(rows, index).filter((each) => chosen.has(each)).length;
    return [{ ...row, level, presenter: there ? presenter : (presenterName ?? '–') }];
  });
};

/** What that meeting did not come to, as many as can be taken at once. */
export const unfinishedIn = (rows: readonly SourceRow[]): ReadonlySet<number> =>
  new Set(rows.flatMap(({ done }, index) => (done ? [] : [index])).slice(0, IMPORT_MAX_ROWS));

export const allOf = (rows: readonly SourceRow[]): ReadonlySet<number> =>
  new Set([...rows.keys()].slice(0, IMPORT_MAX_ROWS));
