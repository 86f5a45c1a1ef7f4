import type { z } from 'zod';
import type { AccountInfo, IssuedLink } from '../../shared/admin-contract.ts';
import { HOST_ROLES } from '../../shared/frame/actor-in.ts';
import type { Bodies } from '../../shared/http-contract.ts';
import type { StaffRole } from '../../shared/kernel/actor.ts';
import type { AccountId, DepartmentId, SeatId } from '../../shared/kernel/ids.ts';
import { StorageError } from '../storage/sqlite.ts';
import type { PeopleContext } from './context.ts';
import { addInvitation, INVITATION_MS } from './invite-account.ts';
import { no, type Outcome, yes } from './outcome.ts';
import { newId } from './secrets.ts';

export type NewAccount = z.output<typeof Bodies.createAccount>;

interface AccountRow {
  readonly account_id: AccountId;
  readonly name: string;
  readonly username: string;
  readonly role: StaffRole;
  readonly department_id: DepartmentId | null;
  readonly seat_id: SeatId | null;
  readonly email: string | null;
  readonly disabled_at: number | null;
  readonly has_password: number;
}

const SELECT_ACCOUNTS = `
  SELECT account_id, name, username, role, department_id, seat_id, email, disabled_at,
         password_hash IS NOT NULL AS has_password
  FROM accounts`;

const infoOf = (row: AccountRow): AccountInfo => ({
  id: row.account_id,
  name: row.name,
  username: row.username,
  role: row.role,
  departmentId: row.department_id,
  seatId: row.seat_id,
  email: row.email,
  disabled: row.disabled_at !== null,
  hasPassword: row.has_password === 1,
});

/** All people of the centre, in the order in which they were entered. */
export const accounts = ({ database }: PeopleContext): AccountInfo[] =>
  database.all<AccountRow>(`${SELECT_ACCOUNTS} ORDER BY rowid`).map(infoOf);

export const accountOf = ({ database }: PeopleContext, accountId: string): AccountInfo | null => {
  const row = database.get<AccountRow>(`${SELECT_ACCOUNTS} WHERE account_id = ?`, accountId);
  return row ? infoOf(row) : null;
};

/** For a transaction. */
export const addAccount = (
  { database, clock, random }: PeopleContext,
  { name, username, role, departmentId, seatId, email }: NewAccount,
  passwordHash: string | null = null,
): AccountId => {
  const accountId = newId(random) as AccountId;
  database.run(
    `INSERT INTO accounts (account_id, name, username, role, department_id, seat_id, email, password_hash, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    accountId,
    name,
    username,
    role,
    departmentId ?? null,
    seatId ?? null,
    email ?? null,
    passwordHash,
    clock(),
  );
  return accountId;
};

const isDepartment = ({ database }: PeopleContext, departmentId: DepartmentId): boolean =>
  database.get('SELECT 1 FROM departments WHERE department_id = ? AND active = 1', departmentId) !==
  undefined;

const isSeat = ({ database }: PeopleContext, seatId: SeatId): boolean =>
  database.get('SELECT 1 FROM seats WHERE seat_id = ? AND active = 1', seatId) !== undefined;

/** Adds somebody of the centre and invites them. Only a department's account has a department. */
export const createAccount = (
  context: PeopleContext,
  account: NewAccount,
  baseUrl: string,
  lifeMs = INVITATION_MS,
): Outcome<{ account: AccountInfo; invitation: IssuedLink }> => {
  const { departmentId, seatId, role } = account;
  if ((role === 'department') !== (departmentId !== undefined))
    return no('request.malformed', { field: 'departmentId' });
  if (departmentId !== undefined && !isDepartment(context, departmentId))
    return no('request.not_found', { departmentId });
  if (seatId !== undefined && !HOST_ROLES.includes(role)) return no('request.malformed', { field: 'seatId' });
  if (seatId !== undefined && !isSeat(context, seatId)) return no('request.not_found', { seatId });
  try {
    return context.database.transaction(() => {
      const id = addAccount(context, account);
      const made = accountOf(context, id);
      if (!made) return no('request.not_found');
      return yes({
        account: made,
        invitation: addInvitation(context, id, baseUrl, lifeMs),
      });
    });
  } catch (error) {
    if (error instanceof StorageError && error.reason === 'conflict') return no('name.taken');
    throw error;
  }
};
