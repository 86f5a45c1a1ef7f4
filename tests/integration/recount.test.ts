import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openDatabase } from '../../server/storage/sqlite.ts';
import { createSqliteJournal } from '../../server/storage/sqlite-journal.ts';
import type { MeetingEvent } from '../../shared/events.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { openPollOf } from '../../shared/polls/poll.ts';
import { ballot } from '../support/ballot.ts';
import { temporaryFolder } from '../support/folder.ts';
import { chair, minuteTaker, openMeetingStory, seat } from '../support/meeting.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** What a vote brings, from its opening to its publication. */
const votes = (): MeetingEvent[] => {
  const story = openMeetingStory().does(chair, 'poll.open', {
    question: 'Thông qua?',
    settings: { tie: 'chair' },
  });
  const opened = story.events;
  const pollId = openPollOf(story.state.polls)?.id ?? '';
  story.does(seat('p89'), 'poll.cast', { pollId, ...ballot('yes') });
  const cast = story.events;
  story.does(minuteTaker, 'poll.enter_ballot', {
    pollId,
    seatId: 'p40',
    means: 'paper',
    reason: 'Mất điện',
    ...ballot('no'),
  });
  const entered = story.events;
  story.does(chair, 'poll.close', { pollId });
  const closed = story.events;
  story.does(chair, 'poll.decide_tie', { pollId, passed: [0] });
  return [...opened, ...cast, ...entered, ...closed, ...story.events] as MeetingEvent[];
};

/** A journal whose chain holds whatever it says: written by a server that counts wrongly, not changed afterwards. */
const verify = async (events: readonly MeetingEvent[]) => {
  const journal = createSqliteJournal(openDatabase(join(folder.path, 'journal.db'), { synchronous: 'FULL' }));
  for (const [seq, event] of events.entries())
    await journal.append('2020-09' as MeetingId, seq, [
      { commandId: `c${seq}`, actor: chair, at: seq, events: [event] },
    ]);
  await journal.close();
  const { status, stdout } = spawnSync(process.execPath, ['server/storage/verify-journal.ts', folder.path], {
    encoding: 'utf8',
  });
  return { status, said: stdout };
};

test('every vote is counted again from its ballots, a tie that the chair decided too', async () => {
  const { status, said } = await verify(votes());
  expect(said).toContain('1 vote(s) counted again, all as written');
  expect(status).toBe(0);
});

test.each([
  [
    'a result that differs',
    (event: MeetingEvent) =>
      event.type === 'poll.closed'
        ? {
            ...event,
            result: { ...event.result, tally: { kind: 'motions', motions: [{ yes: 2, no: 0, abstain: 0 }] } },
          }
        : event,
    'its result is not what its ballots give',
  ],
  [
    'a ballot with another content',
    (event: MeetingEvent) =>
      event.type === 'poll.ballot_cast' ? { ...event, content: ballot('abstain').content } : event,
    'a ballot does not give its receipt',
  ],
  [
    'a ballot of a stranger',
    (event: MeetingEvent) => (event.type === 'poll.ballot_cast' ? { ...event, seatId: 'p99' } : event),
    'a ballot of a seat that could not cast it',
  ],
  [
    'another sentence',
    (event: MeetingEvent) =>
      event.type === 'poll.published'
        ? { ...event, sentence: { ...event.sentence, vi: 'Được thông qua.' } }
        : event,
    'the published sentence is not that of its result',
  ],
  [
    'another figure in the sentence',
    (event: MeetingEvent) =>
      event.type === 'poll.published'
        ? { ...event, sentence: { ...event.sentence, en: event.sentence.en.replace(/\d+/, '70') } }
        : event,
    'the published sentence is not that of its result',
  ],
] as const)('%s is named with its poll', async (_what, forge, words) => {
  const { status, said } = await verify(votes().map((event) => forge(event) as MeetingEvent));
  expect(said).toContain(words);
  expect(said).toContain('vote “Thông qua?”');
  expect(status).toBe(1);
});

test('a sentence of an older version of the program, in other words, states the same', async () => {
  const reworded = votes().map((event) =>
    event.type === 'poll.published'
      ? { ...event, sentence: { ...event.sentence, en: event.sentence.en.replaceAll('endpoints', 'places') } }
      : event,
  );
  expect(JSON.stringify(reworded)).not.toBe(JSON.stringify(votes()));
  expect((await verify(reworded)).status).toBe(0);
});
