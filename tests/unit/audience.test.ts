import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { createAudience } from '../../server/meeting/audience.ts';
import { openMeeting } from '../../server/meeting/meeting.ts';
import { createMemoryJournal } from '../../server/storage/memory-journal.ts';
import { type Actor, type Viewer, viewerKey } from '../../shared/kernel/actor.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { applyPatch, type Patch, type Replica } from '../../shared/kernel/patch.ts';
import { chair, minuteTaker, observer, preparation, seat, system } from '../support/meeting.ts';

const VIEWERS: readonly Viewer[] = [chair, seat('p89'), seat('p72'), observer];

/** A meeting in session with four viewers, and all that they are told. */
const openRoom = async () => {
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const meeting = await openMeeting('m' as MeetingId, {
    journal: createMemoryJournal(),
    now: () => 1_600_000_000_000,
    newId,
    onDefect: (error) => {
      throw error;
    },
  });
  const send = async (actor: Actor, type: string, payload: unknown = {}) => {
    expect(await meeting.submit({ actor, id: newId(), type, payload })).toMatchObject({ ok: true });
    await pause(5);
  };
  await send(system, 'meeting.prepare', preparation);
  await send(chair, 'meeting.open');
  const told: { keys: readonly string[]; patch: Patch }[] = [];
  const audience = createAudience(meeting, (keys, patch) => told.push({ keys, patch }), 0);
  const admissions = VIEWERS.map((viewer) => audience.admit(viewer));
  return { send, told, audience, admissions };
};

const conclusion = { text: 'Thống nhất', owner: 'Vụ Cán bộ', deadline: null };

test('what all see alike is told once, to all of them', async () => {
  const { send, told } = await openRoom();
  await send(minuteTaker, 'resolution.record', conclusion);
  expect(told).toHaveLength(1);
  expect(told[0]?.keys).toEqual(VIEWERS.map(viewerKey));
});

test('what one may see is told to that one; the others only learn that the order went on', async () => {
  const { send, told } = await openRoom();
  await send(system, 'proposal.note', {
    step: 'submitted',
    code: '2020-09/p89-001',
    title: 'Biên chế',
    seatId: 'p89',
    by: 'seat',
    registerSeq: 2,
  });
  const records = (key: string) =>
    Object.keys(told.find(({ keys }) => keys.includes(key))?.patch.records ?? { none: null });
  expect(records('seat:p89').some((key) => key.startsWith('log:'))).toBe(true);
  expect(records('chair').some((key) => key.startsWith('log:'))).toBe(true);
  expect(records('seat:p72')).toEqual([]);
  expect(records('observer')).toEqual([]);
});

test('a viewer is told as long as one of its devices is there', async () => {
  const { send, told, audience, admissions } = await openRoom();
  const second = audience.admit(chair);
  second.leave();
  for (const { leave } of admissions.slice(1)) leave();
  await send(minuteTaker, 'resolution.record', conclusion);
  expect(told.map(({ keys }) => keys)).toEqual([['chair']]);
});

test('a snapshot is of what was told last, and is made anew after each change', async () => {
  const { send, admissions } = await openRoom();
  const before = admissions[1]?.snapshot(null);
  expect(admissions[1]?.snapshot(null)).toBe(before);
  await send(minuteTaker, 'resolution.record', conclusion);
  const after = admissions[1]?.snapshot(null);
  expect(after?.to).toBe((before?.to ?? 0) + 1);
  expect(Object.keys(after?.records ?? {}).some((key) => key.startsWith('resolution:'))).toBe(true);
});

describe('a device that comes back', () => {
  test('is told what changed while it was away, and then sees what a newcomer sees', async () => {
    const { send, admissions } = await openRoom();
    const before = admissions.map((admission) => applyPatch(null, admission.snapshot(null)) as Replica);
    await send(seat('p89'), 'floor.request', { subject: 'Biên chế' });
    await send(minuteTaker, 'resolution.record', conclusion);
    for (const [index, admission] of admissions.entries()) {
      const held = before[index] as Replica;
      const missed = admission.snapshot(held.seq);
      expect(missed).toMatchObject({ from: held.seq, to: held.seq + 2 });
      expect(Object.keys(missed.records).length).toBeLessThan(held.records.size);
      expect(applyPatch(held, missed)).toEqual(applyPatch(null, admission.snapshot(null)));
    }
  });

  test('is told everything when it was shown what nobody here remembers', async () => {
    const { admissions } = await openRoom();
    for (const held of [1, 9999]) expect(admissions[0]?.snapshot(held).from).toBeNull();
  });
});
