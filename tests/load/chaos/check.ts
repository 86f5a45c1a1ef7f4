import { isDeepStrictEqual } from 'node:util';
import type { Actor, Viewer } from '../../../shared/kernel/actor.ts';
import type { Book } from '../../../shared/kernel/book.ts';
import type { Records } from '../../../shared/kernel/patch.ts';
import { meetingBook } from '../../../shared/meeting.ts';
import { registerBook } from '../../../shared/register.ts';
import { countedBoxes, type Entry, findMiscounts, findTwice } from './history.ts';
import type { Followed } from './line.ts';
import type { Person } from './person.ts';

/** What a device may show that its clock is off by, ms, beside half the round trip in which it learned the time. */
const CLOCK_TOLERANCE_MS = 100;

const projected =
  <State, Event>({ initial, evolve, project }: Book<State, Event>) =>
  (entries: readonly Entry[]) => {
    const state = entries.reduce(
      (before, { seq, at, actor, events }) =>
        evolve(before, events as unknown as readonly Event[], { seq, at, by: actor as Actor }),
      initial,
    );
    return (viewer: Viewer): Records => project(state, viewer);
  };
const PROJECTED = { meeting: projected(meetingBook), register: projected(registerBook) };

/** Each answer that somebody was given must stand in the journal: a yes exactly once and there, a no not at all. */
const wrongAnswers = (entries: readonly Entry[], people: readonly Person[]): string[] => {
  const kept = new Map(entries.map((entry) => [`${entry.who} ${entry.commandId}`, entry]));
  return people.flatMap(({ key, wishes }) =>
    [...wishes.values()].flatMap(({ id, type, answer }) => {
      const entry = kept.get(`${key} ${id}`);
      if (answer === null) return [`${key}: ${type} was never answered`];
      if (!answer.ok && answer.refusal.code === 'command.invalid')
        return [`${key}: ${type} is not sent like that`];
      if (!answer.ok) return entry ? [`${key}: ${type} was refused and stands as ${entry.seq}`] : [];
      return entry?.seq === answer.seq ? [] : [`${key}: ${type} was answered ${answer.seq} and is not there`];
    }),
  );
};

/** What is shown, in an order that is the same on both sides. */
const inOrder = (records: Iterable<readonly [string, unknown]>) =>
  [...records].sort(([one], [other]) => (one < other ? -1 : 1));

/** Every device shows of the meeting, or of the register, what its journal gives for its viewer. */
const wrongScreens = (stream: Followed, entries: readonly Entry[], people: readonly Person[]): string[] => {
  const seenBy = PROJECTED[stream](entries);
  return people.flatMap(({ key, viewer, lines }) => {
    const expected = JSON.parse(JSON.stringify(inOrder(seenBy(viewer))));
    return lines.flatMap(({ replicas, goodbye }, index) => {
      const name = `${key}, device ${index + 1}`;
      if (goodbye) return [`${name} was sent away: ${goodbye}`];
      return isDeepStrictEqual(inOrder(replicas[stream]?.records ?? []), expected)
        ? []
        : [`${name} shows something else than the journal of the ${stream} says`];
    });
  });
};

const wrongClocks = (people: readonly Person[]): string[] =>
  people.flatMap(({ key, lines }) =>
    lines
      .filter(
        (line) =>
          line.offsetMs !== null &&
          Math.abs(line.shownTime() - Date.now()) > line.roundTripMs / 2 + CLOCK_TOLERANCE_MS,
      )
      .map((line) => `${key} shows a time that is off, its own clock by ${line.skewMs} ms`),
  );

/** A clock of somebody else would jump by an hour. */
const wrongTimes = (entries: readonly Entry[], since: number): string[] =>
  entries
    .filter(({ at }, index) => at < Math.max(since, entries[index - 1]?.at ?? 0) || at > Date.now())
    .map(({ seq }) => `record ${seq} is of a time that was not`);

/** A secret ballot that the server said it has is in the count, as it was cast, once its poll is counted. */
const lostSecrets = (entries: readonly Entry[], people: readonly Person[]): string[] => {
  const boxes = countedBoxes(entries);
  return people.flatMap(({ key, secret }) =>
    [...secret.votes.values()].flatMap(({ pollId, content, kept, refused }) => {
      if (refused === 'ballot.forged') return [`${key}: a secret ballot was signed with another key`];
      const box = boxes.get(pollId);
      if (!box || !kept?.received) return [];
      const cast = content.kind === 'motions' ? content.answers[0] : undefined;
      return box.get(kept.nonce) === cast ? [] : [`${key}: a secret ballot of ${pollId} is not in the count`];
    }),
  );
};

/** All that is wrong; nothing, if the promise was kept. */
export const findFaults = (
  entries: readonly Entry[],
  register: readonly Entry[],
  people: readonly Person[],
  since: number,
): string[] => [
  ...[...findTwice(entries), ...findTwice(register)].map((key) => `${key} stands twice`),
  ...findMiscounts(entries),
  ...wrongAnswers([...entries, ...register], people),
  ...lostSecrets(entries, people),
  ...people.flatMap(({ key, contradictions }) =>
    contradictions.map((each) => `${key} was told two things: ${each}`),
  ),
  ...wrongScreens('meeting', entries, people),
  ...wrongScreens('register', register, people),
  ...wrongClocks(people),
  ...wrongTimes(entries, since),
];
