import { useEffect, useState } from 'react';
import type { Choice } from '../../../shared/polls/events.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { type Try, useAttempt, useDraft } from '../../forms/index.ts';
import { useServerNow } from '../../meeting/index.ts';

export interface Ballot {
  /** `free`: nothing chosen yet. `kept`: chosen, but the line is down; it goes by itself. */
  readonly stage: 'free' | 'sending' | 'kept' | 'recorded' | 'refused';
  readonly choice: Choice | null;
  /** When this device learned that it is recorded; null where another device or an earlier page cast it. */
  readonly recordedAt: number | null;
}

/** A seat's one ballot in a vote: cast once whatever is pressed, sent again with its id when the line was cut. */
export const useBallot = (poll: PollRecord) => {
  // Kept outside of this component: another tab of the screen, or a reload, goes on with the same try.
  const draft = useDraft<Try<'poll.cast'>>(`ballot:${poll.id}`);
  const { attempt, submit, forget } = useAttempt('poll.cast', {
    resend: true,
    before: poll.mine === null ? draft.found : null,
    onTry: draft.keep,
  });
  const now = useServerNow();
  const [recordedAt, setRecordedAt] = useState<number | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment it was recorded, not every later one
  useEffect(() => {
    if (attempt.stage === 'done') setRecordedAt(now);
    if (attempt.stage === 'done' || attempt.stage === 'refused') draft.drop();
  }, [attempt.stage]);

  const { mine } = poll;
  useEffect(() => {
    if (mine === null) return;
    // It did arrive, this try or another device's: nothing is left to be sent.
    draft.drop();
    if (attempt.stage === 'unsent') forget();
  }, [mine, attempt.stage, draft, forget]);

  const cast = async (choice: Choice) => {
    if (poll.mine !== null || attempt.stage === 'unsent' || attempt.stage === 'done') return;
    await submit({ pollId: poll.id, choice });
  };

  const ballotNow = (): Ballot => {
    if (poll.mine !== null) return { stage: 'recorded', choice: poll.mine, recordedAt };
    if (attempt.stage === 'idle') return { stage: 'free', choice: null, recordedAt: null };
    const { choice } = attempt.payload;
    if (attempt.stage === 'done') return { stage: 'recorded', choice, recordedAt };
    const stage = ({ sending: 'sending', unsent: 'kept', refused: 'refused' } as const)[attempt.stage];
    return { stage, choice, recordedAt: null };
  };

  return { ballot: ballotNow(), cast, attempt };
};
