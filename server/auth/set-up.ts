import type { z } from 'zod';
import type { Bodies } from '../../shared/http-contract.ts';
import { addAccount } from './accounts.ts';
import type { Origin, PeopleContext } from './context.ts';
import { no, type Outcome, yes } from './outcome.ts';
import { hashPassword, longEnough } from './passwords.ts';
import { hashOf, newSecret, sameHash } from './secrets.ts';
import { readSetting, writeSetting } from './settings.ts';
import { type StartedSession, startSession } from './start-session.ts';
import { address, subject } from './tries.ts';

const TOKEN_SETTING = 'setup.token_hash';

/** Set-up is needed as long as nobody administers. */
export const setupNeeded = ({ database }: PeopleContext): boolean =>
  database.get(`SELECT 1 FROM accounts WHERE role = 'admin' LIMIT 1`) === undefined;

/** A token for the set-up page; the one before stops working. */
export const newSetupToken = (context: PeopleContext): string => {
  const token = newSecret(context.random);
  writeSetting(context, TOKEN_SETTING, hashOf(token));
  return token;
};

export const isSetupToken = (context: PeopleContext, token: string): boolean => {
  const stored = readSetting(context, TOKEN_SETTING);
  return stored !== null && sameHash(stored, hashOf(token));
};

/** Whoever holds the token from the server's console becomes the first administrator, once. */
export const setUp = async (
  context: PeopleContext,
  { token, name, username, password }: z.output<typeof Bodies.setup>,
  origin: Origin,
): Promise<Outcome<StartedSession>> => {
  if (!setupNeeded(context)) return no('setup.done');
  const one = { subjects: [subject(`setup:${address(origin.ip).key}`)], address: address(origin.ip) };
  const wait = await context.tries.begin(one);
  if (wait) return wait;
  if (!isSetupToken(context, token)) {
    await context.tries.wrong(one);
    return no('setup.token_wrong');
  }
  await context.tries.right(one);
  if (!longEnough(password)) return no('password.too_short');
  const passwordHash = await hashPassword(password);
  return context.database.transaction(() => {
    // Two people may have sent the form at the same time.
    if (!setupNeeded(context)) return no('setup.done');
    if (context.database.get('SELECT 1 FROM accounts WHERE username = ?', username)) return no('name.taken');
    const accountId = addAccount(context, { name, username, role: 'admin' }, passwordHash);
    context.database.run('DELETE FROM settings WHERE name = ?', TOKEN_SETTING);
    return yes(startSession(context, { accountId, seatId: null }, origin));
  });
};
