import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { followDeadlines } from '../../server/effects/deadlines.ts';
import { openMeeting } from '../../server/meeting/meeting.ts';
import { createMemoryJournal } from '../../server/storage/memory-journal.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import { preparation, system } from '../support/meeting.ts';
import { until } from '../support/until.ts';

const begin = async () => {
  let ids = 0;
  const newId = () => `n${++ids}`;
  const meeting = await openMeeting('m' as MeetingId, {
    journal: createMemoryJournal(),
    now: Date.now,
    newId,
    onDefect: () => {},
  });
  await meeting.submit({ actor: system, id: 'first', type: 'meeting.prepare', payload: preparation });
  return { meeting, newId };
};

/** An Giang is to be said present at a certain time, until it is. */
const dueAt = (at: number) => (state: MeetingState) =>
  state.attendance.get('p89' as never)?.present
    ? []
    : [{ at, type: 'seat.join' as const, payload: { seatId: 'p89' } }];

test('what is due is submitted by the server when its time has come, once', async () => {
  const { meeting, newId } = await begin();
  const stop = followDeadlines(meeting, { now: Date.now, newId, deadlines: dueAt(Date.now() + 60) });
  expect(meeting.seq()).toBe(1);
  await until('the deadline', () => meeting.seq() === 2, 2000);
  await pause(50);
  expect(meeting.seq()).toBe(2);
  stop();
});

test('what became due while the server was away is submitted at its start', async () => {
  const { meeting, newId } = await begin();
  const stop = followDeadlines(meeting, { now: Date.now, newId, deadlines: dueAt(0) });
  await until('the deadline', () => meeting.seq() === 2, 2000);
  stop();
});

test('a deadline that is refused is not tried over and over', async () => {
  const { meeting, newId } = await begin();
  let asked = 0;
  const now = () => {
    asked += 1;
    return Date.now();
  };
  const never = () => [{ at: 0, type: 'seat.leave' as const, payload: { seatId: 'p89' } }];
  const stop = followDeadlines(meeting, { now, newId, deadlines: never });
  await pause(200);
  expect(meeting.seq()).toBe(1);
  expect(asked).toBeLessThan(10);
  stop();
});
