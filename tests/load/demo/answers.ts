import { type BallotContent, type Form, marksOf, motionsOf, optionsOf } from '../../../shared/polls/form.ts';
import type { Dice } from '../chaos/dice.ts';
import { SUBJECTS } from './script.ts';

/** Most people agree. */
const ANSWERS = ['yes', 'yes', 'yes', 'yes', 'no', 'abstain'] as const;

/** A ballot that this paper takes, filled in as people do. */
export const answersTo = (question: string, form: Form, dice: Dice): BallotContent => {
  const options = optionsOf(form);
  if (form.kind === 'motions')
    return {
      kind: 'motions',
      answers: motionsOf(question, form).map(() => dice.pick(ANSWERS) ?? 'yes'),
    };
  if (form.kind === 'scale') return { kind: 'scale', value: Math.round(dice.between(form.from, form.to)) };
  if (form.kind === 'text') return { kind: 'text', text: dice.pick(SUBJECTS) ?? '' };
  const most = Math.max(1, marksOf(form).most);
  const first = Math.floor(dice.between(0, options.length - most + 0.999));
  return { kind: 'options', chosen: Array.from({ length: most }, (_, index) => first + index) };
};
