import type { HttpAnswer } from '../../../client/http/index.ts';
import { prepareBallot, sendBallot } from '../../../client/secret-ballot/vote.ts';
import type { MeetingId, PollId } from '../../../shared/kernel/ids.ts';
import type { BallotContent } from '../../../shared/polls/form.ts';
import type { SignedIn } from '../../support/participant.ts';

interface SecretPoll {
  readonly meetingId: MeetingId;
  readonly pollId: PollId;
  readonly publicKey: string;
}

/** Casts an anonymous ballot as the page does: asked for by the seat, brought by nobody in particular. */
export const voteSecretly = async (
  url: string,
  { handle, cookie }: SignedIn,
  poll: SecretPoll,
  content: BallotContent,
) => {
  const post = async <Value>(path: string, body: object, headers = {}): Promise<HttpAnswer<Value>> => {
    const answer = await fetch(`${url}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, ...headers },
      body: JSON.stringify(body),
    });
    if (!answer.ok) return { ok: false, error: { code: 'server.failed' } };
    return { ok: true, value: (await answer.json()) as Value };
  };
  const { meetingId, pollId } = poll;
  const ballot = await prepareBallot(poll, content);
  await sendBallot(
    poll,
    ballot,
    {
      takeToken: (blinded) =>
        post(`s/${handle}/meetings/${meetingId}/polls/${pollId}/token`, { blinded }, { cookie }),
      cast: (filled) => post('ballots', { meetingId, pollId, ...filled }),
    },
    () => undefined,
  );
};
