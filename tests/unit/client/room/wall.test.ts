import { expect, test } from '@jest/globals';
import { layoutFor } from '../../../../client/features/wall/columns.ts';
import { lampsOf } from '../../../../client/features/wall/lamps.ts';
import { sorted } from '../../../../client/features/wall/sort.ts';
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
const ids = (lamps: ReturnType<typeof lampsOf>) => lamps.map((each) => each.seat.id).join('');

test('the lamps tell who has asked, who has the floor, who is on the stage and who has voted', () => {
  const [a, , , d, e] = lampsOf(seats, floor, stage, [poll]);
  expect(a).toMatchObject({ voted: true, asked: 0, hasFloor: false });
  expect(d).toMatchObject({ asked: 1, onStage: false });
  expect(e).toMatchObject({ hasFloor: true, microphoneOpen: true, onStage: true });
});

test('the lamp of a ballot goes out with its poll', () => {
  expect(lampsOf(seats, floor, stage, [{ ...poll, closedAt: 9, voted: null }])[0]?.voted).toBe(false);
});

test('what needs attention comes first: floor, queue, lost line, never came, all others', () => {
  const lamps = lampsOf(seats, floor, stage, []);
  expect(ids(sorted(lamps, 'attention'))).toBe('edcba');
  expect(ids(sorted(lamps, 'roster'))).toBe('abcde');
  expect(ids(sorted(lamps, 'region'))).toBe('acebd');
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
