import { useEffect, useState } from 'react';
import type { BallotContent } from '../../../shared/polls/form.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { type Try, useAttempt, useDraft } from '../../forms/index.ts';
import { newNonce } from './nonce.ts';

export interface Ballot {
  /**
   * `free`: nothing sent yet, or being changed. `kept`: it could not be sent; it goes by itself. `recorded`: the
   * server has it, with its receipt as soon as that is known.
   */
  readonly stage: 'free' | 'sending' | 'kept' | 'recorded' | 'refused';
  readonly content: BallotContent | null;
}

type Sent = Try<'poll.cast'>;

/** Whether an earlier try of this device needs nothing more: the seat's ballot is that one, or stands for good. */
const isSettled = ({ mine, settings }: PollRecord, sent: Sent): boolean =>
  mine !== null && (!settings.change || mine.nonce === sent.payload.nonce);

const stageOf = (stage: 'sending' | 'unsent' | 'refused', waits: boolean): Ballot['stage'] =>
  stage === 'sending' ? 'sending' : stage === 'unsent' || waits ? 'kept' : 'refused';

/**
 * A seat's one ballot in a vote: kept in this browser until the server's receipt is there, sent again with its id
 * when the line was cut, and as a new try when the vote had been paused meanwhile.
 */
export const useBallot = (poll: PollRecord) => {
  // Kept outside of this component: another tab of the screen, or a reload, goes on with the same try.
  const draft = useDraft<Sent>(`ballot:${poll.id}`);
  const { attempt, submit, forget } = useAttempt('poll.cast', {
    resend: true,
    before: draft.found && !isSettled(poll, draft.found) ? draft.found : null,
    onTry: draft.keep,
  });
  const [changing, setChanging] = useState(false);
  const { mine } = poll;
  const paused = poll.paused !== null;
  const waits = attempt.stage === 'refused' && attempt.refusal.code === 'poll.paused';

  useEffect(() => {
    if (attempt.stage === 'refused' && !waits) draft.drop();
    if (attempt.stage === 'done') setChanging(false);
  }, [attempt.stage, waits, draft]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the end of the pause sends it
  useEffect(() => {
    if (attempt.stage === 'refused' && waits && !paused) void submit(attempt.payload);
  }, [waits, paused]);

  useEffect(() => {
    if (mine === null || attempt.stage === 'idle' || attempt.stage === 'sending') return;
    const arrived = mine.nonce === attempt.payload.nonce;
    if (!arrived && poll.settings.change) return;
    // It did arrive, this try or another device's: nothing is left to be sent.
    draft.drop();
    if (attempt.stage !== 'refused') forget();
  }, [mine, poll.settings.change, attempt, draft, forget]);

  const free = !paused && poll.endsAt === null && (mine === null || changing);
  const ballotNow = (): Ballot => {
    if (attempt.stage === 'sending' || attempt.stage === 'unsent' || (attempt.stage === 'refused' && !mine))
      return { stage: stageOf(attempt.stage, waits), content: attempt.payload.content };
    if (mine && !changing) return { stage: 'recorded', content: mine.content };
    if (attempt.stage === 'done') return { stage: 'recorded', content: attempt.payload.content };
    return { stage: 'free', content: mine?.content ?? null };
  };
  const ballot = ballotNow();

  const cast = async (content: BallotContent) => {
    if (!free || (ballot.stage !== 'free' && ballot.stage !== 'refused')) return;
    await submit({ pollId: poll.id, content, nonce: newNonce() });
  };

  return {
    ballot,
    cast,
    attempt,
    /** Whether answers can be pressed now. */
    open: free && (ballot.stage === 'free' || ballot.stage === 'refused'),
    change:
      poll.settings.change &&
      mine &&
      !changing &&
      !paused &&
      poll.endsAt === null &&
      ballot.stage === 'recorded'
        ? () => setChanging(true)
        : null,
  };
};
