import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { type DeskLink, joinDesk } from '../../../client/features/wall/desk.ts';
import { SeatId } from '../../../shared/kernel/ids.ts';
import { until } from '../../support/until.ts';

// Node has the browser's channels and locks; only whether the page is secure is not a question there.
beforeAll(() => {
  Object.assign(globalThis, { isSecureContext: true });
});

let desks: DeskLink[] = [];
let wall = 0;
const open = (...parts: number[]): DeskLink[] => {
  const opened = parts.map((part) => joinDesk(`m1-${wall}`, part));
  desks.push(...opened);
  return opened;
};
afterEach(() => {
  for (const desk of desks) desk.close();
  desks = [];
  wall += 1;
});
const windowsOf = (desk: DeskLink | undefined) => String(desk?.store.getState().windows);
const allSee = (seen: DeskLink[], windows: string) =>
  until(`windows ${windows}`, () => seen.every((desk) => windowsOf(desk) === windows));

test('windows of one wall know of each other, and of one that is gone', async () => {
  const [console, second, third] = open(1, 2, 3) as [DeskLink, DeskLink, DeskLink];
  await allSee([console, second, third], '1,2,3');
  second.close();
  await allSee([console, third], '1,3');
  open(2);
  await allSee([console, third], '1,2,3');
});

test('the console gone, the windows share out its seats', async () => {
  const [console, second, third] = open(1, 2, 3) as [DeskLink, DeskLink, DeskLink];
  await allSee([console, second, third], '1,2,3');
  console.close();
  await allSee([second, third], '2,3');
});

test('what one window changes is so in all, also in one that comes later', async () => {
  const [console, second] = open(1, 2) as [DeskLink, DeskLink];
  await allSee([console, second], '1,2');
  second.change({ order: 'region', preview: SeatId.parse('p89') });
  await until('the console to follow', () => console.store.getState().preview === 'p89');
  expect(console.store.getState()).toMatchObject({ order: 'region', cluster: null });
  const [third] = open(3) as [DeskLink];
  await until('the newcomer to follow', () => third.store.getState().order === 'region');
});

test('a seat that was taken leaves the preview, and not the one that was put there meanwhile', () => {
  const [console] = open(1) as [DeskLink];
  console.change({ preview: SeatId.parse('p89') });
  console.change({ preview: SeatId.parse('p72') });
  console.taken(SeatId.parse('p89'));
  expect(console.store.getState().preview).toBe('p72');
  console.taken(SeatId.parse('p72'));
  expect(console.store.getState().preview).toBeNull();
});
