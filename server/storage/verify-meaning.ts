import type { MeetingEvent } from '../../shared/events.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { evolve, initialMeeting, type MeetingState } from '../../shared/meeting.ts';
import { resultOf } from '../../shared/polls/poll.ts';
import { ballotMessage, canonical } from '../../shared/polls/secret/ballot-message.ts';
import { isSigned } from './ballot-signature.ts';
import type { JournalRow } from './sqlite-journal.ts';
import type { BadRecord, Fault } from './verify-chain.ts';

/** What was recounted of one poll. */
export interface Recount {
  readonly question: string;
  readonly ballots: number;
  /** How many signatures hold; null of a named poll. */
  readonly signatures: number | null;
}

type Of<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { type: Type }>;

/** B2: nobody is given two ballots, nor anybody one who may not vote. */
const tokenFault = ({ polls }: MeetingState, { pollId, seatId }: Of<'poll.token_taken'>): Fault | null => {
  const poll = polls.all.get(pollId);
  const fair = poll?.secret && poll.electorate.has(seatId) && !poll.secret.tokens.has(seatId);
  return fair ? null : 'impossible';
};

/** B3, B6: every ballot is signed by its poll's key, none stands twice, and there are no more than tokens. */
const ballotsFault = (
  { polls }: MeetingState,
  { pollId, ballots }: Of<'poll.ballots_counted'>,
  meetingId: MeetingId,
): Fault | null => {
  const secret = polls.all.get(pollId)?.secret;
  if (!secret || new Set(ballots.map(({ nonce }) => nonce)).size !== ballots.length) return 'impossible';
  if (ballots.length > secret.tokens.size) return 'impossible';
  const signed = ballots.every(({ nonce, content, signature }) =>
    isSigned(secret.publicKey ?? '', ballotMessage({ meetingId, pollId, nonce, content }), signature),
  );
  return signed ? null : 'forged';
};

/** P5: the result is the one that follows from the ballots. */
const resultFault = ({ polls }: MeetingState, { pollId, result }: Of<'poll.closed'>): Fault | null => {
  const poll = polls.all.get(pollId);
  return poll && canonical(resultOf(poll)) === canonical(result) ? null : 'miscounted';
};

/** M6: the seal names a record that stands before it. */
const sealFault = (
  rows: readonly JournalRow[],
  at: number,
  { seq, hash }: Of<'meeting.sealed'>,
): Fault | null => (seq < at && rows[seq - 1]?.hash === hash ? null : 'unsealed');

const recountOf = ({ polls }: MeetingState, { pollId, question }: Of<'poll.closed'>): Recount => {
  const poll = polls.all.get(pollId);
  const secret = poll?.secret?.ballots;
  return {
    question,
    ballots: secret?.length ?? poll?.ballots.size ?? 0,
    signatures: secret ? secret.length : null,
  };
};

/**
 * Lives through a meeting again from its records, whose chain holds, and looks whether what it says of itself
 * follows: results, signatures of ballots, the seal.
 */
export const verifyMeaning = (
  meetingId: string,
  rows: readonly JournalRow[],
): BadRecord | { readonly recounts: readonly Recount[] } => {
  const recounts: Recount[] = [];
  let state = initialMeeting;

  const faultOf = (event: MeetingEvent, seq: number): Fault | null => {
    switch (event.type) {
      case 'poll.token_taken':
        return tokenFault(state, event);
      case 'poll.ballots_counted':
        return ballotsFault(state, event, meetingId as MeetingId);
      case 'poll.closed':
        recounts.push(recountOf(state, event));
        return resultFault(state, event);
      case 'meeting.sealed':
        return sealFault(rows, seq, event);
      default:
        return null;
    }
  };

  for (const { seq, body } of rows) {
    try {
      const { events, at, actor: by } = JSON.parse(body);
      for (const event of events) {
        const fault = faultOf(event, seq);
        if (fault) return { meetingId, seq, fault };
        state = evolve(state, [event], { seq, at, by });
      }
    } catch {
      return { meetingId, seq, fault: 'impossible' };
    }
  }
  return { recounts };
};
