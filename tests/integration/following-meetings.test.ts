import { expect, test } from '@jest/globals';
import { carryPollTemplates, followPollTemplates } from '../../server/effects/poll-templates.ts';
import { carryYearTotals, followYearTotals } from '../../server/effects/year-totals.ts';
import { type LiveMeeting, openMeeting } from '../../server/meeting/meeting.ts';
import { createMemoryJournal } from '../../server/storage/memory-journal.ts';
import type { Actor } from '../../shared/kernel/actor.ts';
import type { MeetingId, TemplateId } from '../../shared/kernel/ids.ts';
import { chair, operator, preparation, system } from '../support/meeting.ts';
import { until } from '../support/until.ts';

/** The meetings of one server, on one journal and one clock, each followed as the server follows it. */
const server = () => {
  let ids = 0;
  const clock = { now: 1_600_000_000_000 };
  const newId = () => `n${++ids}`;
  const journal = createMemoryJournal();
  const opened: LiveMeeting[] = [];
  const series = { all: () => opened, newId };
  return {
    clock,
    series,
    async open(id: string) {
      const meeting = await openMeeting(id as MeetingId, {
        journal,
        now: () => clock.now,
        newId,
        onDefect: (error) => {
          throw error;
        },
      });
      opened.push(meeting);
      followYearTotals(meeting, series);
      followPollTemplates(meeting, series);
      return {
        meeting,
        async does(actor: Actor, type: string, payload: unknown = {}) {
          expect(await meeting.submit({ actor, id: newId(), type, payload })).toMatchObject({ ok: true });
        },
      };
    },
  };
};

const month = (code: string, startsAt: number) => ({ ...preparation, code, startsAt });
const AUGUST = month('2020-08', Date.UTC(2020, 7, 8, 1));
const SEPTEMBER = month('2020-09', Date.UTC(2020, 8, 8, 1));
const JANUARY = month('2021-01', Date.UTC(2021, 0, 8, 1));
const template = (name: string) => ({ name, question: `${name}?` });

test('F13 what a seat spoke in one month is carried to the others of the year, and to none of another year', async () => {
  const { open, clock } = server();
  const august = await open('2020-08');
  await august.does(system, 'meeting.prepare', AUGUST);
  await august.does(system, 'seat.join', { seatId: 'p89' });
  await august.does(chair, 'meeting.open');
  await august.does(operator, 'floor.grant', { seatId: 'p89' });
  clock.now += 90_000;
  await august.does(operator, 'floor.end');
  const spoken = { seatId: 'p89', ms: 90_000, speeches: 1 };

  const september = await open('2020-09');
  const january = await open('2021-01');
  await september.does(system, 'meeting.prepare', SEPTEMBER);
  await january.does(system, 'meeting.prepare', JANUARY);
  await until('the totals', () => september.meeting.state().floor.carried.size === 1);
  expect([...september.meeting.state().floor.carried.values()]).toEqual([spoken]);
  expect(january.meeting.state().floor.carried.size).toBe(0);
});

test('F13 what was carried is carried anew at the opening, and not again when nothing has changed', async () => {
  const { open, series, clock } = server();
  const [august, september] = [await open('2020-08'), await open('2020-09')];
  await august.does(system, 'meeting.prepare', AUGUST);
  await september.does(system, 'meeting.prepare', SEPTEMBER);
  await august.does(system, 'seat.join', { seatId: 'p72' });
  await august.does(chair, 'meeting.open');
  await august.does(operator, 'floor.grant', { seatId: 'p72' });
  clock.now += 60_000;
  await august.does(operator, 'floor.end');
  expect(september.meeting.state().floor.carried.size).toBe(0);
  await september.does(chair, 'meeting.open');
  await until('the totals', () => september.meeting.state().floor.carried.size === 1);
  const { seq } = september.meeting;
  const before = seq();
  carryYearTotals(september.meeting, series);
  await september.does(chair, 'agenda.plan', { plannedMinutes: 90 });
  expect(seq()).toBe(before + 1);
});

test('P29 a template goes on to the meeting that follows, and from there to the next', async () => {
  const { open } = server();
  const [august, september] = [await open('2020-08'), await open('2020-09')];
  await august.does(system, 'meeting.prepare', AUGUST);
  await september.does(system, 'meeting.prepare', SEPTEMBER);
  await august.does(chair, 'poll.save_template', template('Nghị quyết'));
  await until('the template', () => september.meeting.state().polls.templates.size === 1);
  const january = await open('2021-01');
  await january.does(system, 'meeting.prepare', JANUARY);
  await until('the template', () => january.meeting.state().polls.templates.size === 1);
  await september.does(chair, 'poll.save_template', template('Nhân sự'));
  await until('the second', () => january.meeting.state().polls.templates.size === 2);
  // What comes later does not go back.
  expect(august.meeting.state().polls.templates.size).toBe(1);
});

test('P29 a template that was removed in the later meeting does not come back; it stays in the earlier', async () => {
  const { open, series } = server();
  const [august, september] = [await open('2020-08'), await open('2020-09')];
  await august.does(system, 'meeting.prepare', AUGUST);
  await september.does(system, 'meeting.prepare', SEPTEMBER);
  await august.does(chair, 'poll.save_template', template('Nghị quyết'));
  await until('the template', () => september.meeting.state().polls.templates.size === 1);
  const [id] = september.meeting.state().polls.templates.keys();
  await september.does(chair, 'poll.remove_template', { templateId: id as TemplateId });
  carryPollTemplates(series);
  await september.does(chair, 'agenda.plan', { plannedMinutes: 90 });
  expect(september.meeting.state().polls.templates.size).toBe(0);
  expect(august.meeting.state().polls.templates.size).toBe(1);
});
