import type { z } from 'zod';
import type { AccountInfo, Bodies, IssuedLink } from '../../shared/http-contract.ts';
import type { StaffRole } from '../../shared/kernel/actor.ts';
import type { AccountId, DepartmentId } from '../../shared/kernel/ids.ts';
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
  readonly has_password: number;
}

/** All people of the centre, in the order in which they were entered. */
export const accounts = ({ database }: PeopleContext): AccountInfo[] =>
  database
    .all<AccountRow>(
      `SELECT account_id, name, username, role, department_id, password_hash IS NOT NULL AS has_password
       FROM accounts ORDER BY rowid`,
    )
    .map((row) => ({
      id: row.account_id,
      name: row.name,
      username: row.username,
      role: row.role,
      departmentId: row.department_id,
      hasPassword: row.has_password === 1,
    }));

/** For a transaction. */
export const addAccount = (
  { database, clock, random }: PeopleContext,
  { name, username, role, departmentId }: NewAccount,
  passwordHash: string | null = null,
): AccountId => {
  const accountId = newId(random) as AccountId;
  database.run(
    `INSERT INTO accounts (account_id, name, username, role, department_id, password_hash, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    accountId,
    name,
    username,
    role,
    departmentId ?? null,
    passwordHash,
    clock(),
  );
  return accountId;
};

const isDepartment = ({ database }: PeopleContext, departmentId: DepartmentId): boolean =>
  database.get('SELECT 1 FROM departments WHERE department_id = ? AND active = 1', departmentId) !==
  undefined;

/** Adds somebody of the centre and invites them. Only a department's account has a department. */
export const createAccount = (
  context: PeopleContext,
  account: NewAccount,
  baseUrl: string,
  lifeMs = INVITATION_MS,
): Outcome<{ account: AccountInfo; invitation: IssuedLink }> => {
  const { departmentId, role } = account;
  if ((role === 'department') !== (departmentId !== undefined))
    return no('request.malformed', { field: 'departmentId' });
  if (departmentId !== undefined && !isDepartment(context, departmentId))
    return no('request.not_found', { departmentId });
  try {
    return context.database.transaction(() => {
      const id = addAccount(context, account);
      const { name, username } = account;
      return yes({
        account: { id, name, username, role, departmentId: departmentId ?? null, hasPassword: false },
        invitation: addInvitation(context, id, baseUrl, lifeMs),
      });
    });
  } catch (error) {
    if (error instanceof StorageError && error.reason === 'conflict') return no('name.taken');
    throw error;
  }
};
