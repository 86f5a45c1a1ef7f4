import { actorKey } from '../../shared/kernel/actor.ts';
import type { AccountId, SeatId } from '../../shared/kernel/ids.ts';
import type { PeopleContext } from './context.ts';
import { no, type Outcome, yes } from './outcome.ts';
import { SELECT_SESSIONS, type Session, type SessionRow, sessionFrom } from './session.ts';

const markRevoked = ({ database, clock }: PeopleContext, where: string, value: string): string[] =>
  database
    .all<{ session_id: string }>(
      `UPDATE sessions SET revoked_at = ? WHERE revoked_at IS NULL AND ${where} RETURNING session_id`,
      clock(),
      value,
    )
    .map((row) => row.session_id);

/** Ends a person's own session: signing out. */
export const signOut = (context: PeopleContext, { sessionId }: Session): void =>
  context.tellRevoked(markRevoked(context, 'session_id = ?', sessionId));

/** For a transaction: marks all sessions of a seat; the ids are to be told after the commit. */
export const markSeatRevoked = (context: PeopleContext, seatId: SeatId): string[] =>
  markRevoked(context, 'seat_id = ?', seatId);

/** For a transaction: marks all sessions of an account. */
export const markAccountRevoked = (context: PeopleContext, accountId: AccountId): string[] =>
  markRevoked(context, 'account_id = ?', accountId);

/** Marks the other sessions of an account, as after a new password. */
export const revokeOthersOf = (
  context: PeopleContext,
  accountId: AccountId,
  { sessionId }: Session,
): void => {
  const others = context.database.all<{ session_id: string }>(
    'SELECT session_id FROM sessions WHERE account_id = ? AND session_id <> ? AND revoked_at IS NULL',
    accountId,
    sessionId,
  );
  context.tellRevoked(others.flatMap(({ session_id }) => markRevoked(context, 'session_id = ?', session_id)));
};

/** Cuts a session off: the administrator anybody's, others only those of the same person or seat. */
export const revokeSession = (context: PeopleContext, by: Session, sessionId: string): Outcome<object> => {
  const row = context.database.get<SessionRow>(
    `${SELECT_SESSIONS} WHERE session_id = ? AND revoked_at IS NULL`,
    sessionId,
  );
  const target = row && sessionFrom(row);
  const mayAll = by.actor.role === 'admin' && !by.companionOnly;
  const itself = target?.sessionId === by.sessionId;
  const ownPerson = target && actorKey(target.actor) === actorKey(by.actor) && !by.companionOnly;
  // Whether somebody else's session exists is nobody's business, so both answers are the same.
  if (!target || !(mayAll || itself || ownPerson)) return no('request.not_found');
  context.tellRevoked(markRevoked(context, 'session_id = ?', sessionId));
  return yes({});
};
