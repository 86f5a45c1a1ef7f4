import type { Verdict } from './verdict.ts';

/** How a place stands before the meeting (L5). */
export type Standing = Verdict | 'untested';

/** L5: who is looked after first. */
export const STANDINGS = ['red', 'untested', 'amber', 'green'] as const satisfies readonly Standing[];

/** L5: the places in the order of need; those that stand alike keep the order in which they are given. */
export const byNeed = <Row extends { readonly standing: Standing }>(rows: readonly Row[]): Row[] =>
  STANDINGS.flatMap((standing) => rows.filter((row) => row.standing === standing));
