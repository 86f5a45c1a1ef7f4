import type { z } from 'zod';
import type { Bodies } from '../../shared/http-contract.ts';
import type { AccountId } from '../../shared/kernel/ids.ts';
import type { Origin, PeopleContext } from './context.ts';
import { no, type Outcome, yes } from './outcome.ts';
import { isPassword } from './passwords.ts';
import { type StartedSession, startSession } from './start-session.ts';
import { address, subject, subjectFromAnywhere } from './tries.ts';

/** Name and password. Who does not exist and whose password is wrong get the same answer after the same time. */
export const signIn = async (
  context: PeopleContext,
  { username, password }: z.output<typeof Bodies.signIn>,
  origin: Origin,
): Promise<Outcome<StartedSession>> => {
  const one = {
    subjects: [
      subject(`name:${username}:${address(origin.ip).key}`),
      subjectFromAnywhere(`name:${username}`),
    ],
    address: address(origin.ip),
  };
  const wait = await context.tries.begin(one);
  if (wait) return wait;
  const account = context.database.get<{
    account_id: AccountId;
    password_hash: string | null;
    disabled_at: number | null;
  }>('SELECT account_id, password_hash, disabled_at FROM accounts WHERE username = ?', username);
  const right = await isPassword(account?.password_hash ?? null, password);
  if (!account || !right) {
    await context.tries.wrong(one);
    return no('password.wrong');
  }
  await context.tries.right(one);
  // Said only to whoever knows the password.
  if (account.disabled_at !== null) return no('account.disabled');
  return yes(startSession(context, { accountId: account.account_id, seatId: null }, origin));
};
