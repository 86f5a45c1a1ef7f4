import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { readMailTemplate } from '../../config/mail/read.ts';
import { followSeries } from '../../server/effects/series.ts';
import { createMailer, type Mailer } from '../../server/mail/mailer.ts';
import { followReminders } from '../../server/mail/reminders.ts';
import { createMeetings, createRegisters } from '../../server/meeting/meetings.ts';
import { createMemoryJournal } from '../../server/storage/memory-journal.ts';
import type { AccountId, MeetingId, SeatId } from '../../shared/kernel/ids.ts';
import { FIRST_SERIES, registerIdOf } from '../../shared/kernel/ids.ts';
import { initialNumbers } from '../../shared/numbers/events.ts';
import { startOf } from '../../shared/timetable/days.ts';
import { minuteTaker, preparation, system } from '../support/meeting.ts';
import { freePort } from '../support/ports.ts';
import { until } from '../support/until.ts';

/** A real mail server on loopback; it can be closed and opened again on its port. */
const mailServer = async () => {
  const port = await freePort();
  const letters: string[] = [];
  let server: SMTPServer | null = null;
  return {
    port,
    letters,
    open: () =>
      new Promise<void>((resolve) => {
        server = new SMTPServer({
          authOptional: true,
          disabledCommands: ['STARTTLS'],
          onData(stream, _session, done) {
            void text(stream).then((letter) => {
              letters.push(letter);
              done();
            });
          },
        });
        server.listen(port, '127.0.0.1', resolve);
      }),
    close: () => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())),
  };
};

const account = (id: string, role: 'chair' | 'minute_taker' | 'observer', email: string | null) => ({
  id,
  name: `Thư ký ${id}`,
  username: id,
  role,
  departmentId: null,
  seatId: null as SeatId | null,
  email,
  disabled: false,
  hasPassword: true,
});
const ACCOUNTS = [
  account('clerk', 'minute_taker', 'thu.ky@example.vn'),
  account('chair', 'chair', null),
  account('guest', 'observer', 'khach@example.vn'),
];

let mail: Awaited<ReturnType<typeof mailServer>>;
const running: { stop: () => void }[] = [];
beforeEach(async () => {
  mail = await mailServer();
});
afterEach(async () => {
  for (const each of running.splice(0)) each.stop();
  await mail.close();
});

const FREEZE_DAY = startOf('2020-09-05');
const MORNING = FREEZE_DAY + 7.5 * 3_600_000;

/** The meeting side of a server; what was sent outlives it, as the database does. */
const startServer = async (clock: { now: number }, sent: Set<string>, wrap = (mailer: Mailer) => mailer) => {
  let ids = 0;
  const world = {
    journal: createMemoryJournal(),
    now: () => clock.now,
    newId: () => `n${++ids}`,
    onDefect: (error: unknown) => {
      throw error;
    },
  };
  const registers = createRegisters(world, () => {});
  const meetings = createMeetings(world, (each) => {
    followSeries(each, registers);
  });
  const meeting = await meetings.open('2020-09' as MeetingId);
  await meeting.submit({ actor: system, id: 'p', type: 'meeting.prepare', payload: preparation });
  const register = await registers.open(registerIdOf(FIRST_SERIES));
  await until('the register to know of it', () => register.state().series.meetings.size === 1);
  const failures: unknown[] = [];
  const following = followReminders({
    people: {
      accounts: () => ACCOUNTS,
      personOf: (id) => {
        const found = ACCOUNTS.find((each) => each.id === id);
        return found ? { actor: { role: found.role, accountId: id as AccountId }, ofSeat: null } : null;
      },
      isReminderSent: (key) => sent.has(key),
      noteReminder: (key) => void sent.add(key),
    },
    meetings,
    registers,
    numbers: () => initialNumbers,
    mailer: wrap(createMailer({ url: `smtp://127.0.0.1:${mail.port}`, from: 'Giao ban <gb@example.vn>' })),
    template: readMailTemplate('vi'),
    url: 'https://giaoban.example.vn',
    now: () => clock.now,
    onFailure: (error) => failures.push(error),
    retryMs: { first: 20, most: 50 },
  });
  running.push(following);
  return { ...following, register, failures };
};

const headerOf = (letter: string | undefined, name: string): string =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(letter ?? '')?.[1] ?? '';

test('Z7 a reminder goes out in the morning of its day, to those whom it concerns, once', async () => {
  await mail.open();
  const clock = { now: MORNING - 1 };
  const sent = new Set<string>();
  const server = await startServer(clock, sent);
  server.look();
  await server.register.submit({
    actor: minuteTaker,
    id: 'c',
    type: 'timetable.mark',
    payload: { meetingId: '2020-09', step: 'call', done: true },
  });
  expect(mail.letters).toEqual([]);
  clock.now = MORNING;
  server.look();
  await until('the letter', () => mail.letters.length === 1);
  const [letter] = mail.letters;
  expect(headerOf(letter, 'To')).toContain('<thu.ky@example.vn>');
  expect(headerOf(letter, 'From')).toContain('gb@example.vn');
  await until('the note of it', () => sent.size === 1);
  expect([...sent]).toEqual(['2020-09/freeze/2020-09-05/clerk']);
  server.look();
  server.stop();
  const again = await startServer(clock, sent);
  again.look();
  // On the day of the meeting all who are of it are reminded, the guest too; the freeze is not spoken of again.
  clock.now = preparation.startsAt - 3_600_000;
  again.look();
  await until('the letters of the day', () => mail.letters.length === 3);
  expect(
    mail.letters
      .slice(1)
      .map((each) => headerOf(each, 'To').match(/<(.*)>/)?.[1])
      .sort(),
  ).toEqual(['khach@example.vn', 'thu.ky@example.vn']);
});

test('Z8 a mail server that is down is asked again; what it took is not sent twice', async () => {
  const clock = { now: MORNING };
  const sent = new Set<string>();
  const server = await startServer(clock, sent);
  await until('a failure', () => server.failures.length > 0);
  expect([mail.letters, sent.size]).toEqual([[], 0]);
  await mail.open();
  await until('the letter', () => sent.size === 1);
  expect(mail.letters).toHaveLength(1);
});

test('Z8 a crash after sending and before noting sends it again, under the same message id', async () => {
  await mail.open();
  const clock = { now: MORNING };
  const lost = new Set<string>();
  const forgetful = Object.assign(new Set<string>(), { add: () => lost });
  await startServer(clock, forgetful as never);
  await until('the letter', () => mail.letters.length >= 1);
  running.splice(0)[0]?.stop();
  const before = mail.letters.length;
  const sent = new Set<string>();
  await startServer(clock, sent);
  await until('it again', () => sent.size === 1 && mail.letters.length > before);
  expect(new Set(mail.letters.map((each) => headerOf(each, 'Message-ID'))).size).toBe(1);
});
