import { parseCookie } from 'cookie';
import { StorageError } from '../storage/sqlite.ts';
import type { PeopleContext } from './context.ts';
import { hashOf, sameHash } from './secrets.ts';
import { SELECT_SESSIONS, type Session, type SessionRow, sessionFrom } from './session.ts';
import { SESSION_MS } from './start-session.ts';

const HANDLE = /^[a-z0-9]{8,24}$/;
const COOKIE_PREFIX = 'gb_';
/** No browser needs more; a longer header is somebody's attempt to keep the server busy. */
const COOKIE_HEADER_MAX = 16_384;
const TOUCH_AFTER_MS = 60_000;

export const cookieName = (handle: string): string => `${COOKIE_PREFIX}${handle}`;

const cookiesIn = (header: string | undefined): Map<string, string | undefined> =>
  new Map(header && header.length <= COOKIE_HEADER_MAX ? Object.entries(parseCookie(header)) : []);

/** The handles of all sessions for which this browser has a cookie. */
export const handlesIn = (header: string | undefined): string[] =>
  [...cookiesIn(header).keys()]
    .filter((name) => name.startsWith(COOKIE_PREFIX))
    .map((name) => name.slice(COOKIE_PREFIX.length))
    .filter((handle) => HANDLE.test(handle));

/** Seen again, a session lives on: thirty days from the last time. */
const touch = ({ database, clock }: PeopleContext, row: SessionRow): void => {
  const now = clock();
  if (now - row.last_seen_at < TOUCH_AFTER_MS) return;
  try {
    database.run(
      'UPDATE sessions SET last_seen_at = ?, expires_at = ? WHERE session_id = ?',
      now,
      now + SESSION_MS,
      row.session_id,
    );
  } catch (error) {
    // A full disk must not keep people out of a meeting that goes on; whatever has to be saved says so itself.
    if (!(error instanceof StorageError)) throw error;
  }
};

/** The session of that handle, if the cookie proves it and it has neither ended nor been revoked. */
export const sessionOf = (
  context: PeopleContext,
  handle: string,
  cookieHeader: string | undefined,
): Session | null => {
  if (!HANDLE.test(handle)) return null;
  const secret = cookiesIn(cookieHeader).get(cookieName(handle));
  if (secret === undefined) return null;
  const row = context.database.get<SessionRow>(
    `${SELECT_SESSIONS} WHERE handle = ? AND revoked_at IS NULL AND expires_at > ?`,
    handle,
    context.clock(),
  );
  if (!row || !sameHash(row.secret_hash, hashOf(secret))) return null;
  touch(context, row);
  return sessionFrom(row);
};
