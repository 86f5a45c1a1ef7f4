import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Floor, type FloorRequest, initialFloor } from '../../shared/floor/events.ts';
import { effectiveQueue, QUEUE_RULES, spokenThisYear } from '../../shared/floor/queue.ts';
import { REQUEST_KINDS } from '../../shared/floor/request-kinds.ts';
import { totalsOf } from '../../shared/floor/totals.ts';
import type { ItemId, RequestId, SeatId } from '../../shared/kernel/ids.ts';
import { project } from '../../shared/meeting.ts';
import { chair, openMeetingStory, operator, SEATS, seat, system } from '../support/meeting.ts';

const seatOf = (number: number) => `s${number}` as SeatId;
const REGIONS = ['Bắc', 'Trung', 'Nam'];
const SEAT_COUNT = 9;

const request = (index: number): fc.Arbitrary<FloorRequest> =>
  fc.record({
    id: fc.constant(`r${index}` as RequestId),
    seatId: fc.nat({ max: SEAT_COUNT - 1 }).map(seatOf),
    kind: fc.constantFrom(...REQUEST_KINDS),
    itemId: fc.constantFrom(null, 'i1' as ItemId, 'i2' as ItemId),
    subject: fc.constant(''),
    minutes: fc.constant(null),
    askedAt: fc.constant(index),
  });

const speech = fc.record({
  seatId: fc.nat({ max: SEAT_COUNT - 1 }).map(seatOf),
  ms: fc.nat({ max: 100 }),
  overMs: fc.constant(0),
  startedAt: fc.constant(0),
  kind: fc.constant('speech' as const),
  itemId: fc.constant(null),
  subject: fc.constant(''),
});

const floors: fc.Arbitrary<Floor> = fc
  .record({
    requests: fc
      .nat({ max: 12 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => request(n)))),
    policy: fc.shuffledSubarray([...QUEUE_RULES]),
    speeches: fc.array(speech, { maxLength: 8 }),
    currentItem: fc.constantFrom(null, 'i1' as ItemId),
    hand: fc.option(fc.shuffledSubarray(Array.from({ length: 14 }, (_, n) => `r${n}` as RequestId))),
  })
  .map(({ hand, ...parts }) => ({
    ...initialFloor,
    ...parts,
    byHand: hand,
    groups: new Map(
      Array.from({ length: SEAT_COUNT }, (_, n) => [
        seatOf(n),
        { region: REGIONS[n % 3] ?? '', cluster: n % 2 ? 'Cụm 1' : '' },
      ]),
    ),
  }));

const ids = (queue: readonly FloorRequest[]) => queue.map(({ id }) => id);
const always = (holds: (floor: Floor) => void) => fc.assert(fc.property(floors, holds), { numRuns: 400 });

describe('F10 the order of the queue', () => {
  test('every request exactly once', () => {
    always((floor) =>
      expect([...ids(effectiveQueue(floor))].sort()).toEqual([...ids(floor.requests)].sort()),
    );
  });
  test('points of order before all others; among them the order of raising, unless a hand moved them', () => {
    always((floor) => {
      const queue = effectiveQueue(floor);
      const urgent = queue.filter(({ kind }) => kind === 'point_of_order');
      expect(queue.slice(0, urgent.length)).toEqual(urgent);
      const unmoved = urgent.filter(({ id }) => !floor.byHand?.includes(id));
      expect(unmoved.map(({ askedAt }) => askedAt)).toEqual(
        unmoved.map(({ askedAt }) => askedAt).sort((a, b) => a - b),
      );
    });
  });
});

/** What the policy orders: neither urgent nor moved by hand. */
const free = (floor: Floor) =>
  effectiveQueue(floor).filter(({ id, kind }) => kind !== 'point_of_order' && !floor.byHand?.includes(id));

describe('F11 the policy', () => {
  test('without a policy: the order of asking', () => {
    always((floor) => {
      const order = free({ ...floor, policy: [] }).map(({ askedAt }) => askedAt);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    });
  });
  test('agenda first: the current item, then no item, then others; within each the rest of the policy', () => {
    always((floor) => {
      const rest = floor.policy.filter((rule) => rule !== 'agenda');
      const queue = free({ ...floor, policy: ['agenda', ...rest] });
      const near = ({ itemId }: FloorRequest) => (itemId === null ? 1 : itemId === floor.currentItem ? 0 : 2);
      expect(queue.map(near)).toEqual(queue.map(near).sort((a, b) => a - b));
      for (const nearness of [0, 1, 2]) {
        const run = queue.filter((each) => near(each) === nearness);
        const alone = {
          ...floor,
          byHand: null,
          requests: floor.requests.filter((each) => run.includes(each)),
        };
        expect(ids(run)).toEqual(ids(effectiveQueue({ ...alone, policy: rest })));
      }
    });
  });
  test('least spoken first: who has spoken less this year is never behind', () => {
    always((floor) => {
      const order = free({ ...floor, policy: ['least_spoken'] }).map(({ seatId }) =>
        spokenThisYear(floor, seatId),
      );
      expect(order).toEqual([...order].sort((a, b) => a - b));
    });
  });
  test('round robin: no region gets a turn while another that waits has had two fewer', () => {
    always((floor) => {
      const turns = new Map(REGIONS.map((region) => [region, 0]));
      const region = (seatId: SeatId) => floor.groups.get(seatId)?.region ?? '';
      const take = (seatId: SeatId) => turns.set(region(seatId), (turns.get(region(seatId)) ?? 0) + 1);
      for (const { seatId } of floor.speeches) take(seatId);
      const queue = free({ ...floor, policy: ['region'] });
      queue.forEach(({ seatId }, index) => {
        const waiting = queue.slice(index).map((each) => turns.get(region(each.seatId)) ?? 0);
        expect(turns.get(region(seatId))).toBe(Math.min(...waiting));
        take(seatId);
      });
    });
  });
  test('chosen by the chair, the deputy or the operator, each part once', () => {
    const story = openMeetingStory()
      .refuses(seat('p89'), 'floor.set_policy', { rules: [] }, 'command.not_allowed')
      .refuses(chair, 'floor.set_policy', { rules: ['agenda', 'agenda'] }, 'command.invalid')
      .does(chair, 'floor.set_policy', { rules: ['agenda', 'region'] });
    expect(story.state.floor.policy).toEqual(['agenda', 'region']);
  });
});

const queueOf = (story: ReturnType<typeof openMeetingStory>) =>
  effectiveQueue(story.state.floor).map(({ seatId }) => seatId as string);
const idFor = (story: ReturnType<typeof openMeetingStory>, who: string) =>
  story.state.floor.requests.find(({ seatId }) => seatId === who)?.id ?? '';

test('F12 by hand: behind another or to the top; newcomers stand behind; a policy gives it up', () => {
  const story = openMeetingStory();
  for (const who of ['p89', 'p72', 'constructor']) story.does(seat(who), 'floor.request', {});
  story.does(chair, 'floor.reorder', { requestId: idFor(story, 'constructor'), after: null });
  expect(queueOf(story)).toEqual(['constructor', 'p89', 'p72']);
  story.does(operator, 'floor.reorder', {
    requestId: idFor(story, 'constructor'),
    after: idFor(story, 'p89'),
  });
  story.does(seat('p40'), 'floor.request', {}).does(seat('p40'), 'floor.request', { kind: 'point_of_order' });
  expect(queueOf(story)).toEqual(['p40', 'p89', 'constructor', 'p72', 'p40']);
  expect(project(story.state, chair).get('floor:this')).toMatchObject({ byHand: true });
  story
    .refuses(chair, 'floor.reorder', { requestId: idFor(story, 'p89'), after: null }, 'floor.not_moved')
    .refuses(chair, 'floor.reorder', { requestId: 'nothing', after: null }, 'floor.not_requested')
    .refuses(
      chair,
      'floor.reorder',
      { requestId: idFor(story, 'p89'), after: 'nothing' },
      'floor.not_requested',
    )
    .does(chair, 'floor.set_policy', { rules: [] });
  expect(queueOf(story)).toEqual(['p40', 'p89', 'p72', 'constructor', 'p40']);
});

test('F13 the year: what is carried over and what was spoken here; the centre sees who never spoke', () => {
  const story = openMeetingStory()
    .refuses(chair, 'floor.carry_totals', { totals: [] }, 'command.not_allowed')
    .does(system, 'floor.carry_totals', {
      totals: [
        { seatId: 'p72', ms: 5000, speeches: 1 },
        { seatId: 'gone', ms: 5000, speeches: 1 },
      ],
    })
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .does(chair, 'floor.end', {});
  const spoken = (id: string) => project(story.state, operator).get(`spoken:${id}`);
  expect(spoken('p89')).toEqual({ seatId: 'p89', ms: 1000, speeches: 1 });
  expect(spoken('p72')).toEqual({ seatId: 'p72', ms: 5000, speeches: 1 });
  expect(spoken('p40')).toEqual({ seatId: 'p40', ms: 0, speeches: 0 });
  expect(spoken('gone')).toBeUndefined();
  expect(project(story.state, seat('p89')).has('spoken:p40')).toBe(false);
  for (const who of SEATS) if (who !== 'p40') story.does(seat(who), 'floor.request', {});
  story.does(chair, 'floor.set_policy', { rules: ['least_spoken'] });
  expect(queueOf(story)).toEqual(['constructor', 'p89', 'p72']);
  expect(totalsOf([story.state.floor, story.state.floor])).toEqual([
    { seatId: 'p89', ms: 2000, speeches: 2 },
  ]);
});
