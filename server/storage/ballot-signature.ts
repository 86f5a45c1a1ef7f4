import { constants, createPublicKey, verify } from 'node:crypto';
import { KEY_BITS } from '../../shared/polls/secret/ballot-message.ts';

/** RSABSSA-SHA384-PSS-Deterministic (RFC 9474): the salt is as long as the hash. */
const SALT_BYTES = 48;

/** Whether the poll's key signed this message: asked for each ballot, and again by whoever checks a journal. */
export const isSigned = (publicKey: string, message: string, signature: string): boolean => {
  try {
    const key = createPublicKey({
      key: Buffer.from(publicKey, 'base64url'),
      format: 'der',
      type: 'spki',
    });
    if (key.asymmetricKeyDetails?.modulusLength !== KEY_BITS) return false;
    return verify(
      'sha384',
      Buffer.from(message),
      { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES },
      Buffer.from(signature, 'base64url'),
    );
  } catch {
    // A key or a signature that cannot even be read holds nothing.
    return false;
  }
};
