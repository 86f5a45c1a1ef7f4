import type { Person } from '../../shared/frame/actor-in.ts';
import type { AccountId, SeatId } from '../../shared/kernel/ids.ts';
import { accountOf } from './accounts.ts';
import type { PeopleContext } from './context.ts';
import { no, type Outcome, yes } from './outcome.ts';
import { hashOf, newSecret } from './secrets.ts';
import type { Session } from './session.ts';

/** A new secret for somebody's calendar; the earlier one stops working. */
export const newCalendarFeed = (
  { database, clock, random }: PeopleContext,
  { actor, companionOnly }: Session,
): Outcome<{ token: string }> => {
  if (companionOnly) return no('session.not_allowed');
  const [column, value] =
    actor.role === 'seat' ? (['seat_id', actor.seatId] as const) : (['account_id', actor.accountId] as const);
  const token = newSecret(random);
  database.transaction(() => {
    database.run(
      `UPDATE calendar_feeds SET revoked_at = ? WHERE ${column} = ? AND revoked_at IS NULL`,
      clock(),
      value,
    );
    database.run(
      `INSERT INTO calendar_feeds (token_hash, ${column}, created_at) VALUES (?, ?, ?)`,
      hashOf(token),
      value,
      clock(),
    );
  });
  return yes({ token });
};

/** Whose calendar a secret opens; null when it opens none, or belongs to somebody who is disabled. */
export const calendarOwner = (context: PeopleContext, token: string): Person | null => {
  const row = context.database.get<{ account_id: AccountId | null; seat_id: SeatId | null }>(
    'SELECT account_id, seat_id FROM calendar_feeds WHERE token_hash = ? AND revoked_at IS NULL',
    hashOf(token),
  );
  if (!row) return null;
  if (row.seat_id !== null) return { actor: { role: 'seat', seatId: row.seat_id }, ofSeat: null };
  return personOf(context, row.account_id ?? '');
};

/** An account as meetings know it; null when there is none, or it is disabled. */
export const personOf = (context: PeopleContext, id: string): Person | null => {
  const account = accountOf(context, id);
  if (!account || account.disabled) return null;
  const { role, departmentId, seatId: ofSeat } = account;
  const accountId = account.id as AccountId;
  if (role !== 'department') return { actor: { role, accountId }, ofSeat };
  return departmentId === null
    ? null
    : { actor: { role, accountId, departmentId: departmentId as never }, ofSeat };
};
