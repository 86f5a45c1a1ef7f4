import type { AccountId, SeatId } from '../../shared/kernel/ids.ts';
import type { Origin, PeopleContext } from './context.ts';
import { hashOf, newHandle, newId, newSecret } from './secrets.ts';

export const SESSION_MS = 30 * 24 * 60 * 60 * 1000;

/** What the browser is given: the handle in the address, the secret in a cookie. */
export interface StartedSession {
  readonly handle: string;
  readonly secret: string;
}

/** Whose session it is to be. */
export interface Person {
  readonly accountId: AccountId | null;
  readonly seatId: SeatId | null;
}

export const startSession = (
  { database, clock, random }: PeopleContext,
  { accountId, seatId }: Person,
  { userAgent }: Origin,
  companionOnly = false,
): StartedSession => {
  const [handle, secret, now] = [newHandle(random), newSecret(random), clock()];
  database.run(
    `INSERT INTO sessions (session_id, handle, secret_hash, account_id, seat_id, companion_only, user_agent,
                           created_at, last_seen_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    newId(random),
    handle,
    hashOf(secret),
    accountId,
    seatId,
    companionOnly ? 1 : 0,
    userAgent.slice(0, 300),
    now,
    now,
    now + SESSION_MS,
  );
  return { handle, secret };
};
