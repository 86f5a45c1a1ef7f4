import { z } from 'zod';
import { officeCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { line } from '../kernel/text.ts';
import { paperReaders } from '../papers-contract.ts';
import { type GivenNumber, keyOf, type Numbers } from './events.ts';

const payload = z.strictObject({
  runId: z.string().max(120),
  number: z.int().min(1).max(99_999),
  reason: line(300),
});

/** A number in one of these states, or why it is not. */
const standing = (
  { given }: Numbers,
  place: Pick<GivenNumber, 'runId' | 'number'>,
  states: readonly GivenNumber['state'][],
) => {
  const found = given.get(keyOf(place));
  if (!found) return refuse('number.unknown', { number: place.number });
  if (found.state === 'issued') return refuse('number.issued', { text: found.text });
  if (!states.includes(found.state)) return refuse('number.not_in_use', { text: found.text });
  return null;
};

/** Q5: the number is free again, and a gap until it is taken. */
export const releaseNumber = officeCommand({
  type: 'number.release',
  roles: paperReaders,
  payload,
  decide: ({ numbers }, given) =>
    standing(numbers, given, ['reserved', 'taken']) ?? accept({ type: 'number.released', ...given }),
});

/** Q6: the number is used up by a paper that does not hold. */
export const voidNumber = officeCommand({
  type: 'number.void',
  roles: paperReaders,
  payload,
  decide: ({ numbers }, given) =>
    standing(numbers, given, ['taken']) ?? accept({ type: 'number.voided', ...given }),
});
