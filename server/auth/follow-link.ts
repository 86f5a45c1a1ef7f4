import type { LinkInfo } from '../../shared/http-contract.ts';
import type { Origin, PeopleContext } from './context.ts';
import { findLink, type Link, linkInfo } from './link.ts';
import { no, type Outcome, yes } from './outcome.ts';
import { codeHashOf, hashOf, sameHash } from './secrets.ts';
import { type StartedSession, startSession } from './start-session.ts';
import { address, subject, type Try } from './tries.ts';

const tryAt = (token: string, { ip }: Origin): Try => ({
  subjects: [subject(`link:${hashOf(token)}`)],
  address: address(ip),
});

/** Whom a link is for. Tokens that do not exist are counted: nobody may fish for one. */
export const lookAtLink = async (
  context: PeopleContext,
  token: string,
  origin: Origin,
): Promise<Outcome<LinkInfo>> => {
  const one: Try = { subjects: [], address: address(origin.ip) };
  const wait = await context.tries.begin(one);
  if (wait) return wait;
  const found = findLink(context, token);
  if (found.ok) return yes(linkInfo(found.value));
  if (found.error.code === 'link.unknown') await context.tries.wrong(one);
  return found;
};

const isCode = ({ code_salt: salt, code_hash: stored }: Link, code: string | undefined): boolean =>
  salt === null || stored === null || (code !== undefined && sameHash(stored, codeHashOf(salt, code)));

/** Turns a link into a session: a seat's with its code, a person's without, a device's into a companion. */
export const followLink = async (
  context: PeopleContext,
  token: string,
  code: string | undefined,
  origin: Origin,
): Promise<Outcome<StartedSession>> => {
  const one = tryAt(token, origin);
  const wait = await context.tries.begin(one);
  if (wait) return wait;
  const found = findLink(context, token);
  const right = found.ok && isCode(found.value, code);
  if (!right) await context.tries.wrong(one);
  if (!found.ok) return found;
  if (!right) return no('code.wrong');
  await context.tries.right(one);
  const { link_id, kind, account_id: accountId, seat_id: seatId } = found.value;
  return context.database.transaction(() => {
    // The link may have been revoked while the tries were counted.
    const { changes } = context.database.run(
      'UPDATE links SET used_at = ? WHERE link_id = ? AND revoked_at IS NULL',
      context.clock(),
      link_id,
    );
    if (changes === 0) return no('link.revoked');
    return yes(startSession(context, { accountId, seatId }, origin, kind === 'device'));
  });
};
