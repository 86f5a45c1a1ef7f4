import { z } from 'zod';
import { command } from '../../kernel/command.ts';
import { accept, refuse } from '../../kernel/decision.ts';
import { PollId } from '../../kernel/ids.ts';
import { isDecision } from '../steps.ts';
import { PublicKey } from './ballot-message.ts';
import { findSecret } from './find.ts';

/** B1: the key that signs the ballots of this poll alone. */
export const publishKey = command({
  type: 'poll.publish_key',
  roles: ['system'],
  payload: z.strictObject({ pollId: PollId, publicKey: PublicKey }),
  decide({ polls }, { pollId, publicKey }) {
    const poll = findSecret(polls, pollId);
    if (isDecision(poll)) return poll;
    if (poll.secret.publicKey !== null) return refuse('poll.key_published', { question: poll.question });
    return accept({ type: 'poll.key_published', pollId, publicKey });
  },
});
