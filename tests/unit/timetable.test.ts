import { expect, test } from '@jest/globals';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { dayAfter, dayOf, startOf } from '../../shared/timetable/days.ts';
import { initialTimetable } from '../../shared/timetable/events.ts';
import { daysOf, timetableOf } from '../../shared/timetable/steps.ts';
import {
  admin,
  chair,
  FORM,
  minuteTaker,
  openMeetingStory,
  operator,
  preparation,
  preparedMeeting,
  SEATS,
  type Story,
  seat,
  system,
} from '../support/meeting.ts';
import { officeFiles } from '../support/office.ts';

const ID = '2020-09' as MeetingId;
/** Tuesday 8 September 2020, 8 o'clock in Hà Nội. */
const AT = preparation.startsAt;
const OFFSETS = initialTimetable.offsets;

const stepsAt = (story: Story, now: number) =>
  timetableOf({
    state: story.state,
    timetable: story.register.timetable,
    meetingId: ID,
    numbers: story.office.numbers,
    now,
  });

const statesAt = (story: Story, now: number) =>
  Object.fromEntries(stepsAt(story, now).map(({ step, state }) => [step, state]));

test('Z1, Z6 the steps are so many days from the meeting, by the calendar of Hà Nội or in working days', () => {
  expect(daysOf(AT, OFFSETS)).toEqual({
    call: '2020-08-29',
    freeze: '2020-09-05',
    line_test: '2020-09-07',
    meeting: '2020-09-08',
    papers: '2020-09-11',
  });
  expect(daysOf(AT, { ...OFFSETS, counting: 'working' })).toMatchObject({
    call: '2020-08-25',
    freeze: '2020-09-03',
    line_test: '2020-09-07',
    papers: '2020-09-11',
  });
  // Late in the evening of London it is the next day in Hà Nội.
  expect(dayOf(Date.UTC(2020, 8, 7, 17))).toBe('2020-09-08');
  expect(startOf('2020-09-08')).toBe(Date.UTC(2020, 8, 7, 17));
  expect(dayAfter('2020-12-31', 1, 'calendar')).toBe('2021-01-01');
  expect(dayAfter('2020-09-04', 1, 'working')).toBe('2020-09-07');
  // Against the calendar of the machine, over a hundred years.
  for (let days = 0; days < 36_600; days += 37) {
    const at = days * 86_400_000 - 7 * 3_600_000;
    const day = new Date(days * 86_400_000).toISOString().slice(0, 10);
    expect([dayOf(at), dayOf(at + 86_399_999), startOf(day)]).toEqual([day, day, at]);
    const next = new Date((days + 1) * 86_400_000);
    expect(dayAfter(day, 1, 'working') === next.toISOString().slice(0, 10)).toBe(
      ![0, 6].includes(next.getUTCDay()),
    );
  }
});

test('Z2 the numbers of a series and the days of a meeting are set by those who keep it, in their order', () => {
  const story = preparedMeeting()
    .refuses(operator, 'timetable.set_offsets', OFFSETS, 'command.not_allowed')
    .refuses(admin, 'timetable.set_offsets', { ...OFFSETS, freeze: 11 }, 'timetable.out_of_order')
    .does(admin, 'timetable.set_offsets', { ...OFFSETS, call: 14 })
    .does(minuteTaker, 'timetable.set_days', { meetingId: ID, days: { freeze: '2020-09-04' } })
    .refuses(
      chair,
      'timetable.set_days',
      { meetingId: ID, days: { freeze: '2020-09-08' } },
      'timetable.out_of_order',
    )
    .refuses(chair, 'timetable.set_days', { meetingId: 'x', days: {} }, 'timetable.meeting_unknown');
  const days = () => stepsAt(story, AT).map(({ step, day }) => `${step} ${day}`);
  expect(days()).toEqual([
    'call 2020-08-25',
    'freeze 2020-09-04',
    'line_test 2020-09-07',
    'meeting 2020-09-08',
    'papers 2020-09-11',
  ]);
  story.does(chair, 'timetable.set_days', { meetingId: ID, days: { freeze: null } });
  expect(days()).toContain('freeze 2020-09-05');
});

test('Z3 a step is done when it has happened, whatever the calendar says', () => {
  const story = preparedMeeting();
  const long = AT - 30 * 86_400_000;
  expect(statesAt(story, long)).toMatchObject({ call: 'upcoming', freeze: 'upcoming' });
  story.does(chair, 'figures.set_form', { ...FORM, revision: 0 }).does(chair, 'agenda.freeze', {});
  expect(statesAt(story, long)).toMatchObject({ call: 'done', freeze: 'upcoming' });
  story.does(chair, 'figures.freeze', {});
  expect(statesAt(story, long)).toMatchObject({ freeze: 'done', line_test: 'upcoming' });
  for (const id of SEATS)
    story.does(seat(id), 'linetest.record', { seconds: 60, camera: null, microphone: null, line: null });
  expect(statesAt(story, long)).toMatchObject({ line_test: 'done', meeting: 'upcoming' });
  story.does(chair, 'meeting.open', {}).does(chair, 'meeting.close', {});
  expect(statesAt(story, long)).toMatchObject({ meeting: 'done', papers: 'upcoming' });
  story
    .does(system, 'office.note_files', officeFiles({ term: '2020-2025' }))
    .does(minuteTaker, 'number.take', {
      seriesId: 'monthly',
      ruleSetId: 'hd05',
      letter: 'TB',
      date: '2020-09-10',
      meetingId: ID,
      kind: 'conclusion',
      subject: 'Kết luận hội nghị',
    });
  expect(statesAt(story, long)).toMatchObject({ papers: 'done' });
});

test('Z4 what the server cannot see is marked, and taken back', () => {
  const story = preparedMeeting()
    .refuses(
      seat('p89'),
      'timetable.mark',
      { meetingId: ID, step: 'papers', done: true },
      'command.not_allowed',
    )
    .does(minuteTaker, 'timetable.mark', { meetingId: ID, step: 'papers', done: true })
    .refuses(
      chair,
      'timetable.mark',
      { meetingId: ID, step: 'papers', done: true },
      'timetable.already_marked',
    );
  expect(story.register.timetable.plans.get(ID)?.marks.papers).toMatchObject({
    by: 'minute_taker',
  });
  expect(statesAt(story, AT)).toMatchObject({ papers: 'done' });
  story.does(chair, 'timetable.mark', { meetingId: ID, step: 'papers', done: false });
  expect(statesAt(story, AT)).toMatchObject({ papers: 'upcoming' });
});

test('Z5 upcoming before its day, due on it, overdue after it; nothing of a cancelled meeting', () => {
  const story = preparedMeeting();
  const freeze = startOf('2020-09-05');
  expect(statesAt(story, freeze - 1).freeze).toBe('upcoming');
  expect(statesAt(story, freeze).freeze).toBe('due');
  expect(statesAt(story, freeze + 86_400_000 - 1).freeze).toBe('due');
  expect(statesAt(story, freeze + 86_400_000).freeze).toBe('overdue');
  expect(statesAt(story, AT - 61 * 60_000).meeting).toBe('upcoming');
  expect(statesAt(story, AT - 60 * 60_000).meeting).toBe('due');
  expect(statesAt(story, startOf('2020-10-01')).papers).toBe('upcoming');
  const open = openMeetingStory();
  expect(statesAt(open, AT + 30 * 86_400_000).meeting).toBe('due');
  story.does(admin, 'meeting.cancel', { reason: 'Hoãn' });
  expect(stepsAt(story, AT)).toEqual([]);
});
