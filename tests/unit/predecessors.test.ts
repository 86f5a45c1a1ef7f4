import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { builtInRoster } from '../../config/rosters/built-in.ts';
import { createPeople, type People } from '../../server/auth/people.ts';
import { openPeopleDatabase } from '../../server/storage/people-database.ts';
import { temporaryFolder } from '../support/folder.ts';

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

test('Y3 a merged province knows whom it came in place of, though it may carry the code of another', () => {
  people.setRoster(builtInRoster('roster-2020'));
  expect(people.predecessors().size).toBe(0);
  const before = new Map(people.roster().map(({ id, name }) => [id, name]));
  people.setRoster(builtInRoster('roster-2025'));
  const merged = new Map(
    people
      .roster()
      .map(({ id, name }) => [
        name,
        (people.predecessors().get(id) ?? []).map((each) => before.get(each) ?? each).sort(),
      ]),
  );
  const gone = [...before].filter(([id]) => !people.roster().some((seat) => seat.id === id));
  const inherited = [...people.predecessors().values()].flat();
  // Every province that is gone is inherited by exactly one; committees that are gone have no successor.
  const provinces = gone.map(([id]) => id).filter((id) => /^p\d+$/.test(id));
  expect([...inherited].sort()).toEqual([...provinces].sort());
  expect(provinces.length).toBeGreaterThan(30);
  expect(new Set(inherited).size).toBe(inherited.length);
  expect({
    dongThap: merged.get('Đồng Tháp'),
    tayNinh: merged.get('Tây Ninh'),
    anGiang: merged.get('An Giang'),
  }).toEqual({
    dongThap: expect.arrayContaining(['Tiền Giang']),
    tayNinh: expect.arrayContaining(['Long An']),
    anGiang: expect.arrayContaining(['Kiên Giang']),
  });
});
