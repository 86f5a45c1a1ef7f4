import { readFileSync } from 'node:fs';
import { type RosterLine, readRoster } from './read-roster.ts';

export type BuiltInRoster = 'roster-2020' | 'roster-2025';

/** A roster that comes with the product: the 70 endpoints of 2020, or the 40 since 1 July 2025. */
export const builtInRoster = (name: BuiltInRoster): readonly RosterLine[] => {
  const answer = readRoster(readFileSync(new URL(`./${name}.csv`, import.meta.url), 'utf8'));
  if (!answer.ok) throw new Error(`${name}.csv is damaged: ${JSON.stringify(answer.problems[0])}`);
  return answer.lines;
};
