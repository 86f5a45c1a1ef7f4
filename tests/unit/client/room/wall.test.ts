import { expect, test } from '@jest/globals';
import { shareOf, sorted } from '../../../../client/features/wall/arrange.ts';
import { layoutFor } from '../../../../client/features/wall/columns.ts';
import { lampsOf } from '../../../../client/features/wall/lamps.ts';
import { codesOf } from '../../../../client/seats/codes.ts';

import { builtInRoster } from '../../../../config/rosters/built-in.ts';
import type { SeatRecord } from '../../../../shared/attendance/view.ts';
import type { FloorRecord } from '../../../../shared/floor/view.ts';
import { PollId, RequestId, SeatId } from '../../../../shared/kernel/ids.ts';

import { initialStage } from '../../../../shared/stage/events.ts';

const seat = (id: string, order: number, more: Partial<SeatRecord> = {}): SeatRecord => ({
  id: SeatId.parse(id),
  name: id,
  kind: 'Tỉnh ủy',
  region: order % 2 ? 'Bắc' : 'Nam',
  cluster: '',
  order,
  present: true,
  since: 1,
  ...more,
});

const seats = [
  seat('a', 1),
  seat('b', 2, { present: false, since: null }),
  seat('c', 3, { present: false, since: 5 }),
  seat('d', 4),
  seat('e', 5),
];
const matter = { kind: 'speech', itemId: null, subject: '' } as const;
const floor: Pick<FloorRecord, 'queue' | 'holder'> = {
  queue: [{ ...matter, id: RequestId.parse('r1'), seatId: SeatId.parse('d'), minutes: null, askedAt: 0 }],
  holder: { ...matter, seatId: SeatId.parse('e'), since: 0, limitMs: 60_000, microphoneOpen: true },
};
const poll = { id: PollId.parse('p1'), voted: [SeatId.parse('a')], closedAt: null };

const stage = { ...initialStage, source: { kind: 'seat', seatId: SeatId.parse('e') } } as const;
const known = { seats, floor, stage, acting: 'chair' as const, polls: [], proposals: [], lines: {} };
const ids = (lamps: ReturnType<typeof lampsOf>) => lamps.map((each) => each.seat.id).join('');

test('the lamps tell who has asked, who has the floor, who is on the stage and who has voted', () => {
  const [a, , , d, e] = lampsOf({ ...known, polls: [poll] });
  expect(a).toMatchObject({ voted: true, asked: 0, hasFloor: false });
  expect(d).toMatchObject({ asked: 1, onStage: false });
  expect(e).toMatchObject({ hasFloor: true, microphoneOpen: true, onStage: true });
});

test('the lamps tell whose line is weak and whose proposals wait for an answer', () => {
  const [a, , , d] = lampsOf({
    ...known,
    lines: { 'seat:a': 'weak' },
    proposals: [
      { seatId: SeatId.parse('d'), state: 'submitted' },
      { seatId: SeatId.parse('d'), state: 'received' },
      ...(['answered', 'refused', 'confirmed', 'withdrawn'] as const).map((state) => ({
        seatId: SeatId.parse('a'),
        state,
      })),
    ],
  });
  expect(a).toMatchObject({ line: 'weak', proposals: 0 });
  expect(d).toMatchObject({ line: 'good', proposals: 2 });
});

test('the lamp of a ballot goes out with its poll', () => {
  expect(lampsOf({ ...known, polls: [{ ...poll, closedAt: 9, voted: null }] })[0]?.voted).toBe(false);
});

test('what needs attention comes first: floor, queue, lost line, weak line, never came, all others', () => {
  const lamps = lampsOf({ ...known, seats: [...seats, seat('f', 6)], lines: { 'seat:f': 'weak' } });
  expect(ids(sorted(lamps, 'attention'))).toBe('edcfba');
  expect(ids(sorted(lamps, 'roster'))).toBe('abcdef');
  expect(ids(sorted(lamps, 'region'))).toBe('acebdf');
});

test('clusters stand together, and seats of no cluster behind them', () => {
  const clusters = ['', '5', '', '1', '5'];
  const lamps = lampsOf({
    ...known,
    seats: seats.map((each, index) => ({ ...each, cluster: clusters[index] ?? '' })),
  });
  expect(ids(sorted(lamps, 'cluster'))).toBe('bedac');
});

test.each([1, 2, 3])('%i windows show every tile once, as evenly as can be', (windows) => {
  const tiles = Array.from({ length: 70 }, (_, index) => index);
  const shares = Array.from({ length: windows }, (_, index) => shareOf(tiles, index, windows));
  expect(shares.flat()).toEqual(tiles);
  const sizes = shares.map(({ length }) => length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});

test.each([
  ['roster-2020', 70],
  ['roster-2025', 40],
] as const)('each seat of %s has two letters of its own', (name, count) => {
  const codes = codesOf(builtInRoster(name).map(({ seatId: id, name: place }) => ({ id, name: place })));
  expect(codes.size).toBe(count);
  expect(new Set(codes.values()).size).toBe(count);
  expect([...codes.values()].filter((code) => !/^[a-z]{2}$/.test(code))).toEqual([]);
  expect(codes.get(SeatId.parse('p01'))).toBe('hn');
});

test.each([
  [70, 1400, 950, 8],
  [70, 1900, 1000, 9],
  [40, 1400, 950, 6],
  [11, 1400, 950, 3],
  [1, 1400, 950, 1],
])('%i tiles on %i x %i stand in %i columns, all in sight', (tiles, width, height, columns) => {
  const layout = layoutFor(tiles, { width, height, gap: 6, minWidth: 104 });
  expect(layout.columns).toBe(columns);
  const rows = Math.ceil(tiles / columns);
  expect(columns * layout.tileWidth + 6 * (columns - 1)).toBeLessThanOrEqual(width + 1e-6);
  expect((rows * layout.tileWidth * 9) / 16 + 6 * (rows - 1)).toBeLessThanOrEqual(height + 1e-6);
});

test('on a small screen the tiles stay readable and the wall scrolls', () => {
  const layout = layoutFor(70, { width: 380, height: 400, gap: 6, minWidth: 104 });
  expect(layout.columns).toBe(3);
  expect(layout.tileWidth).toBeGreaterThanOrEqual(104);
});
