import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { Participant, type SignedIn, signIn } from '../support/participant.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

let server: ServerProcess;
let clerk: SignedIn;
let chair: SignedIn;
let seat: SignedIn;
const here: Participant[] = [];

const join = (who: SignedIn) => {
  const participant = new Participant({ url: server.url, ...who });
  here.push(participant);
  return participant.joined();
};

beforeAll(async () => {
  server = await ServerProcess.start();
  clerk = await signIn(server.link('Thư ký'));
  chair = await signIn(server.link('Chủ trì'));
  seat = await signIn(server.link('An Giang'));
}, 60_000);
afterEach(() => {
  for (const participant of here.splice(0)) participant.leave();
});
afterAll(() => server?.stop());

const CLERKS = 20;
const EACH = 10;
const order = (index: number) => ({
  seriesId: 'monthly',
  ruleSetId: 'nd30',
  letter: 'TB',
  date: '2026-11-24',
  meetingId: '2020-09',
  kind: 'other' as const,
  subject: `Thông báo ${index}`,
});
/** The numbers that a clerk sees, in the order of the register. */
const seenBy = (participant: Participant) =>
  participant
    .records('number')
    .map(({ number, text, paper }) => ({ number, text, subject: paper?.subject }))
    .sort((a, b) => a.number - b.number);

test('Q2 two hundred papers numbered at once from twenty desks: no number twice, none left out, each kept', async () => {
  const desks = await Promise.all(
    Array.from({ length: CLERKS }, (_, index) => join(index % 2 ? clerk : chair)),
  );
  const answers = await Promise.all(
    desks.flatMap((desk, index) =>
      Array.from({ length: EACH }, (_, turn) => desk.send('number.take', order(index * EACH + turn))),
    ),
  );
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  const all = CLERKS * EACH;
  for (const desk of desks) await until('all numbers', () => desk.records('number').length === all);
  const [first, ...others] = desks.map(seenBy);
  expect(first?.map(({ number }) => number)).toEqual(Array.from({ length: all }, (_, index) => index + 1));
  expect(new Set(first?.map(({ subject }) => subject)).size).toBe(all);
  expect(first?.at(-1)?.text).toBe('Số: 200/TB-BTCTW');
  for (const each of others) expect(each).toEqual(first);
  const place = await join(seat);
  expect(place.records('number')).toEqual([]);
}, 60_000);

test('Q2 after the server was killed the register goes on where it was', async () => {
  const before = seenBy(await join(clerk));
  await server.kill();
  await server.run();
  const desk = await join(clerk);
  expect(seenBy(desk)).toEqual(before);
  expect(await desk.send('number.take', order(999))).toMatchObject({ ok: true });
  await until('the next number', () => desk.record('number', 'BTCTW/TB/2026/201'));
}, 60_000);
