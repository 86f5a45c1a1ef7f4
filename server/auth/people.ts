import { randomBytes } from 'node:crypto';
import type { Database } from '../storage/sqlite.ts';
import { accounts, createAccount } from './accounts.ts';
import { calendarOwner, newCalendarFeed, personOf } from './calendar-feed.ts';
import { changeAccount } from './change-account.ts';
import { changePassword } from './change-password.ts';
import type { PeopleContext } from './context.ts';
import { departments, setDepartments } from './departments.ts';
import { followLink, lookAtLink } from './follow-link.ts';
import { inviteAccount } from './invite-account.ts';
import { issueDeviceLink } from './issue-device-link.ts';
import { issueSeatLinks } from './issue-seat-links.ts';
import { findLink } from './link.ts';
import { overview } from './overview.ts';
import { isReminderSent, noteReminder } from './reminders.ts';
import { revokeSession, signOut } from './revoke-session.ts';
import { lineage, previewRoster, roster, setRoster } from './roster.ts';
import type { Random } from './secrets.ts';
import { sessionOf } from './session-of.ts';
import { isSetupToken, newSetupToken, setUp, setupNeeded } from './set-up.ts';
import { readSetting, writeSetting } from './settings.ts';
import { signIn } from './sign-in.ts';
import { createTries } from './tries.ts';

type WithoutContext<Use> = Use extends (context: PeopleContext, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

/** Who may come in, and as whom: each use is one file of this folder. */
export const createPeople = (
  database: Database,
  clock: () => number = Date.now,
  random: Random = randomBytes,
) => {
  const listeners = new Set<(sessionId: string) => void>();
  const context: PeopleContext = {
    database,
    clock,
    random,
    tries: createTries(),
    tellRevoked(sessionIds) {
      for (const sessionId of sessionIds) for (const listener of listeners) listener(sessionId);
    },
  };
  const bound = <Rest extends unknown[], Result>(use: (context: PeopleContext, ...rest: Rest) => Result) =>
    ((...rest: Rest) => use(context, ...rest)) as WithoutContext<typeof use>;

  return {
    signIn: bound(signIn),
    signOut: bound(signOut),
    sessionOf: bound(sessionOf),
    revokeSession: bound(revokeSession),
    /** Calls the listener with the id of each session at the moment it is revoked; the answer stops that. */
    onRevoked(listener: (sessionId: string) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lookAtLink: bound(lookAtLink),
    followLink: bound(followLink),
    /** Whether a token still opens something; not counted as a try. */
    isLink: (token: string): boolean => findLink(context, token).ok,
    issueSeatLinks: bound(issueSeatLinks),
    issueDeviceLink: bound(issueDeviceLink),
    inviteAccount: bound(inviteAccount),
    createAccount: bound(createAccount),
    changeAccount: bound(changeAccount),
    changePassword: bound(changePassword),
    accounts: bound(accounts),
    setupNeeded: bound(setupNeeded),
    newSetupToken: bound(newSetupToken),
    isSetupToken: bound(isSetupToken),
    setUp: bound(setUp),
    roster: bound(roster),
    setRoster: bound(setRoster),
    previewRoster: bound(previewRoster),
    lineage: bound(lineage),
    newCalendarFeed: bound(newCalendarFeed),
    calendarOwner: bound(calendarOwner),
    personOf: bound(personOf),
    isReminderSent: bound(isReminderSent),
    noteReminder: bound(noteReminder),
    departments: bound(departments),
    setDepartments: bound(setDepartments),
    overview: bound(overview),
    readSetting: bound(readSetting),
    writeSetting: bound(writeSetting),
    /** Whether the database answers. */
    healthy(): boolean {
      return database.get('SELECT 1 AS one') !== undefined;
    },
    close: () => database.close(),
  };
};

export type People = ReturnType<typeof createPeople>;
