import type { Office } from '../../../shared/papers/office.ts';
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
  /** Whether DOCX is made by the office's own templates, where there are any. */
  readonly own: boolean;
}

/** Minutes after the office's usual rule set, or the first there is; dated today. */
export const firstWishes = (
  ruleSets: readonly RuleSetChoice[],
  office: Office | undefined,
): Wishes | null => {
  const first = ruleSets.find(({ id }) => id === office?.ruleSet) ?? ruleSets[0];
  if (!first) return null;
  const spelling = office?.spelling || first.spelling;
  return { ruleSet: first.id, kind: 'minutes', letter: '', date: '', spelling, own: true };
};

/** As the address of the paper says it. */
export const queryOf = (
  { ruleSet, letter, date, spelling, own }: Wishes,
  format: PaperFormat,
): Record<string, string> => ({
  ruleSet,
  format,
  spelling,
  ...(letter ? { letter } : {}),
  ...(date ? { date } : {}),
  ...(own && format === 'docx' ? { look: 'own' } : {}),
});
