import { builtInRoster } from '../../config/rosters/built-in.ts';
import type { AccountId, DepartmentId, MeetingId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import type { RegisterState } from '../../shared/register.ts';
import type { People } from '../auth/people.ts';
import { nextSampleCommand, SAMPLE_MEETING_ID, type SampleCast } from './next-command.ts';
import { SAMPLE_ACCOUNTS, SAMPLE_DEPARTMENTS } from './people.ts';
import type { SampleCommand } from './saying.ts';

/**
 * How far the sample has come: `begun`, `peopled` (its people are entered), `complete` (its meeting is whole and
 * belongs to its users); or `unwanted`, when the folder was begun empty.
 */
const SETTING = 'sample.state';

export interface SampleSeries {
  readonly meetingId: MeetingId;
  /** What to run next on the state that the last command left; null: all of it is there. */
  readonly next: (meeting: MeetingState, register: RegisterState) => SampleCommand | null;
  /** To be called when `next` gave null: from now on nobody's changes are undone at a start. */
  readonly finish: () => void;
}

/** Enters departments, people and roster of the sample into an empty database. */
const enterPeople = (people: People): void => {
  people.setDepartments(SAMPLE_DEPARTMENTS);
  people.setRoster(builtInRoster('roster-2020'), '2020-01-01');
  const known = new Set(people.accounts().map(({ username }) => username));
  // The invitations made here are over at once: those that are printed come from sign-in-links.ts.
  for (const account of SAMPLE_ACCOUNTS)
    if (!known.has(account.username)) people.createAccount(account, '', 0);
};

const castOf = (people: People): SampleCast => ({
  seats: people.roster().map(({ hasLink, ...seat }) => seat),
  departments: people.departments(),
  departmentAccounts: new Map(
    people
      .accounts()
      .filter(({ departmentId }) => departmentId !== null)
      .map(({ id, departmentId }) => [departmentId as DepartmentId, id as AccountId]),
  ),
  minuteTaker: people.accounts().find(({ role }) => role === 'minute_taker')?.id as AccountId,
  today: new Date().toISOString().slice(0, 10),
});

/**
 * The sample series, as long as something of it is missing; null for a folder that is in use without it, or in
 * which it is complete. Call it before anything else is entered.
 */
export const sampleSeries = (people: People): SampleSeries | null => {
  const state = people.readSetting(SETTING);
  if (state === 'complete' || state === 'unwanted') return null;
  if (state === null && people.accounts().length > 0) return null;
  if (state !== 'peopled') {
    people.writeSetting(SETTING, 'begun');
    enterPeople(people);
    people.writeSetting(SETTING, 'peopled');
  }
  const cast = castOf(people);
  return {
    meetingId: SAMPLE_MEETING_ID,
    next: (meeting, register) => nextSampleCommand(meeting, register, cast),
    finish: () => people.writeSetting(SETTING, 'complete'),
  };
};

/** Says of a new folder that it is to stay empty, at later starts too. */
export const refuseSample = (people: People): void => {
  if (people.readSetting(SETTING) === null) people.writeSetting(SETTING, 'unwanted');
};

/** Whether this folder was begun with the sample. */
export const hasSample = (people: People): boolean => {
  const state = people.readSetting(SETTING);
  return state !== null && state !== 'unwanted';
};
