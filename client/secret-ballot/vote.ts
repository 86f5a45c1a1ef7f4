import type { BlindToken } from '../../shared/http-contract.ts';
import type { MeetingId, PollId } from '../../shared/kernel/ids.ts';
import type { BallotContent } from '../../shared/polls/form.ts';
import { ballotMessage } from '../../shared/polls/secret/ballot-message.ts';
import type { HttpAnswer, HttpError } from '../http/index.ts';

/** A ballot on its way, as this browser keeps it: with this it goes on after a cut, a reload or a crash. */
export interface KeptBallot {
  readonly publicKey: string;
  readonly nonce: string;
  readonly content: BallotContent;
  /** What the server signs, and what takes its cover off; only until the signature is there. */
  readonly covered: { readonly blinded: string; readonly uncover: string } | null;
  readonly signature: string | null;
  /** The server has it, on its disk. */
  readonly received: boolean;
}

/** How a ballot travels: asked for by the seat, and brought by nobody in particular. */
export interface BallotWay {
  readonly takeToken: (blinded: string) => Promise<HttpAnswer<BlindToken>>;
  readonly cast: (
    ballot: Pick<KeptBallot, 'nonce' | 'content'> & { readonly signature: string },
  ) => Promise<HttpAnswer<{ readonly nonce: string }>>;
}

interface PollOfBallot {
  readonly meetingId: MeetingId;
  readonly pollId: PollId;
  readonly publicKey: string;
}

const newNonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The arithmetic is large, and needed by few: it comes when somebody votes. */
const arithmetic = () => import('./blind.ts');

/** Whether this page can do it at all: browsers give their cryptography only to pages that came over https. */
export const canVoteSecretly = (): boolean => globalThis.crypto?.subtle !== undefined;

export const prepareBallot = async (poll: PollOfBallot, content: BallotContent): Promise<KeptBallot> => {
  const { cover } = await arithmetic();
  const nonce = newNonce();
  const covered = await cover(poll.publicKey, ballotMessage({ ...poll, nonce, content }));
  return { publicKey: poll.publicKey, nonce, content, covered, signature: null, received: false };
};

const sign = async (
  poll: PollOfBallot,
  kept: KeptBallot,
  way: BallotWay,
): Promise<HttpAnswer<KeptBallot>> => {
  if (kept.signature !== null || kept.covered === null) return { ok: true, value: kept };
  const answer = await way.takeToken(kept.covered.blinded);
  if (!answer.ok) return answer;
  try {
    const { uncover } = await arithmetic();
    const message = ballotMessage({ ...poll, nonce: kept.nonce, content: kept.content });
    const signature = await uncover(kept.publicKey, message, { ...kept.covered, ...answer.value });
    return { ok: true, value: { ...kept, signature, covered: null } };
  } catch {
    // The server signed with another key than the one it published.
    return { ok: false, error: { code: 'ballot.forged' } };
  }
};

/** Takes a ballot as far as it goes now; each step is kept before the next. */
export const sendBallot = async (
  poll: PollOfBallot,
  begun: KeptBallot,
  way: BallotWay,
  keep: (kept: KeptBallot) => void,
): Promise<HttpAnswer<KeptBallot>> => {
  if (begun.received) return { ok: true, value: begun };
  const signed = await sign(poll, begun, way);
  if (!signed.ok) return signed;
  const { nonce, content, signature } = signed.value;
  if (signature === null) return { ok: false, error: { code: 'ballot.forged' } };
  keep(signed.value);
  const answer = await way.cast({ nonce, content, signature });
  if (!answer.ok) return answer;
  const received = { ...signed.value, received: true };
  keep(received);
  return { ok: true, value: received };
};

const PASSING: readonly HttpError['code'][] = ['unreachable', 'server.failed', 'server.not_saved'];

/** Whether to try again, since nobody has said no to the ballot itself. */
export const isPassing = ({ code, params }: HttpError): boolean =>
  PASSING.includes(code) ||
  (code === 'ballot.refused' && (params?.reason === 'poll.paused' || params?.reason === 'poll.key_missing'));
