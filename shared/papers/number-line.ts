import { filled } from './phrases.ts';
import type { RuleSet } from './rule-set.ts';

/** `Số 05-TB/BTCTW`: below the digits of the rule set with leading noughts; `number` may be a place kept free. */
export const numberLine = (
  { form, digits }: Pick<RuleSet['number'], 'form' | 'digits'>,
  {
    number,
    letter,
    sign,
  }: { readonly number: number | string; readonly letter: string; readonly sign: string },
): string => filled(form, { number: String(number).padStart(digits, '0'), letter, office: sign });
