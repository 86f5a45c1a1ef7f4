import type { Role } from './actor.ts';

/** What can be done with something: by whom, in which states, and what becomes of it; null: it stays as it is. */
export interface LifeLine {
  readonly by: readonly Role[];
  readonly from: readonly string[];
  readonly to: string | null;
}

/** A life as RULES.md shows it: a table in Markdown, one line a step. */
export const lifeTable = (life: Readonly<Record<string, LifeLine>>): string =>
  [
    '| Step | By | In which state | State after it |',
    '|---|---|---|---|',
    ...Object.entries(life).map(
      ([name, { by, from, to }]) =>
        `| ${name} | ${by.join(', ')} | ${from.join(', ')} | ${to ?? 'the same'} |`,
    ),
  ].join('\n');
