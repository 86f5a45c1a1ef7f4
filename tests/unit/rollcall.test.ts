import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deadlinesOf } from '../../shared/deadlines.ts';
import { project } from '../../shared/meeting.ts';
import { byLot } from '../../shared/rollcall/lot.ts';
import { seatsNeeded } from '../../shared/rollcall/quorum.ts';
import type { RollcallRecord } from '../../shared/rollcall/view.ts';
import {
  chair,
  minuteTaker,
  observer,
  openMeetingStory,
  operator,
  preparedMeeting,
  type Story,
  seat,
  system,
} from '../support/meeting.ts';

const idOf = (story: Story) => [...story.state.rollcalls.all.keys()].at(-1) ?? '';
const called = (story: Story) => [...story.state.rollcalls.all.values()].at(-1)?.called;
const opening = { kind: 'all', seconds: 60 } as const;

describe('K1 calling the roll', () => {
  test('of all seats, before the meeting and during it, one call at a time', () => {
    const story = preparedMeeting()
      .refuses(seat('p89'), 'rollcall.open', opening, 'command.not_allowed')
      .does(minuteTaker, 'rollcall.open', opening);
    expect(called(story)).toEqual(['p89', 'p72', 'p40', 'constructor']);
    story
      .does(chair, 'meeting.open', {})
      .refuses(chair, 'rollcall.open', opening, 'rollcall.another_open')
      .does(chair, 'rollcall.close', { rollcallId: idOf(story) })
      .does(operator, 'rollcall.open', opening);
  });
  test('by lot: some of those present', () => {
    preparedMeeting().refuses(
      chair,
      'rollcall.open',
      { kind: 'random', seconds: 60 },
      'rollcall.nobody_present',
    );
    const story = openMeetingStory().does(chair, 'rollcall.open', { kind: 'random', count: 2, seconds: 60 });
    expect(called(story)).toHaveLength(2);
    for (const who of called(story) ?? []) expect(['p89', 'p72', 'constructor']).toContain(who);
  });
  test('the lot: the same draw gives the same seats, in their order; many draws reach everybody evenly', () => {
    const seats = Array.from({ length: 70 }, (_, index) => `p${index}`);
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 80 }), (draw, count) => {
        const taken = byLot(seats, count, draw);
        expect(taken).toEqual(byLot(seats, count, draw));
        expect(taken).toHaveLength(Math.min(count, 70));
        expect(taken).toEqual(seats.filter((each) => taken.includes(each)));
      }),
    );
    const times = new Map(seats.map((each) => [each, 0]));
    for (let draw = 0; draw < 2800; draw++)
      for (const each of byLot(seats, 7, `draw-${draw}`)) times.set(each, (times.get(each) ?? 0) + 1);
    // 280 each on average; seven standard deviations are about 110.
    expect(Math.min(...times.values())).toBeGreaterThan(170);
    expect(Math.max(...times.values())).toBeLessThan(390);
  });
});

test('K2 a seat answers once, if it is called, until the call is over', () => {
  const story = openMeetingStory().does(chair, 'rollcall.open', { kind: 'random', count: 1, seconds: 60 });
  const [who = ''] = called(story) ?? [];
  const other = ['p89', 'p72'].find((each) => each !== who) ?? '';
  story
    .refuses(seat(other), 'rollcall.answer', { rollcallId: idOf(story) }, 'rollcall.not_called')
    .refuses(seat(who), 'rollcall.answer', { rollcallId: 'nothing' }, 'rollcall.not_open')
    .refuses(chair, 'rollcall.answer', { rollcallId: idOf(story) }, 'command.not_allowed')
    .does(seat(who), 'rollcall.answer', { rollcallId: idOf(story) })
    .refuses(seat(who), 'rollcall.answer', { rollcallId: idOf(story) }, 'rollcall.not_open')
    .does(chair, 'rollcall.open', opening)
    .does(seat('p89'), 'rollcall.answer', { rollcallId: idOf(story) })
    .refuses(seat('p89'), 'rollcall.answer', { rollcallId: idOf(story) }, 'rollcall.already_answered');
  story.now += 60_000;
  story.refuses(seat('p72'), 'rollcall.answer', { rollcallId: idOf(story) }, 'rollcall.not_open');
});

describe('K3 the call is over', () => {
  test('when all have answered, in the decision of the last answer', () => {
    const story = openMeetingStory().does(chair, 'rollcall.open', opening);
    for (const who of ['p89', 'p72', 'p40', 'constructor'])
      story.does(seat(who), 'rollcall.answer', { rollcallId: idOf(story) });
    expect(story.events).toMatchObject([
      { type: 'rollcall.answered' },
      { type: 'rollcall.closed', called: 4, answered: 4 },
    ]);
  });
  test('when its time is up, by the server and not earlier', () => {
    const story = openMeetingStory().does(chair, 'rollcall.open', opening);
    const rollcallId = idOf(story);
    expect(deadlinesOf(story.state)).toEqual([
      { at: story.now + 60_000, type: 'rollcall.close', payload: { rollcallId } },
    ]);
    story.refuses(system, 'rollcall.close', { rollcallId }, 'rollcall.not_due');
    story.now += 60_000;
    story
      .does(system, 'rollcall.close', { rollcallId })
      .refuses(chair, 'rollcall.close', { rollcallId }, 'rollcall.not_open');
    expect(deadlinesOf(story.state)).toEqual([]);
  });
  test('when the meeting closes', () => {
    const story = openMeetingStory().does(chair, 'rollcall.open', opening);
    story.does(seat('p89'), 'rollcall.answer', { rollcallId: idOf(story) }).does(chair, 'meeting.close', {});
    expect(story.events).toMatchObject([
      { type: 'rollcall.closed', called: 4, answered: 1 },
      { type: 'meeting.closed' },
    ]);
  });
});

test('K4 the centre sees who has answered, a seat only its own', () => {
  const story = openMeetingStory().does(chair, 'rollcall.open', opening);
  story.does(seat('p89'), 'rollcall.answer', { rollcallId: idOf(story) });
  const seenBy = (viewer: Parameters<typeof project>[1]) =>
    project(story.state, viewer).get(`rollcall:${idOf(story)}`) as RollcallRecord;
  expect(seenBy(chair).answers).toContainEqual({ seatId: 'p89', at: story.now });
  expect(seenBy(chair).mine).toBeNull();
  expect(seenBy(seat('p72'))).toMatchObject({
    called: 4,
    answered: 1,
    answers: null,
    mine: { called: true, answeredAt: null },
  });
  expect(seenBy(observer)).toMatchObject({ answers: null, mine: null });
});

test('K5 the quorum is counted in whole numbers', () => {
  expect(seatsNeeded({ numerator: 2, denominator: 3 }, 70)).toBe(47);
  expect(seatsNeeded({ numerator: 1, denominator: 2 }, 70)).toBe(35);
  fc.assert(
    fc.property(
      fc.nat(500),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 0, max: 50 }),
      (seats, num, more) => {
        const needed = seatsNeeded({ numerator: num, denominator: num + more }, seats);
        expect(needed * (num + more)).toBeGreaterThanOrEqual(seats * num);
        if (needed > 1) expect((needed - 1) * (num + more)).toBeLessThan(seats * num);
      },
    ),
  );
  openMeetingStory()
    .refuses(operator, 'rollcall.set_quorum', { numerator: 1, denominator: 2 }, 'command.not_allowed')
    .refuses(chair, 'rollcall.set_quorum', { numerator: 3, denominator: 2 }, 'command.invalid')
    .does(chair, 'rollcall.set_quorum', { numerator: 1, denominator: 2 });
});
