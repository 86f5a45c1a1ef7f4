import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { type CalendarMeeting, calendarOf } from '../../server/calendar/calendar.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { timetableOf } from '../../shared/timetable/steps.ts';
import { preparation, preparedMeeting } from '../support/meeting.ts';

const NOW = Date.UTC(2020, 8, 1);
const story = preparedMeeting();
const meeting: CalendarMeeting = {
  id: '2020-09',
  title: 'Giao ban, tháng 9; "trực tuyến" \\ có dấu: Đại hội – một tên dài để dòng phải gấp lại nhiều lần',
  startsAt: preparation.startsAt,
  minutes: 150,
  cancelReason: null,
  steps: timetableOf({
    state: story.state,
    timetable: story.register.timetable,
    meetingId: '2020-09' as MeetingId,
    numbers: story.office.numbers,
    now: NOW,
  }),
  sequence: 3,
  url: 'https://giaoban.example.vn',
};
const written = (changes: Partial<CalendarMeeting> = {}) =>
  calendarOf([{ ...meeting, ...changes }], { name: 'Giao ban', host: 'giaoban.example.vn', now: NOW });

/** Read by another library than the one that wrote it. */
const eventsIn = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
};

test('a calendar file is read by another library: names, hours in the zone of Hà Nội, alarms, sequence', () => {
  const text = written();
  expect(text).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20200908T080000');
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const [first, ...steps] = eventsIn(text);
  expect(first?.summary).toBe(meeting.title);
  expect(first?.startDate.toJSDate().getTime()).toBe(preparation.startsAt);
  expect(first?.duration.toSeconds()).toBe(150 * 60);
  expect([first?.uid, first?.sequence]).toEqual(['2020-09.meeting@giaoban.example.vn', 3]);
  const alarms = first?.component.getAllSubcomponents('valarm') ?? [];
  expect(alarms.map((each) => String(each.getFirstPropertyValue('trigger')))).toEqual(['-P1D', '-PT1H']);
  expect(steps.map(({ uid, startDate, summary }) => [uid.split('@')[0], String(startDate), summary])).toEqual(
    [
      ['2020-09.call', '2020-08-29', `Đề nghị gửi đề xuất, số liệu – ${meeting.title}`],
      ['2020-09.freeze', '2020-09-05', `Chốt chương trình, số liệu – ${meeting.title}`],
      ['2020-09.line_test', '2020-09-07', `Kiểm tra đường truyền – ${meeting.title}`],
      ['2020-09.papers', '2020-09-11', `Ban hành văn bản – ${meeting.title}`],
    ],
  );
  for (const { component, startDate, endDate } of steps) {
    expect([startDate.isDate, endDate.subtractDate(startDate).toSeconds()]).toEqual([true, 86_400]);
    const alarm = component.getFirstSubcomponent('valarm');
    const trigger = alarm?.getFirstProperty('trigger');
    expect([trigger?.getFirstParameter('related'), String(trigger?.getFirstValue())]).toEqual([
      'START',
      'PT7H30M',
    ]);
  }
});

test('a cancelled meeting is told as cancelled, under the id that it had', () => {
  const [event, ...others] = eventsIn(written({ cancelReason: 'Hoãn do bão', steps: [], sequence: 4 }));
  expect(others).toEqual([]);
  expect([event?.uid, event?.sequence]).toEqual(['2020-09.meeting@giaoban.example.vn', 4]);
  expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(event?.component.getAllSubcomponents('valarm')).toEqual([]);
});

test.each(['UTC', 'America/New_York', 'Asia/Tokyo'])('whatever the zone of the machine is: %s', (zone) => {
  const program = `
    const { calendarOf } = await import('./server/calendar/calendar.ts');
    const text = calendarOf([${JSON.stringify(meeting)}], { name: 'x', host: 'h', now: ${NOW} });
    process.stdout.write(text);`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  expect(stdout.match(/^DTSTART.*$/gm)).toEqual(written().match(/^DTSTART.*$/gm));
});
