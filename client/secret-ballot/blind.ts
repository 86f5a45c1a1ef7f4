import { RSABSSA } from '@cloudflare/blindrsa-ts';

/**
 * RSABSSA-SHA384-PSS-Deterministic of RFC 9474. Its message must not be guessable, and is not: 32 random bytes are
 * in each ballot.
 */
const suite = RSABSSA.SHA384.PSS.Deterministic();

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));

const toBase64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const importKey = (publicKey: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('spki', fromBase64url(publicKey), { name: 'RSA-PSS', hash: 'SHA-384' }, true, [
    'verify',
  ]);

const bytesOf = (message: string) => new TextEncoder().encode(message);

/** The message under a cover that only this device can take off. */
export const cover = async (publicKey: string, message: string) => {
  const { blindedMsg, inv } = await suite.blind(await importKey(publicKey), suite.prepare(bytesOf(message)));
  return { blinded: toBase64url(blindedMsg), uncover: toBase64url(inv) };
};

/** The signature over the message itself; throws if the server has not signed with the poll's key. */
export const uncover = async (
  publicKey: string,
  message: string,
  { blindSignature, uncover: inverse }: { readonly blindSignature: string; readonly uncover: string },
): Promise<string> => {
  const key = await importKey(publicKey);
  const signature = await suite.finalize(
    key,
    suite.prepare(bytesOf(message)),
    fromBase64url(blindSignature),
    fromBase64url(inverse),
  );
  return toBase64url(signature);
};

/** Whether the poll's key signed this message. */
export const isSigned = async (publicKey: string, message: string, signature: string): Promise<boolean> =>
  suite.verify(await importKey(publicKey), fromBase64url(signature), bytesOf(message));
