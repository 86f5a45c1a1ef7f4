import { z } from 'zod';
import { command } from '../../kernel/command.ts';
import { accept, refuse } from '../../kernel/decision.ts';
import { PollId } from '../../kernel/ids.ts';
import { BallotContent, fits } from '../form.ts';
import { closing, isDecision } from '../steps.ts';
import { KeySized, Nonce } from './ballot-message.ts';
import { findSecret } from './find.ts';

const Ballot = z.strictObject({ nonce: Nonce, content: BallotContent, signature: KeySized });

/**
 * B5, B6: the box is emptied and its ballots are counted. Their signatures were checked when each was put in, and
 * are kept, so that anybody can check them again: a rule can not, for it is pure.
 */
export const countBallots = command({
  type: 'poll.count_ballots',
  roles: ['system'],
  payload: z.strictObject({ pollId: PollId, ballots: z.array(Ballot).max(5000) }),
  decide({ polls }, { pollId, ballots }) {
    const poll = findSecret(polls, pollId);
    if (isDecision(poll)) return poll;
    const { question, form, secret } = poll;
    if (secret.shutAt === null) return refuse('poll.still_open', { question });
    if (ballots.length > secret.tokens.size)
      return refuse('poll.too_many_ballots', { ballots: ballots.length, tokens: secret.tokens.size });
    const ascending = ballots.every(({ nonce }, index) => nonce > (ballots[index - 1]?.nonce ?? ''));
    if (!ascending || !ballots.every(({ content }) => fits(question, form, content)))
      return refuse('poll.ballot_unfit', { question });
    const counted = { ...poll, secret: { ...secret, ballots } };
    return accept({ type: 'poll.ballots_counted', pollId, ballots }, ...closing(counted));
  },
});
