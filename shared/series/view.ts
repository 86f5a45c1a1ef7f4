import type { PreparedDepartment } from '../frame/events.ts';
import type { Records, ViewRecord } from '../kernel/patch.ts';
import type { RecordKey } from '../records.ts';
import type { Series, SeriesMeeting, SeriesSeat } from './events.ts';

export type SeriesMeetingRecord = SeriesMeeting;
export type SeriesSeatRecord = SeriesSeat;
export type SeriesDepartmentRecord = PreparedDepartment;

/** Y5: everybody in a meeting of the series sees which meetings, seats and departments it has had. */
export const viewSeries = ({ meetings, seats, departments }: Series): Records =>
  new Map<RecordKey, ViewRecord>([
    ...[...meetings.values()].map((each) => [`series_meeting:${each.id}`, each] as const),
    ...[...seats.values()].map((each) => [`series_seat:${each.id}`, each] as const),
    ...[...departments.values()].map((each) => [`series_department:${each.id}`, each] as const),
  ]);
