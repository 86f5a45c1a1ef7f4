import { MARKABLE } from '../../shared/timetable/events.ts';

interface Numbers {
  readonly a: number;
  readonly b: number;
}

/** What might be sent about a series and its timetable, sensible or not. */
export const seriesPayloads = ({ a, b }: Numbers): Record<string, () => unknown> => {
  const meetingId = a % 5 ? `m${b % 2}` : 'nothing';
  return {
    'series.set': () => ({
      name: a % 3 ? `Giao ban ${a % 4}` : 'Giao ban hằng tháng',
      kind: a % 2 ? 'cluster' : 'whole',
      cluster: b % 3 ? '5' : '',
    }),
    'timetable.set_offsets': () => ({
      call: 5 + (a % 10),
      freeze: 2 + (a % 5),
      line_test: a % 4,
      papers: 3,
      counting: b % 2 ? 'working' : 'calendar',
    }),
    'timetable.set_days': () => ({
      meetingId,
      days: { call: a % 3 ? '2020-08-25' : null, freeze: a % 4 ? null : '2020-08-20' },
    }),
    'timetable.mark': () => ({
      meetingId,
      step: MARKABLE[a % MARKABLE.length],
      done: b % 3 > 0,
    }),
  };
};
