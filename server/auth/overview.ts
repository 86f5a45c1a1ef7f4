import type { AdminOverview } from '../../shared/admin-contract.ts';
import { accounts } from './accounts.ts';
import type { PeopleContext } from './context.ts';
import { departments } from './departments.ts';
import { roster } from './roster.ts';
import { nameIn, SELECT_SESSIONS, type Session, type SessionRow } from './session.ts';

const SESSIONS_SHOWN = 1000;

/** All that the administrator's screen shows of people. */
export const overview = (context: PeopleContext, { sessionId }: Session): Omit<AdminOverview, 'series'> => ({
  accounts: accounts(context),
  seats: roster(context),
  departments: departments(context),
  sessions: context.database
    .all<SessionRow>(
      `${SELECT_SESSIONS} WHERE revoked_at IS NULL AND expires_at > ? ORDER BY last_seen_at DESC LIMIT ?`,
      context.clock(),
      SESSIONS_SHOWN,
    )
    .map((row) => ({
      id: row.session_id,
      name: nameIn(row),
      role: row.role ?? 'seat',
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      userAgent: row.user_agent,
      mine: row.session_id === sessionId,
    })),
});
