import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Random bytes; handed in, so that tests can repeat themselves. */
export type Random = (bytes: number) => Uint8Array;

const SECRET_BYTES = 32;
const HANDLE_LENGTH = 12;
const HANDLE_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** What nobody can guess: the token of a link, the secret of a session. */
export const newSecret = (random: Random): string => Buffer.from(random(SECRET_BYTES)).toString('base64url');

/** An id for a row: it need not be secret, but must not be met twice. */
export const newId = (random: Random): string => Buffer.from(random(12)).toString('hex');

/** The public name of a session, in the address and in the cookie's name. */
export const newHandle = (random: Random): string =>
  [...random(HANDLE_LENGTH)].map((byte) => HANDLE_LETTERS[byte % HANDLE_LETTERS.length]).join('');

/** Six digits, each as likely as another: 2^32 is so much larger than 10^6 that the remainder does not show. */
export const newCode = (random: Random): string =>
  String(Buffer.from(random(4)).readUInt32BE() % 1_000_000).padStart(6, '0');

/** Only the hash of a secret is stored. A fast hash is enough: 256 random bits cannot be tried out. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The hash of a six-digit code. No hash protects six digits; counting the wrong tries does. */
export const codeHashOf = (salt: string, code: string): string =>
  createHmac('sha256', salt).update(code).digest('hex');

/** Compares two hashes in a time that tells nothing. */
export const sameHash = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
};
