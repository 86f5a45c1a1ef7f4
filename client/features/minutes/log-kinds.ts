import type { LoggedType } from '../../../shared/minutes/log.ts';

export const LOG_FILTERS = ['all', 'course', 'floor', 'proposals', 'attendance'] as const;
export type LogFilter = (typeof LOG_FILTERS)[number];

/** Under which filter each kind of line is found. */
const FILTER_OF: Record<string, LogFilter> = {
  meeting: 'course',
  agenda: 'course',
  poll: 'course',
  resolution: 'course',
  floor: 'floor',
  stage: 'floor',
  discussion: 'floor',
  share: 'floor',
  proposal: 'proposals',
  task: 'proposals',
  practice: 'proposals',
  seat: 'attendance',
  attendance: 'attendance',
  rollcall: 'attendance',
};

/** The filter that a type of line belongs to: its noun decides. */
export const filterOf = (type: LoggedType): Exclude<LogFilter, 'all'> =>
  (FILTER_OF[type.split('.')[0] ?? ''] ?? 'course') as Exclude<LogFilter, 'all'>;
