import { type Decision, refuse } from '../kernel/decision.ts';
import type { PollId, SeatId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';
import type { PollEvent } from './events.ts';
import { type Asked, openPollOf, type Poll, type Polls, resultOf } from './poll.ts';
import { sentenceOf } from './sentence.ts';

/** The poll of that id, or why it cannot be worked on as an open one. */
export const findOpen = (polls: Polls, pollId: PollId): Poll | Decision => {
  const poll = polls.all.get(pollId);
  if (!poll) return refuse('poll.unknown', { pollId });
  return poll.closed ? refuse('poll.closed', { question: poll.question }) : poll;
};

/** The poll of that id, or why there is no result of it to work on. */
export const findClosed = (polls: Polls, pollId: PollId): Poll | Decision => {
  const poll = polls.all.get(pollId);
  if (!poll) return refuse('poll.unknown', { pollId });
  return poll.closed ? poll : refuse('poll.still_open', { question: poll.question });
};

export const isDecision = (found: Poll | Decision): found is Decision => 'accepted' in found;

/** P19: the event that shows a result to everybody. */
export const publishing = (poll: Poll, result = resultOf(poll)): PollEvent => ({
  type: 'poll.published',
  pollId: poll.id,
  question: poll.question,
  sentence: sentenceOf(poll, result),
});

/** P5: the events that close this poll now, and publish it where that was agreed. */
export const closing = (poll: Poll): PollEvent[] => {
  const { secret } = poll;
  // B5: an anonymous poll is closed when its box is emptied; until then it is only shut.
  if (secret && secret.ballots === null)
    return secret.shutAt === null
      ? [{ type: 'poll.box_shut', pollId: poll.id, question: poll.question }]
      : [];
  const result = resultOf(poll);
  return [
    { type: 'poll.closed', pollId: poll.id, question: poll.question, result },
    ...(poll.settings.publish === 'at_close' ? [publishing(poll, result)] : []),
  ];
};

/** M4: the events that close the open poll, if there is one. */
export const closingPoll = (polls: Polls): PollEvent[] => {
  const poll = openPollOf(polls);
  return poll ? closing(poll) : [];
};

/** P2: who may vote, with what weight, and who of them is in the room. */
export const electorateOf = (
  { attendance, polls }: MeetingState,
  { settings }: Asked,
): { electorate: (readonly [SeatId, number])[]; present: SeatId[] } => {
  const seats = [...attendance.values()];
  return {
    electorate: seats.map(({ id }) => [id, settings.weighted ? (polls.weights.get(id) ?? 1) : 1] as const),
    present: seats.filter(({ present }) => present).map(({ id }) => id),
  };
};

/** P17: a ballot, and the closing that follows from it when it was the last and the poll closes by itself. */
export const withBallot = (
  poll: Poll,
  ballot: Extract<PollEvent, { type: 'poll.ballot_cast' | 'poll.ballot_entered' }>,
  at: number,
): PollEvent[] => {
  const { content, nonce, receipt, seatId } = ballot;
  const ballots = new Map(poll.ballots).set(seatId, { content, nonce, receipt, at, entered: null });
  const last = ballots.size === poll.electorate.size && (poll.settings.autoClose || poll.endsAt !== null);
  return last ? [ballot, ...closing({ ...poll, ballots })] : [ballot];
};
