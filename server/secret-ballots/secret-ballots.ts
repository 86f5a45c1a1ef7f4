import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { CountedBallots } from '../../shared/http-contract.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { Refusal } from '../../shared/kernel/decision.ts';
import type { SeatId } from '../../shared/kernel/ids.ts';
import { viewSlice } from '../../shared/meeting.ts';
import { type BallotContent, fits } from '../../shared/polls/form.ts';
import { ballotMessage, type SignedBallot } from '../../shared/polls/secret/ballot-message.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import type { Meetings } from '../meeting/meetings.ts';
import { isSigned } from '../storage/ballot-signature.ts';
import { type BallotBox, createBallotBox } from './box.ts';
import { createPollKeys, type PollKeys, type PollName } from './keys.ts';
import { isSignable } from './signature.ts';
import { createSigner } from './signer.ts';

/** A token, a receipt, or why there is none. */
export type Given<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal | 'forged' | 'unreadable' };

const given = <Value>(value: Value): Given<Value> => ({ ok: true, value });
const no = (code: Refusal['code'], params: Refusal['params'] = {}): Given<never> => ({
  ok: false,
  refusal: { code, params },
});

/** The ballots of anonymous polls: handed out to seats, and taken from whoever brings one. */
export interface SecretBallots {
  readonly keys: PollKeys;
  readonly box: BallotBox;
  /** B2: signs for a seat what it cannot read, after the journal has it. */
  readonly handOut: (
    ask: PollName & { readonly seatId: SeatId; readonly blinded: string },
  ) => Promise<Given<{ readonly blindSignature: string }>>;
  /** B3: puts a ballot into the box, whoever brings it. */
  /** B7: all ballots of a poll whose result this viewer may see; null if there is no such poll, or not yet. */
  readonly counted: (poll: PollName, viewer: Viewer) => CountedBallots | null;
  readonly take: (
    ballot: PollName & SignedBallot<BallotContent>,
  ) => Promise<Given<{ readonly nonce: string }>>;
}

/** The same for the same request, so that two of them at once are one in the queue. */
const requestId = ({ pollId, blinded }: { readonly pollId: string; readonly blinded: string }): string =>
  `token-${createHash('sha256').update(`${pollId}\n${blinded}`).digest('hex').slice(0, 32)}`;

export const createSecretBallots = (dataDir: string, meetings: Pick<Meetings, 'get'>): SecretBallots => {
  const keys = createPollKeys(join(dataDir, 'poll-keys'));
  const box = createBallotBox(join(dataDir, 'ballot-boxes'));
  const sign = createSigner();

  const pollOf = ({ meetingId, pollId }: PollName) => {
    const meeting = meetings.get(meetingId);
    const poll = meeting?.state().polls.all.get(pollId);
    return meeting && poll ? { meeting, poll } : null;
  };

  const record = async (
    meeting: LiveMeeting,
    { pollId, seatId, blinded }: Parameters<SecretBallots['handOut']>[0],
  ) => {
    if (meeting.state().polls.all.get(pollId)?.secret?.tokens.get(seatId) === blinded) return null;
    const answer = await meeting.submit({
      actor: { role: 'seat', seatId },
      id: requestId({ pollId, blinded }),
      type: 'poll.take_token',
      payload: { pollId, blinded },
    });
    return answer.ok ? null : answer.refusal;
  };

  return {
    keys,
    box,
    async handOut(ask) {
      const found = pollOf(ask);
      if (!found) return no('poll.unknown', { pollId: ask.pollId });
      const { meeting, poll } = found;
      if (poll.closed) return no('poll.closed', { question: poll.question });
      if (!poll.secret) return no('poll.not_anonymous', { question: poll.question });
      if (poll.secret.publicKey === null) return no('poll.key_missing', { question: poll.question });
      const key = keys.find(ask);
      if (!key) return no('server.failed');
      const bytes = Buffer.from(ask.blinded, 'base64url');
      if (!isSignable(key, bytes)) return { ok: false, refusal: 'unreadable' };
      const refusal = await record(meeting, ask);
      if (refusal) return { ok: false, refusal };
      return given({ blindSignature: (await sign(key, bytes)).toString('base64url') });
    },
    counted(name, viewer) {
      const secret = pollOf(name)?.poll.secret;
      const meeting = meetings.get(name.meetingId);
      if (!secret?.publicKey || !secret.ballots || !meeting) return null;
      if (viewer.role === 'seat' && !meeting.state().attendance.has(viewer.seatId)) return null;
      const record = viewSlice(meeting.state(), 'polls', viewer).get(`poll:${name.pollId}`);
      const shown = record && 'result' in record && record.result !== null;
      return shown ? { publicKey: secret.publicKey, ballots: secret.ballots } : null;
    },
    async take({ nonce, content, signature, ...name }) {
      const found = pollOf(name);
      if (!found) return no('poll.unknown', { pollId: name.pollId });
      const { question, form, secret, closed } = found.poll;
      if (!secret) return no('poll.not_anonymous', { question });
      const counted = secret.ballots?.find((ballot) => ballot.nonce === nonce);
      if (counted && counted.signature === signature) return given({ nonce });
      if (closed || secret.ballots) return no('poll.closed', { question });
      if (secret.publicKey === null) return no('poll.key_missing', { question });
      if (!fits(question, form, content)) return no('poll.ballot_unfit', { question });
      if (!isSigned(secret.publicKey, ballotMessage({ ...name, nonce, content }), signature))
        return { ok: false, refusal: 'forged' };
      const received = await box.put(name, { nonce, content, signature });
      if (received === 'shut') return no('poll.closed', { question });
      return received === 'clash' ? { ok: false, refusal: 'forged' } : given({ nonce });
    },
  };
};
