import { constants, createPublicKey, type KeyObject, privateDecrypt, publicEncrypt } from 'node:crypto';
import { KEY_BYTES } from '../../shared/polls/secret/ballot-message.ts';

const RAW = constants.RSA_NO_PADDING;

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
