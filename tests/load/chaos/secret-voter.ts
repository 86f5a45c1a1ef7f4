import { setTimeout as pause } from 'node:timers/promises';
import { answerOf, type HttpAnswer } from '../../../client/http/ask.ts';
import {
  isPassing,
  type KeptBallot,
  prepareBallot,
  sendBallot,
} from '../../../client/secret-ballot/index.ts';
import type { BlindToken } from '../../../shared/http-contract.ts';
import type { MeetingId, PollId } from '../../../shared/kernel/ids.ts';
import type { BallotContent } from '../../../shared/polls/form.ts';
import type { SignedIn } from '../../support/participant.ts';
import type { Dice } from './dice.ts';

const AGAIN_MS = 200;
/** What is lost on a bad line, either way. */
const LOST = 0.2;

const LOST_ON_THE_WAY: HttpAnswer<never> = { ok: false, error: { code: 'unreachable' } };

/** The ballot of one seat in one anonymous poll, and how far it has come. */
export interface SecretVote {
  readonly pollId: PollId;
  readonly content: BallotContent;
  kept: KeptBallot | null;
  /** Why it was not taken; null while it is under way, and when it was. */
  refused: string | null;
}

interface Voter {
  readonly url: string;
  readonly session: SignedIn;
  readonly meetingId: string;
}

/** Votes in secret with the client's own code, over a line that loses requests and answers, until it is told. */
export class SecretVoter {
  readonly votes = new Map<string, SecretVote>();
  bad = false;
  readonly #voter: Voter;
  readonly #dice: Dice;
  #left = false;

  constructor(voter: Voter, dice: Dice) {
    this.#voter = voter;
    this.#dice = dice;
  }

  get pending(): SecretVote[] {
    return [...this.votes.values()].filter(({ kept, refused }) => !kept?.received && refused === null);
  }

  vote(poll: { readonly id: PollId; readonly publicKey: string }, content: BallotContent) {
    if (this.votes.has(poll.id)) return;
    const vote: SecretVote = { pollId: poll.id, content, kept: null, refused: null };
    this.votes.set(poll.id, vote);
    void this.#send(vote, poll.publicKey);
  }

  leave() {
    this.#left = true;
  }

  async #send(vote: SecretVote, publicKey: string) {
    const poll = { meetingId: this.#voter.meetingId as MeetingId, pollId: vote.pollId, publicKey };
    const keep = (kept: KeptBallot) => {
      vote.kept = kept;
    };
    keep(await prepareBallot(poll, vote.content));
    while (vote.kept && !this.#left) {
      const answer = await sendBallot(poll, vote.kept, this.#way(poll), keep);
      if (answer.ok) return;
      if (!isPassing(answer.error)) {
        vote.refused = String(answer.error.params?.reason ?? answer.error.code);
        return;
      }
      await pause(AGAIN_MS);
    }
  }

  #way({ meetingId, pollId }: { readonly meetingId: MeetingId; readonly pollId: PollId }) {
    const { handle, cookie } = this.#voter.session;
    return {
      takeToken: (blinded: string) =>
        this.#post<BlindToken>(
          `/s/${handle}/meetings/${meetingId}/polls/${pollId}/token`,
          { blinded },
          cookie,
        ),
      cast: (ballot: object) => this.#post<{ nonce: string }>('/ballots', { meetingId, pollId, ...ballot }),
    };
  }

  async #post<Value>(path: string, body: unknown, cookie?: string): Promise<HttpAnswer<Value>> {
    const { url } = this.#voter;
    if (this.bad && this.#dice.says(LOST)) return LOST_ON_THE_WAY;
    try {
      const response = await fetch(`${url}/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url, ...(cookie ? { cookie } : {}) },
        body: JSON.stringify(body),
      });
      const answer = answerOf<Value>(response.status, await response.json());
      return this.bad && this.#dice.says(LOST) ? LOST_ON_THE_WAY : answer;
    } catch {
      return LOST_ON_THE_WAY;
    }
  }
}
