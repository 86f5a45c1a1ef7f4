import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { momentOf } from '../../shared/papers/figures.ts';
import { dayAfter, dayOf } from '../../shared/timetable/days.ts';
import type { TimetableStep } from '../../shared/timetable/events.ts';
import type { StepRecord } from '../../shared/timetable/steps.ts';

/** A meeting as it stands in a calendar. */
export interface CalendarMeeting {
  readonly id: string;
  readonly title: string;
  readonly startsAt: number;
  /** How long it is planned for, minutes. */
  readonly minutes: number;
  readonly cancelReason: string | null;
  readonly steps: readonly StepRecord[];
  /** Grows with each change that calendars have to follow (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** Where it is joined. */
  readonly url: string;
}

interface CalendarOptions {
  readonly name: string;
  /** What ids end with: the host of this server. */
  readonly host: string;
  readonly now: number;
}

const ZONE = 'Asia/Ho_Chi_Minh';

/** One offset all the year round (RFC 5545, 3.6.5). */
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** As calendars name the steps; they are written once and read in one language. */
const STEP_NAMES: { readonly [Step in Exclude<TimetableStep, 'meeting'>]: string } = {
  call: 'Đề nghị gửi đề xuất, số liệu',
  freeze: 'Chốt chương trình, số liệu',
  line_test: 'Kiểm tra đường truyền',
  papers: 'Ban hành văn bản',
};

const HOUR_S = 60 * 60;
/** Z7: half past seven. */
const MORNING_S = 7.5 * HOUR_S;
const two = (value: number): string => String(value).padStart(2, '0');

/** A moment on the clocks of Hà Nội, without a zone: the library writes it as it is, whatever the machine's zone. */
const wall = (at: number): string => {
  const { hour, minute } = momentOf(at);
  return `${dayOf(at)}T${two(hour)}:${two(minute)}:00`;
};

/** Noon, so that a day stays that day in every zone. */
const noon = (day: string): string => `${day}T12:00:00`;

/** Meetings and the steps of their months as an iCalendar file (RFC 5545). */
export const calendarOf = (
  meetings: readonly CalendarMeeting[],
  { name, host, now }: CalendarOptions,
): string => {
  const calendar = ical({
    name,
    prodId: { company: 'giao-ban', product: 'giao-ban', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    // Not the calendar's own zone: then the library would write the stamps, which are UTC, in it too.
    timezone: { name: null, generator: () => VTIMEZONE },
  });
  for (const meeting of meetings) {
    const { id, title, startsAt, minutes, cancelReason, steps, sequence, url } = meeting;
    const common = { sequence, url, stamp: new Date(now) };
    calendar.createEvent({
      ...common,
      id: `${id}.meeting@${host}`,
      summary: title,
      description: cancelReason ? `Đã hủy: ${cancelReason}` : url,
      timezone: ZONE,
      start: wall(startsAt),
      end: wall(startsAt + minutes * 60_000),
      status: cancelReason === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      alarms: cancelReason
        ? []
        : [24 * HOUR_S, HOUR_S].map((trigger) => ({
            type: ICalAlarmType.display,
            description: title,
            trigger,
          })),
    });
    for (const { step, day } of steps) {
      if (step === 'meeting') continue;
      const summary = `${STEP_NAMES[step]} – ${title}`;
      const event = calendar.createEvent({
        ...common,
        id: `${id}.${step}@${host}`,
        summary,
        allDay: true,
        start: noon(day),
        end: noon(dayAfter(day, 1, 'calendar')),
      });
      event
        .createAlarm({ type: ICalAlarmType.display, description: summary, triggerAfter: MORNING_S })
        // The library takes it for the end otherwise: the morning after.
        .relatesTo(ICalAlarmRelatesTo.start);
    }
  }
  return calendar.toString();
};
