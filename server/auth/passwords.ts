import { hash, verify } from '@node-rs/argon2';
import { PASSWORD_MIN_LENGTH } from '../../shared/http-contract.ts';

/** Argon2id with the first set of values that OWASP recommends: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One keyboard sends "ế" as one character, another as three: both are the same password. */
const sameBytes = (password: string): string => password.normalize('NFC');

export const longEnough = (password: string): boolean =>
  [...sameBytes(password)].length >= PASSWORD_MIN_LENGTH;

export const hashPassword = (password: string): Promise<string> => hash(sameBytes(password), COST);

let nobodys: Promise<string> | undefined;

/**
 * Whether this is the password. Without a hash (no such person, or no password yet) it takes just as long and is
 * never right, so that the time of an answer does not tell who exists.
 */
export const isPassword = async (stored: string | null, password: string): Promise<boolean> => {
  nobodys ??= hashPassword('nobody has this password');
  const right = await verify(stored ?? (await nobodys), sameBytes(password));
  return stored !== null && right;
};
