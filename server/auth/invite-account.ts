import type { IssuedLink } from '../../shared/admin-contract.ts';
import type { AccountId } from '../../shared/kernel/ids.ts';
import type { PeopleContext } from './context.ts';
import { addLink } from './link.ts';
import { no, type Outcome, yes } from './outcome.ts';

export const INVITATION_MS = 14 * 24 * 60 * 60 * 1000;

/** For a transaction: a new invitation; the earlier ones stop working. */
export const addInvitation = (
  context: PeopleContext,
  accountId: AccountId,
  baseUrl: string,
  lifeMs: number,
): IssuedLink => {
  const now = context.clock();
  context.database.run(
    `UPDATE links SET revoked_at = ? WHERE account_id = ? AND kind = 'staff' AND revoked_at IS NULL`,
    now,
    accountId,
  );
  const expiresAt = now + lifeMs;
  const token = addLink(context, { kind: 'staff', accountId, seatId: null, expiresAt });
  return { url: `${baseUrl}/join/${token}`, code: null, expiresAt };
};

/** A link that signs somebody of the centre in until it runs out; a password may be set after that. */
export const inviteAccount = (
  context: PeopleContext,
  accountId: string,
  baseUrl: string,
  lifeMs = INVITATION_MS,
): Outcome<{ invitation: IssuedLink }> => {
  const account = context.database.get<{ account_id: AccountId; disabled_at: number | null }>(
    'SELECT account_id, disabled_at FROM accounts WHERE account_id = ?',
    accountId,
  );
  if (!account) return no('request.not_found');
  if (account.disabled_at !== null) return no('account.disabled');
  const invitation = context.database.transaction(() =>
    addInvitation(context, account.account_id, baseUrl, lifeMs),
  );
  return yes({ invitation });
};
