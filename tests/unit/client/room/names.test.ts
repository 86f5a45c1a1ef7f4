import { expect, test } from '@jest/globals';
import { byRegion, countOf } from '../../../../client/features/attendance/count.ts';
import { fold, matches } from '../../../../client/ui/fold.ts';
import { seatName } from '../../../../shared/attendance/seat-name.ts';
import type { SeatRecord } from '../../../../shared/attendance/view.ts';
import { SeatId } from '../../../../shared/kernel/ids.ts';

test('a province has its kind before its name, a committee of the centre is whole already', () => {
  expect(seatName({ kind: 'Tỉnh ủy', name: 'An Giang' })).toBe('Tỉnh ủy An Giang');
  expect(seatName({ kind: 'Thành uỷ', name: 'Cần Thơ' })).toBe('Thành uỷ Cần Thơ');
  expect(seatName({ kind: 'Đảng ủy trực thuộc Trung ương', name: 'Quân ủy Trung ương' })).toBe(
    'Quân ủy Trung ương',
  );
  expect(seatName({ kind: 'Điểm cầu bổ sung', name: 'Điểm cầu bổ sung 1' })).toBe('Điểm cầu bổ sung 1');
});

test('a seat is found without diacritics, by the beginnings of its words', () => {
  expect(fold('Đắk Lắk')).toBe('dak lak');
  expect(matches('Tỉnh ủy An Giang', 'an gi')).toBe(true);
  expect(matches('Tỉnh ủy Đồng Tháp', 'dong thap')).toBe(true);
  expect(matches('Tỉnh ủy Hà Giang', 'an gi')).toBe(false);
  expect(matches('Bà Rịa - Vũng Tàu', 'vung')).toBe(true);
});

test('the roll is counted, and grouped by region in roster order', () => {
  const seat = (id: string, order: number, region: string, present: boolean): SeatRecord => ({
    id: SeatId.parse(id),
    name: id,
    kind: 'Đảng ủy',
    region,
    cluster: '',
    order,
    present,
    since: null,
  });
  const seats = [seat('a', 1, 'Nam', true), seat('b', 2, '', false), seat('c', 3, 'Nam', true)];
  expect(countOf(seats)).toEqual({ present: 2, all: 3 });
  expect(byRegion(seats).map(({ name, seats: members }) => [name, members.length])).toEqual([
    ['Nam', 2],
    ['Đảng ủy', 1],
  ]);
});
