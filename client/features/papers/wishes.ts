import type { PaperKind, Spelling } from '../../../shared/papers/rule-set.ts';
import type { PaperChoices, PaperFormat } from '../../../shared/papers-contract.ts';

export type RuleSetChoice = PaperChoices['ruleSets'][number];

/** What is wished of a paper, as the form holds it; empty is not said. */
export interface Wishes {
  readonly ruleSet: string;
  readonly kind: PaperKind;
  readonly letter: string;
  /** `YYYY-MM-DD`, or empty: today. */
  readonly date: string;
  readonly spelling: Spelling;
}

/** Minutes after the first rule set, dated today. */
export const firstWishes = (ruleSets: readonly RuleSetChoice[]): Wishes | null => {
  const [first] = ruleSets;
  return first
    ? { ruleSet: first.id, kind: 'minutes', letter: '', date: '', spelling: first.spelling }
    : null;
};

/** As the address of the paper says it. */
export const queryOf = (
  { ruleSet, letter, date, spelling }: Wishes,
  format: PaperFormat,
): Record<string, string> => ({
  ruleSet,
  format,
  spelling,
  ...(letter ? { letter } : {}),
  ...(date ? { date } : {}),
});
