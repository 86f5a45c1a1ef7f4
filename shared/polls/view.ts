import { isCentre, type Viewer } from '../kernel/actor.ts';
import type { PollId, SeatId } from '../kernel/ids.ts';
import type { Records } from '../kernel/patch.ts';
import type { Choice, Poll, Polls, Tally } from './events.ts';

export interface PollRecord {
  readonly id: PollId;
  readonly question: string;
  readonly openedAt: number;
  readonly entitled: number;
  readonly cast: number;
  /** P7: this seat's own choice; null for all others. */
  readonly mine: Choice | null;
  /** P7: which seats have voted, for the centre while the poll is open. */
  readonly voted: readonly SeatId[] | null;
  readonly closedAt: number | null;
  readonly tally: Tally | null;
  /** P6: how each seat voted, once the poll is closed. */
  readonly ballots: readonly (readonly [SeatId, Choice])[] | null;
}

const recordOf = (poll: Poll, viewer: Viewer): PollRecord => ({
  id: poll.id,
  question: poll.question,
  openedAt: poll.openedAt,
  entitled: poll.electorate.length,
  cast: poll.ballots.size,
  mine: viewer.role === 'seat' ? (poll.ballots.get(viewer.seatId) ?? null) : null,
  voted: !poll.closed && isCentre(viewer) ? [...poll.ballots.keys()].sort() : null,
  closedAt: poll.closed?.at ?? null,
  tally: poll.closed?.tally ?? null,
  ballots: poll.closed ? [...poll.ballots].sort(([a], [b]) => (a < b ? -1 : 1)) : null,
});

export const viewPolls = (polls: Polls, viewer: Viewer): Records =>
  new Map([...polls.all.values()].map((poll) => [`poll:${poll.id}`, recordOf(poll, viewer)] as const));
