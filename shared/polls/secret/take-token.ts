import { z } from 'zod';
import { command } from '../../kernel/command.ts';
import { accept, refuse } from '../../kernel/decision.ts';
import { PollId } from '../../kernel/ids.ts';
import { closing, isDecision } from '../steps.ts';
import { KeySized } from './ballot-message.ts';
import { findSecret } from './find.ts';

/** B2: a seat is given its one ballot, signed without being read. */
export const takeToken = command({
  type: 'poll.take_token',
  roles: ['seat'],
  payload: z.strictObject({ pollId: PollId, blinded: KeySized }),
  decide({ polls }, { pollId, blinded }, { actor }) {
    if (actor.role !== 'seat') return refuse('command.not_allowed', { role: actor.role });
    const { seatId } = actor;
    const poll = findSecret(polls, pollId);
    if (isDecision(poll)) return poll;
    const { question, secret, electorate } = poll;
    if (!electorate.has(seatId)) return refuse('poll.not_entitled', { question });
    if (secret.tokens.has(seatId)) return refuse('poll.token_taken', { question });
    if (secret.shutAt !== null) return refuse('poll.counting', { question });
    if (poll.paused) return refuse('poll.paused', { question });
    if (secret.publicKey === null) return refuse('poll.key_missing', { question });
    const last = secret.tokens.size + 1 === electorate.size;
    const ends = last && (poll.settings.autoClose || poll.endsAt !== null);
    return accept({ type: 'poll.token_taken', pollId, seatId, blinded }, ...(ends ? closing(poll) : []));
  },
});
