import { PHRASES } from '../papers/phrases.ts';

/** W1: the names of the facts that a line can have: those that the phrases of the course have blanks for. */
export const FACTS: ReadonlySet<string> = new Set(
  Object.entries(PHRASES).flatMap(([key, names]) =>
    key.startsWith('event.') || key.startsWith('course.') ? names : [],
  ),
);
