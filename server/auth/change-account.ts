import type { z } from 'zod';
import type { AccountInfo } from '../../shared/admin-contract.ts';
import type { Bodies } from '../../shared/http-contract.ts';
import type { AccountId } from '../../shared/kernel/ids.ts';
import { accountOf, accounts } from './accounts.ts';
import type { PeopleContext } from './context.ts';
import { no, type Outcome, yes } from './outcome.ts';
import { markAccountRevoked } from './revoke-session.ts';

/** For a transaction: what the account is called, where it gets its letters, and whether it may come in. */
const write = (
  { database, clock }: PeopleContext,
  accountId: AccountId,
  { name, email, disabled }: z.output<typeof Bodies.changeAccount>,
): void => {
  database.run(
    `UPDATE accounts SET name = ?, email = ?,
       disabled_at = CASE WHEN ? = 1 THEN coalesce(disabled_at, ?) ELSE NULL END
     WHERE account_id = ?`,
    name,
    email,
    disabled ? 1 : 0,
    clock(),
    accountId,
  );
  if (disabled)
    database.run(
      'UPDATE links SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL',
      clock(),
      accountId,
    );
};

/** Renames, disables or enables an account. The last administrator who can come in stays. */
export const changeAccount = (
  context: PeopleContext,
  accountId: string,
  change: z.output<typeof Bodies.changeAccount>,
): Outcome<{ account: AccountInfo }> => {
  const known = accountOf(context, accountId);
  if (!known) return no('request.not_found');
  const others = accounts(context).filter(
    ({ id, role, disabled }) => id !== accountId && role === 'admin' && !disabled,
  );
  if (change.disabled && known.role === 'admin' && others.length === 0)
    return no('account.last_administrator');
  const id = known.id as AccountId;
  const ended = context.database.transaction(() => {
    write(context, id, change);
    return change.disabled ? markAccountRevoked(context, id) : [];
  });
  context.tellRevoked(ended);
  return yes({ account: accountOf(context, id) ?? known });
};
