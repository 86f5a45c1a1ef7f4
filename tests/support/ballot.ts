import type { Answer } from '../../shared/polls/form.ts';

/** A ballot with these answers, as it is sent beside the poll's id. */
export const ballot = (...answers: Answer[]) => ({
  content: { kind: 'motions' as const, answers },
  nonce: '0123456789abcdef0123456789abcdef',
});
