import type { z } from 'zod';
import type { Bodies } from '../../shared/http-contract.ts';
import type { Origin, PeopleContext } from './context.ts';
import { no, type Outcome, yes } from './outcome.ts';
import { hashPassword, isPassword, longEnough } from './passwords.ts';
import { revokeOthersOf } from './revoke-session.ts';
import type { Session } from './session.ts';
import { address, subject } from './tries.ts';

/** The first password needs no older one; a later one does, and it ends the person's other sessions. */
export const changePassword = async (
  context: PeopleContext,
  session: Session,
  { current, next }: z.output<typeof Bodies.changePassword>,
  { ip }: Origin,
): Promise<Outcome<object>> => {
  if (session.actor.role === 'seat' || session.companionOnly) return no('session.not_allowed');
  if (!longEnough(next)) return no('password.too_short');
  const { accountId } = session.actor;
  const stored =
    context.database.get<{ password_hash: string | null }>(
      'SELECT password_hash FROM accounts WHERE account_id = ?',
      accountId,
    )?.password_hash ?? null;
  if (stored !== null) {
    const one = { subjects: [subject(`password:${accountId}`)], address: address(ip) };
    const wait = await context.tries.begin(one);
    if (wait) return wait;
    if (!(await isPassword(stored, current ?? ''))) {
      await context.tries.wrong(one);
      return no('password.wrong');
    }
    await context.tries.right(one);
  }
  const { changes } = context.database.run(
    'UPDATE accounts SET password_hash = ? WHERE account_id = ? AND password_hash IS ?',
    await hashPassword(next),
    accountId,
    stored,
  );
  // Somebody set another one in the meantime: theirs stands, and this one has to know it.
  if (changes === 0) return no('password.wrong');
  if (stored !== null) revokeOthersOf(context, accountId, session);
  return yes({});
};
