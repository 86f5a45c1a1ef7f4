import type { CountedBallots } from '../../shared/http-contract.ts';
import type { MeetingId, PollId } from '../../shared/kernel/ids.ts';
import { ballotMessage, canonical } from '../../shared/polls/secret/ballot-message.ts';
import { type Tally, tally } from '../../shared/polls/tally.ts';
import type { PollRecord } from '../../shared/polls/view.ts';
import type { KeptBallot } from './vote.ts';

/** What this browser found out by itself about a result. */
export interface Checked {
  /** Whether one's own ballot is among those counted, with its own content; null if this device has cast none. */
  readonly mine: boolean | null;
  readonly ballots: number;
  /** Whether each of them is signed by the poll's key, and none stands twice. */
  readonly signed: boolean;
  /** Whether the result follows from them. */
  readonly recounted: boolean;
}

const recount = (poll: PollRecord, counted: CountedBallots): Tally =>
  tally(
    poll,
    counted.ballots.map(({ content }) => ({ content, weight: 1 })),
  );

/** Counts the published ballots again, checks each signature, and looks for one's own. */
export const checkResult = async (
  meetingId: MeetingId,
  poll: PollRecord,
  counted: CountedBallots,
  kept: Pick<KeptBallot, 'nonce' | 'content'> | null,
): Promise<Checked> => {
  const { isSigned } = await import('./blind.ts');
  const pollId: PollId = poll.id;
  const { publicKey = null } = poll.secret ?? {};
  const holds = await Promise.all(
    counted.ballots.map(
      ({ nonce, content, signature }) =>
        publicKey !== null &&
        isSigned(publicKey, ballotMessage({ meetingId, pollId, nonce, content }), signature).catch(
          () => false,
        ),
    ),
  );
  const different = new Set(counted.ballots.map(({ nonce }) => nonce)).size === counted.ballots.length;
  const own = kept && counted.ballots.find(({ nonce }) => nonce === kept.nonce);
  return {
    mine: kept && own !== undefined && canonical(own?.content) === canonical(kept.content),
    ballots: counted.ballots.length,
    signed: different && holds.every(Boolean),
    recounted: canonical(recount(poll, counted)) === canonical(poll.result?.tally),
  };
};
