import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { openMeeting } from '../../server/meeting/meeting.ts';
import { createPresence, GRACE_MS } from '../../server/meeting/presence.ts';
import { createMemoryJournal } from '../../server/storage/memory-journal.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { chair, operator, preparation, seat, system } from '../support/meeting.ts';

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }));
afterEach(() => void jest.useRealTimers());

/** What waits in the queue of the meeting is done. */
const passed = async (ms = 0) => {
  await jest.advanceTimersByTimeAsync(ms);
  await new Promise(setImmediate);
};

const begin = async () => {
  let ids = 0;
  const newId = () => `n${++ids}`;
  const journal = createMemoryJournal();
  const open = () => openMeeting('m' as MeetingId, { journal, now: Date.now, newId, onDefect: () => {} });
  const meeting = await open();
  const does = (actor: typeof chair, type: string, payload: object) =>
    meeting.submit({ actor, id: newId(), type, payload });
  await does(system as never, 'meeting.prepare', preparation);
  await does(chair, 'chairing.set_takeover', { seconds: 10 });
  return { meeting, newId, does, restarted: open };
};

const shareOf = ({ state }: Awaited<ReturnType<typeof openMeeting>>) => state().stage.share;

test('T1 a seat is gone when its last device has been for a while, and not by a reload', async () => {
  const { meeting, newId } = await begin();
  const presence = createPresence(meeting, newId);
  const isThere = () => meeting.state().attendance.get('p89' as never)?.present;
  presence.arrive(seat('p89'));
  await passed();
  presence.depart(seat('p89'));
  await passed(GRACE_MS - 1);
  presence.arrive(seat('p89'));
  await passed(GRACE_MS);
  expect(isThere()).toBe(true);
  presence.depart(seat('p89'));
  await passed(GRACE_MS);
  expect(isThere()).toBe(false);
  presence.close();
});

test('S10 what the operator shares ends when its last device has been gone for the time of C3', async () => {
  const { meeting, newId, does } = await begin();
  const presence = createPresence(meeting, newId);
  presence.arrive(operator);
  await does(operator as never, 'share.begin', {});
  presence.depart(operator);
  await passed(9_999);
  presence.arrive(operator);
  await passed(20_000);
  expect(shareOf(meeting)).toBe('operator');
  presence.depart(operator);
  await passed(10_000);
  expect(shareOf(meeting)).toBeNull();
  presence.close();
});

test('S10 nor does it outlast a restart of the server after which no operator comes', async () => {
  const { newId, does, restarted } = await begin();
  await does(operator as never, 'share.begin', {});
  const meeting = await restarted();
  const presence = createPresence(meeting, newId);
  await passed(10_000);
  expect(shareOf(meeting)).toBeNull();
  presence.close();
});
