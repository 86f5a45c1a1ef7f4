import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { builtInRoster } from '../../config/rosters/built-in.ts';
import { readRoster } from '../../config/rosters/read-roster.ts';
import { createPeople, type People } from '../../server/auth/people.ts';
import { openPeopleDatabase } from '../../server/storage/people-database.ts';
import { predecessorsOf, successorsOf } from '../../shared/roster/lineage.ts';
import { temporaryFolder } from '../support/folder.ts';
import { seatId } from '../support/meeting.ts';

let folder: ReturnType<typeof temporaryFolder>;
let people: People;
beforeEach(() => {
  folder = temporaryFolder();
  people = createPeople(openPeopleDatabase(folder.path));
});
afterEach(() => {
  people.close();
  folder.remove();
});

const DAY = '2025-07-01';
const inUse = () => new Map(people.roster().map(({ id, name }) => [name, id]));
const successors = (id: string, day = DAY) => successorsOf(people.lineage(), seatId(id), day);
const predecessors = (id: string, day = DAY) => predecessorsOf(people.lineage(), seatId(id), day);
const both = () => {
  people.setRoster(builtInRoster('roster-2020'), '2020-01-01');
  people.setRoster(builtInRoster('roster-2025'), DAY);
};
const use = (csv: string, day: string) => {
  const answer = readRoster(csv);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return people.setRoster(answer.lines, day);
};

test('H1, H2 all 63 places of 2020 have the successor that their list names, by name and not by code', () => {
  both();
  const names = new Map([...inUse()].map(([name, id]) => [id, name]));
  const byCode = new Map(builtInRoster('roster-2025').map(({ gsoCode, name }) => [gsoCode, name]));
  const old = builtInRoster('roster-2020').filter(({ gsoCode }) => gsoCode !== '');
  expect(old).toHaveLength(63);
  for (const { seatId: id, name, successorGsoCode } of old)
    expect([name, successors(id).map((each) => names.get(each))]).toEqual([
      name,
      [byCode.get(successorGsoCode)],
    ]);
});

describe('H3 the codes that changed hands', () => {
  /** The seven whose code another province had before: who has it now, who had it, and what it was made of. */
  test.each([
    ['15', 'Lào Cai', 'Yên Bái', ['p10', 'p15']],
    ['24', 'Bắc Ninh', 'Bắc Giang', ['p24', 'p27']],
    ['44', 'Quảng Trị', 'Quảng Bình', ['p44', 'p45']],
    ['52', 'Gia Lai', 'Bình Định', ['p52', 'p64']],
    ['80', 'Tây Ninh', 'Long An', ['p72', 'p80']],
    ['82', 'Đồng Tháp', 'Tiền Giang', ['p82', 'p87']],
    ['91', 'An Giang', 'Kiên Giang', ['p89', 'p91']],
  ])(
    'code %s is %s now and was %s: an id of its own, and both its predecessors',
    (code, now, before, made) => {
      both();
      const id = inUse().get(now) ?? '';
      expect(builtInRoster('roster-2020').find(({ gsoCode }) => gsoCode === code)).toMatchObject({
        name: before,
      });
      expect(id).toBe(`p${code}-2`);
      expect(predecessors(id)).toEqual(made);
      for (const old of made) {
        expect(successors(old)).toEqual([id]);
        expect(successors(old, '2025-06-30')).toEqual([old]);
      }
      expect(people.lineage().find(({ from }) => from === `p${code}`)).toMatchObject({
        fromName: before,
        toName: now,
        day: DAY,
      });
    },
  );
});

test('H2 a place that goes on by itself is its own successor, a renamed one keeps its old name in the lineage', () => {
  both();
  expect(successors('p01')).toEqual(['p01']);
  expect(successors('p08')).toEqual(['p08']);
  expect(predecessors('p08')).toEqual(['p02', 'p08']);
  expect(predecessors('p08', '2025-06-30')).toEqual(['p08']);
  expect(people.lineage().filter(({ from }) => from === 'p46')).toEqual([
    { day: DAY, from: 'p46', to: 'p46', fromName: 'Thừa Thiên Huế', toName: 'Huế' },
  ]);
});

test('H1 the same list again changes nothing; the list of before undoes what it brings back', () => {
  both();
  const before = people.lineage();
  people.setRoster(builtInRoster('roster-2025'), '2025-08-01');
  expect(people.lineage()).toEqual(before);
  people.setRoster(builtInRoster('roster-2020'), '2025-09-01');
  expect(successors('p02', '2026-01-01')).toEqual(['p02']);
  expect(successors('p15', '2026-01-01')).toEqual(['p15']);
});

test('H2 a unit is split and its part merged later: both days are followed, forwards and backwards', () => {
  use('seat_id,name,kind\na,Khối cơ quan,Đảng ủy\nb,Khối khác,Đảng ủy', '2020-01-01');
  use(
    'seat_id,name,kind,predecessor_seat_ids\nx,Cơ quan Đảng,Đảng ủy,a\ny,Chính phủ,Đảng ủy,a\nb,Khối khác,Đảng ủy,',
    '2025-02-01',
  );
  use('seat_id,name,kind,predecessor_seat_ids\nx,Cơ quan Đảng,Đảng ủy,\nz,Chung,Đảng ủy,y b', '2026-01-01');
  expect(successors('a', '2025-02-01')).toEqual(['x', 'y']);
  expect(successors('a', '2026-01-01')).toEqual(['x', 'z']);
  expect(predecessors('z', '2026-01-01')).toEqual(['b', 'a']);
  expect(predecessors('z', '2025-12-31')).toEqual(['z']);
});

test('H1 a preview says what becomes of each place, and changes nothing', () => {
  people.setRoster(builtInRoster('roster-2020'), '2020-01-01');
  const changes = people.previewRoster(builtInRoster('roster-2025'), DAY);
  const count = (kind: string) => changes.filter((each) => each.kind === kind).length;
  expect([count('kept'), count('merged'), count('renamed'), count('new'), count('gone')]).toEqual([
    12, 23, 1, 4, 5,
  ]);
  expect(changes.find(({ name }) => name === 'Lào Cai')).toEqual({
    kind: 'merged',
    id: 'p15-2',
    name: 'Lào Cai',
    from: [
      { id: 'p10', name: 'Lào Cai' },
      { id: 'p15', name: 'Yên Bái' },
    ],
  });
  expect(people.lineage()).toEqual([]);
  expect(people.roster()).toHaveLength(70);
});
