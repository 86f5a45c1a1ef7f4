import {
  constants,
  createPublicKey,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';
import { KEY_BITS, KEY_BYTES } from '../../shared/polls/secret/ballot-message.ts';

/** RSABSSA-SHA384-PSS-Deterministic (RFC 9474): the salt is as long as the hash. */
const SALT_BYTES = 48;
const RAW = constants.RSA_NO_PADDING;

export const publicKeyOf = (text: string): KeyObject =>
  createPublicKey({ key: Buffer.from(text, 'base64url'), format: 'der', type: 'spki' });

export const publicKeyText = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64url');

const modulusOf = (key: KeyObject): bigint => {
  const { n = '' } = createPublicKey(key).export({ format: 'jwk' });
  return BigInt(`0x${Buffer.from(n, 'base64url').toString('hex')}`);
};

/** Whether it is a number that can be signed: of the modulus' length, and between 1 and n - 1. */
export const isSignable = (privateKey: KeyObject, blinded: Buffer): boolean => {
  if (blinded.length !== KEY_BYTES) return false;
  const number = BigInt(`0x${blinded.toString('hex')}`);
  return number > 0n && number < modulusOf(privateKey);
};

/**
 * BlindSign (RFC 9474, 4.3): the bare RSA operation, which for OpenSSL is a decryption without padding, and the
 * check that it was done right, without which one faulty result would give the key away.
 */
export const blindSign = (privateKey: KeyObject, blinded: Buffer): Buffer => {
  const signed = privateDecrypt({ key: privateKey, padding: RAW }, blinded);
  const back = publicEncrypt({ key: createPublicKey(privateKey), padding: RAW }, signed);
  if (!back.equals(blinded)) throw new Error('the blind signature does not give back what was signed');
  return signed;
};

const options = (publicKey: KeyObject) => ({
  key: publicKey,
  padding: constants.RSA_PKCS1_PSS_PADDING,
  saltLength: SALT_BYTES,
});

const verifyApart = promisify(
  (
    message: Buffer,
    publicKey: KeyObject,
    signature: Buffer,
    done: (error: Error | null, result: boolean) => void,
  ) => verify('sha384', message, options(publicKey), signature, done),
);

/** Whether the poll's key signed this message; worked out away from the event loop. */
export const isSigned = async (publicKey: string, message: string, signature: string): Promise<boolean> => {
  try {
    return await verifyApart(
      Buffer.from(message),
      publicKeyOf(publicKey),
      Buffer.from(signature, 'base64url'),
    );
  } catch {
    return false;
  }
};

/** The same, at once: for whoever checks a journal offline. */
export const isSignedNow = (publicKey: string, message: string, signature: string): boolean => {
  try {
    const key = publicKeyOf(publicKey);
    if (key.asymmetricKeyDetails?.modulusLength !== KEY_BITS) return false;
    return verify('sha384', Buffer.from(message), options(key), Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
};
