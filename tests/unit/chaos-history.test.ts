import { expect, test } from '@jest/globals';
import { countSecretBallots, type Entry, findMiscounts, findTwice } from '../load/chaos/history.ts';

const entry = (seq: number, who: string, ...events: Entry['events'][number][]): Entry => ({
  seq,
  who,
  commandId: `c${seq}`,
  at: seq,
  actor: {},
  events,
});
const opened = entry(1, 'staff:chair', {
  type: 'poll.opened',
  pollId: 'q',
  electorate: [
    ['a', 1],
    ['b', 1],
  ],
});
const ballot = (seq: number, seatId: string, who = `seat:${seatId}`) =>
  entry(seq, who, {
    type: 'poll.ballot_cast',
    pollId: 'q',
    seatId,
    content: { kind: 'motions', answers: ['yes'] },
  });
const closed = (seq: number, yes: number, seats: number) =>
  entry(seq, 'staff:chair', {
    type: 'poll.closed',
    pollId: 'q',
    result: { tally: { kind: 'motions', motions: [{ yes, no: 0, abstain: 0 }] }, cast: { seats } },
  });

const token = (seq: number, seatId: string, who = `seat:${seatId}`) =>
  entry(seq, who, { type: 'poll.token_taken', pollId: 'q', seatId, blinded: 'B' });
const counted = (seq: number, ...nonces: string[]) =>
  entry(seq, 'system', {
    type: 'poll.ballots_counted',
    pollId: 'q',
    ballots: nonces.map((nonce) => ({
      nonce,
      content: { kind: 'motions', answers: ['yes'] },
      signature: 'S',
    })),
  });

test('the reader of the history finds nothing in a sound one', () => {
  const secret = [opened, token(2, 'a'), token(3, 'b'), counted(4, 'n', 'm'), closed(5, 2, 2)];
  expect(findMiscounts(secret)).toEqual([]);
  expect(countSecretBallots(secret)).toBe(2);
  const sound = [opened, ballot(2, 'a'), ballot(3, 'b'), closed(4, 2, 2)];
  expect(findMiscounts(sound)).toEqual([]);
  expect(findTwice(sound)).toEqual([]);
});

test.each([
  ['a second ballot', [opened, ballot(2, 'a'), ballot(3, 'a')]],
  ['cast by seat:b', [opened, ballot(2, 'a', 'seat:b')]],
  ['may not vote', [opened, ballot(2, 'c')]],
  ['outside of its poll', [opened, closed(2, 0, 0), ballot(3, 'a')]],
  ['yes was counted 2', [opened, ballot(2, 'a'), closed(3, 2, 1)]],
  ['may not have a secret ballot', [opened, token(2, 'a'), token(3, 'a')]],
  ['taken by seat:b', [opened, token(2, 'a', 'seat:b')]],
  ['more secret ballots', [opened, token(2, 'a'), counted(3, 'n', 'm')]],
  ['stands twice', [opened, token(2, 'a'), token(3, 'b'), counted(4, 'n', 'n')]],
  ['2 ballots were said to be cast', [opened, ballot(2, 'a'), closed(3, 1, 2)]],
])('and names %s', (words, entries) => {
  expect(findMiscounts(entries).join('\n')).toContain(words);
});

test('a command that stands twice is found', () => {
  expect(findTwice([ballot(2, 'a'), { ...ballot(3, 'a'), commandId: 'c2' }])).toEqual(['seat:a c2']);
});
