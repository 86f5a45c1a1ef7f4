import { seatName } from '../../shared/attendance/seat-name.ts';
import type { Person } from '../../shared/frame/actor-in.ts';
import type { StaffRole, Viewer } from '../../shared/kernel/actor.ts';
import type { AccountId, DepartmentId, SeatId } from '../../shared/kernel/ids.ts';

/** Somebody signed in on one browser. The role is read with each request: it is never in a cookie or a message. */
export interface Session extends Person {
  readonly sessionId: string;
  /** Names the cookie and the address; no secret. */
  readonly handle: string;
  readonly name: string;
  readonly companionOnly: boolean;
  readonly hasPassword: boolean;
}

export interface SessionRow {
  readonly session_id: string;
  readonly handle: string;
  readonly secret_hash: string;
  readonly account_id: AccountId | null;
  readonly seat_id: SeatId | null;
  readonly companion_only: number;
  readonly user_agent: string;
  readonly created_at: number;
  readonly last_seen_at: number;
  readonly account_name: string | null;
  readonly role: StaffRole | null;
  readonly department_id: DepartmentId | null;
  readonly has_password: number;
  readonly of_seat: SeatId | null;
  readonly seat_name: string | null;
  readonly seat_kind: string | null;
}

/** Sessions with the names of whose they are; a WHERE follows. */
export const SELECT_SESSIONS = `
  SELECT session_id, handle, secret_hash, sessions.account_id, sessions.seat_id, companion_only, user_agent,
         sessions.created_at, last_seen_at, accounts.name AS account_name, role, department_id, accounts.seat_id AS of_seat,
         password_hash IS NOT NULL AS has_password, seats.name AS seat_name, seats.kind AS seat_kind
  FROM sessions
  LEFT JOIN accounts ON accounts.account_id = sessions.account_id
  LEFT JOIN seats ON seats.seat_id = sessions.seat_id`;

/** Of the people at the centre, or of a seat; null for a row that is neither (the schema forbids it). */
const actorOf = ({
  account_id: accountId,
  role,
  department_id,
  seat_id: seatId,
}: SessionRow): Viewer | null => {
  if (seatId !== null) return { role: 'seat', seatId };
  if (accountId === null || role === null) return null;
  if (role !== 'department') return { role, accountId };
  return department_id === null ? null : { role, accountId, departmentId: department_id };
};

export const nameIn = (row: SessionRow): string =>
  row.account_name ?? seatName({ kind: row.seat_kind ?? '', name: row.seat_name ?? '' });

export const sessionFrom = (row: SessionRow): Session | null => {
  const actor = actorOf(row);
  return (
    actor && {
      sessionId: row.session_id,
      handle: row.handle,
      actor,
      ofSeat: row.of_seat,
      name: nameIn(row),
      companionOnly: row.companion_only === 1,
      hasPassword: row.has_password === 1,
    }
  );
};
