import type { RuleSet } from '../rule-set.ts';
import type { Measure } from '../sheet.ts';
import { bodyDepartures } from './body.ts';
import { type Departure, gathered } from './departure.ts';
import { endDepartures } from './ends.ts';
import { elementsOf } from './find.ts';
import { headDepartures } from './heads.ts';
import { pageDepartures } from './page.ts';
import type { SeenPaper } from './seen.ts';

/** V8: every departure of a paper from a rule set, each said once with the rule that it breaks. */
export const checkPaper = (paper: SeenPaper, ruleSet: RuleSet, measure: Measure): readonly Departure[] => {
  const elements = elementsOf(paper, ruleSet);
  return gathered([
    ...pageDepartures(paper, ruleSet),
    ...headDepartures(paper, elements, ruleSet, measure),
    ...bodyDepartures(elements, ruleSet),
    ...endDepartures(elements, ruleSet),
  ]);
};
