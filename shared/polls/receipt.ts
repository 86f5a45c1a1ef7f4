import type { PollId, SeatId } from '../kernel/ids.ts';
import { sha256 } from '../kernel/sha256.ts';
import type { BallotContent } from './form.ts';

/** No letter that is mistaken for a digit, read out over a telephone. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** The content in one spelling, whatever order its fields came in. */
const spelled = (content: BallotContent): unknown[] => {
  switch (content.kind) {
    case 'motions':
      return ['motions', ...content.answers];
    case 'options':
      return ['options', ...content.chosen];
    case 'scale':
      return ['scale', content.value];
    case 'text':
      return ['text', content.text];
  }
};

/** P16: the code that proves a ballot's content, `7K3QF-0ZJ9C`: anybody who has the four parts can recompute it. */
export const receiptOf = (pollId: PollId, seatId: SeatId, content: BallotContent, nonce: string): string => {
  const digest = sha256(JSON.stringify([pollId, seatId, spelled(content), nonce]));
  const signs = [...digest.slice(0, LENGTH)].map((byte) => SIGNS[byte % 32]).join('');
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
};
