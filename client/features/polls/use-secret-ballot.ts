import { useCallback, useEffect, useRef, useState } from 'react';
import type { BallotContent } from '../../../shared/polls/form.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { useDraft } from '../../forms/index.ts';
import { door, type HttpError, session } from '../../http/index.ts';
import { useConnection, useIdentity } from '../../meeting/index.ts';
import {
  type BallotWay,
  canVoteSecretly,
  isPassing,
  type KeptBallot,
  prepareBallot,
  sendBallot,
} from '../../secret-ballot/index.ts';

const AGAIN_AFTER_MS = 3000;

/** What this browser has of its ballot in an anonymous vote: to send it, and to find it again when it is counted. */
export const useKeptBallot = (poll: Pick<PollRecord, 'id'>) =>
  useDraft<KeptBallot>(`secret-ballot:${poll.id}`);

const useWay = (pollId: PollRecord['id']): BallotWay => {
  const { meetingId, session: own } = useIdentity();
  return {
    takeToken: (blinded) => session(own.handle).takeToken(meetingId, pollId, { blinded }),
    cast: (ballot) => door.castBallot({ meetingId, pollId, ...ballot }),
  };
};

export interface SecretVote {
  /** `free`: nothing chosen yet. `elsewhere`: another device of the seat has its ballot. */
  readonly stage: 'free' | 'sending' | 'kept' | 'recorded' | 'refused' | 'elsewhere' | 'insecure';
  readonly ballot: KeptBallot | null;
  readonly error: HttpError | null;
}

/** A seat's one ballot in an anonymous vote: one press, then by itself through cuts, reloads and crashes. */
export const useSecretBallot = (poll: PollRecord) => {
  const { meetingId } = useIdentity();
  const { status } = useConnection();
  const draft = useKeptBallot(poll);
  const way = useWay(poll.id);
  const [ballot, setBallot] = useState<KeptBallot | null>(draft.found);
  const [error, setError] = useState<HttpError | null>(null);
  const [busy, setBusy] = useState(false);
  const underWay = useRef(false);

  const keep = useCallback(
    (kept: KeptBallot) => {
      draft.keep(kept);
      setBallot(kept);
    },
    [draft],
  );

  const work = async (begin: () => Promise<KeptBallot>) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setError(null);
    const kept = await begin();
    // Before anything is sent: from here on a crash loses nothing.
    keep(kept);
    const answer = await sendBallot(
      { meetingId, pollId: poll.id, publicKey: kept.publicKey },
      kept,
      way,
      keep,
    );
    if (!answer.ok) {
      setError(answer.error);
      if (!isPassing(answer.error) && kept.signature === null) {
        draft.drop();
        setBallot(null);
      }
    }
    underWay.current = false;
    setBusy(false);
  };

  const waiting = ballot !== null && !ballot.received && (error === null || isPassing(error));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line's return and the timer send it again
  useEffect(() => {
    if (!waiting || busy || ballot === null) return;
    const again = () => void work(async () => ballot);
    if (error === null) again();
    const timer = setTimeout(again, AGAIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [waiting, busy, status, error]);

  const publicKey = poll.secret?.publicKey ?? null;
  const counting = poll.secret?.counting ?? false;
  const open =
    !busy && ballot === null && publicKey !== null && !counting && !poll.paused && !poll.secret?.taken;

  const stageOf = (): SecretVote['stage'] => {
    if (ballot?.received) return 'recorded';
    if (busy) return 'sending';
    if (ballot) return error && !isPassing(error) ? 'refused' : 'kept';
    if (!canVoteSecretly()) return 'insecure';
    if (poll.secret?.taken) return 'elsewhere';
    return error ? 'refused' : 'free';
  };

  return {
    vote: { stage: stageOf(), ballot, error } satisfies SecretVote,
    open: open && canVoteSecretly(),
    cast: (content: BallotContent) => {
      if (!open || publicKey === null) return;
      void work(() => prepareBallot({ meetingId, pollId: poll.id, publicKey }, content));
    },
  };
};
