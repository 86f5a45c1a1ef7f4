import { LIFE, lifeStep, type StepName } from './life.ts';

/** D7 as RULES.md shows it: a table in Markdown, one line a step. */
export const lifeTable = (): string =>
  [
    '| Step | By | In which state | State after it |',
    '|---|---|---|---|',
    ...(Object.keys(LIFE) as StepName[]).map((name) => {
      const { by, from, to } = lifeStep(name);
      return `| ${name} | ${by.join(', ')} | ${from.join(', ')} | ${to ?? 'the same'} |`;
    }),
  ].join('\n');
