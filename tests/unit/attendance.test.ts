import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { takingPart } from '../../shared/attendance/intervals.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import { project } from '../../shared/meeting.ts';
import { ballot } from '../support/ballot.ts';
import {
  chair,
  minuteTaker,
  observer,
  openMeetingStory,
  preparedMeeting,
  seat,
  seatId,
  system,
} from '../support/meeting.ts';

test('T1 only the server says who is here', () => {
  preparedMeeting()
    .refuses(seat('p89'), 'seat.join', { seatId: 'p89' }, 'command.not_allowed')
    .refuses(chair, 'seat.leave', { seatId: 'p89' }, 'command.not_allowed');
});

test('T2 coming and going, once each, in every phase', () => {
  const story = preparedMeeting()
    .refuses(system, 'seat.leave', { seatId: 'p89' }, 'seat.already_gone')
    .does(system, 'seat.join', { seatId: 'p89' })
    .refuses(system, 'seat.join', { seatId: 'p89' }, 'seat.already_present')
    .refuses(system, 'seat.join', { seatId: '1' }, 'seat.unknown')
    .refuses(system, 'seat.leave', { seatId: '1' }, 'seat.unknown')
    .does(chair, 'meeting.open', {})
    .does(chair, 'meeting.close', {})
    .does(system, 'seat.leave', { seatId: 'p89' });
  expect(story.state.attendance.get(seatId('p89'))).toMatchObject({ present: false, since: story.now });
});

test('T3 a seat that leaves keeps its ballot and its proposals', () => {
  const story = openMeetingStory().does(chair, 'poll.open', { question: 'Thông qua?' });
  story
    .does(seat('p89'), 'poll.cast', { pollId: story.state.polls.openId ?? '', ...ballot('yes') })
    .does(seat('p89'), 'proposal.submit', { title: 'x', matter: 'y', departmentId: 'cb' })
    .does(system, 'seat.leave', { seatId: 'p89' })
    .does(chair, 'poll.close', { pollId: story.state.polls.openId ?? '' });
  expect(story.events).toMatchObject([
    { result: { tally: { motions: [{ yes: 1 }] } } },
    { type: 'poll.published' },
  ]);
  expect(story.state.proposals.size).toBe(1);
});

const PEOPLE = [
  { position: 'Trưởng Ban Tổ chức Tỉnh ủy', plate: 'Tỉnh ủy An Giang', count: 1 },
  { position: 'Lãnh đạo các phòng', plate: '', count: 12 },
];

test('T4 a seat confirms who sits in its room; the last word counts', () => {
  const story = preparedMeeting()
    .refuses(chair, 'attendance.confirm', { people: PEOPLE }, 'command.not_allowed')
    .refuses(seat('p89'), 'attendance.confirm', { people: [] }, 'command.invalid')
    .does(seat('p89'), 'attendance.excuse', { reason: 'Bão số 3' })
    .does(seat('p89'), 'attendance.confirm', { people: PEOPLE })
    .does(seat('p89'), 'attendance.confirm', { people: PEOPLE.slice(1) });
  expect(story.state.participants.get(seatId('p89'))).toMatchObject({
    people: PEOPLE.slice(1),
    confirmedAt: story.now,
    excuse: null,
  });
});

test('T5 an absence has a reason, said by the seat or entered by the centre, and can be taken back', () => {
  const story = preparedMeeting()
    .does(seat('p89'), 'attendance.excuse', { reason: 'Bão số 3', seatId: 'p72' })
    .does(minuteTaker, 'attendance.excuse', { seatId: 'p40', reason: 'Trùng đại hội' })
    .refuses(minuteTaker, 'attendance.excuse', { reason: 'Trùng đại hội' }, 'seat.unknown')
    .refuses(seat('p72'), 'attendance.excuse', { reason: null }, 'attendance.not_excused');
  const excuse = (id: string) => story.state.participants.get(seatId(id))?.excuse;
  expect([excuse('p89'), excuse('p72'), excuse('p40')]).toEqual(['Bão số 3', null, 'Trùng đại hội']);
  story.does(chair, 'attendance.excuse', { seatId: 'p40', reason: null });
  expect(excuse('p40')).toBeNull();
});

test('T6 when a seat was here follows from its coming and going', () => {
  const story = preparedMeeting();
  const times: number[] = [];
  for (const type of ['seat.join', 'seat.leave', 'seat.join'] as const)
    times.push(story.does(system, type, { seatId: 'p89' }).now);
  expect(story.state.participants.get(seatId('p89'))?.stays).toEqual([
    { from: times[0], to: times[1] },
    { from: times[2], to: null },
  ]);
});

test('T6 late, gone, interrupted: only what lies within the session counts', () => {
  const session = { openedAt: 100, closedAt: 200 };
  const of = (...stays: [number, number | null][]) =>
    takingPart(
      stays.map(([from, to]) => ({ from, to })),
      session,
      999,
    );
  expect(of([50, null])).toMatchObject({ lateAt: null, leftAt: null, interruptions: [], presentMs: 100 });
  expect(of([50, 90])).toMatchObject({ attended: false });
  expect(of()).toMatchObject({ attended: false });
  expect(of([120, 150], [160, null])).toMatchObject({
    lateAt: 120,
    leftAt: null,
    interruptions: [{ from: 150, to: 160 }],
    presentMs: 70,
  });
  expect(of([50, 180])).toMatchObject({ lateAt: null, leftAt: 180 });
  expect(of([50, 90], [95, 150], [210, null])).toMatchObject({ leftAt: 150, interruptions: [] });
  expect(takingPart([{ from: 120, to: null }], { openedAt: 100, closedAt: null }, 130)).toMatchObject({
    lateAt: 120,
    leftAt: null,
    presentMs: 10,
  });
});

test('T6 intervals never overlap, and their time is what lies within the session', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(100), { minLength: 1, maxLength: 12 }),
      fc.nat(600),
      fc.nat(600),
      (gaps, a, b) => {
        let at = 0;
        const edges = gaps.map((gap) => (at += gap));
        const stays = Array.from({ length: Math.ceil(edges.length / 2) }, (_, n) => ({
          from: edges[2 * n] ?? 0,
          to: edges[2 * n + 1] ?? null,
        }));
        const [openedAt, closedAt] = [Math.min(a, b), Math.max(a, b)];
        const { presentMs, interruptions } = takingPart(stays, { openedAt, closedAt }, closedAt);
        let minutes = 0;
        for (let tick = openedAt; tick < closedAt; tick++)
          if (stays.some(({ from, to }) => from <= tick && (to === null || tick < to))) minutes += 1;
        expect(presentMs).toBe(minutes);
        interruptions.forEach(({ from, to }, index) => {
          expect(from).toBeLessThanOrEqual(to);
          expect(from).toBeGreaterThanOrEqual(interruptions[index - 1]?.to ?? openedAt);
        });
      },
    ),
  );
});

test('T7 people, reason and intervals are for the centre and the seat itself', () => {
  const story = openMeetingStory().does(seat('p89'), 'attendance.confirm', { people: PEOPLE });
  const sees = (viewer: Viewer) =>
    [...project(story.state, viewer).keys()].filter((key) => key.startsWith('participant:'));
  expect(sees(minuteTaker)).toHaveLength(4);
  expect(sees(seat('p89'))).toEqual(['participant:p89']);
  expect(sees(observer)).toEqual([]);
});
