import { expect, test } from '@jest/globals';
import { ranking } from '../../shared/reports/totals.ts';
import { seatId } from '../support/meeting.ts';

const places = (values: Parameters<typeof ranking>[0][number]['value'][]) =>
  ranking(values.map((value, index) => ({ seatId: seatId(`s${index}`), value }))).map(
    ({ seatId: id, place }) => `${place} ${id}`,
  );

test('R12 parts are ranked by their exact share, then by how many; equals share a place', () => {
  expect(
    places([
      [1, 2],
      [12, 12],
      [2, 4],
      [3, 3],
      [0, 0],
      [1, 2],
    ]),
  ).toEqual(['1 s1', '2 s3', '3 s4', '4 s2', '5 s0', '5 s5']);
  // Two shares that differ by less than a double can tell.
  expect(
    places([
      [999_999_998, 999_999_999],
      [999_999_999, 1_000_000_000],
    ]),
  ).toEqual(['1 s1', '2 s0']);
});

test('R12 counts by number, yes before no, texts nowhere', () => {
  expect(places([3, 7, 3])).toEqual(['1 s1', '2 s0', '2 s2']);
  expect(places([false, true])).toEqual(['1 s1', '2 s0']);
  expect(places(['một', 'hai'])).toEqual([]);
});
