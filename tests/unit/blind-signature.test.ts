import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { expect, test } from '@jest/globals';
import { cover, uncover, isSigned as verifiedInBrowser } from '../../client/secret-ballot/blind.ts';
import { blindSign, isSignable, publicKeyText } from '../../server/secret-ballots/signature.ts';
import { createSigner } from '../../server/secret-ballots/signer.ts';
import { isSigned } from '../../server/storage/ballot-signature.ts';
import type { MeetingId, PollId } from '../../shared/kernel/ids.ts';
import {
  ballotCode,
  ballotMessage,
  canonical,
  KEY_BITS,
  KEY_BYTES,
  KeySized,
  PublicKey,
} from '../../shared/polls/secret/ballot-message.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: KEY_BITS });
const publicKey = publicKeyText(privateKey);
const bytes = (text: string) => Buffer.from(text, 'base64url');
const ballot = (nonce: string, content: unknown = { choice: 'yes' }) =>
  ballotMessage({ meetingId: '2020-09' as MeetingId, pollId: 'p1' as PollId, nonce, content });
const message = ballot('a'.repeat(64));

test('what this server signs under the cover, the library of the browser takes for a signature, and so do we', async () => {
  expect(PublicKey.safeParse(publicKey).success).toBe(true);
  const { blinded, uncover: inverse } = await cover(publicKey, message);
  expect(KeySized.safeParse(blinded).success).toBe(true);
  const blindSignature = blindSign(privateKey, bytes(blinded)).toString('base64url');
  const signature = await uncover(publicKey, message, { blindSignature, uncover: inverse });
  expect(KeySized.safeParse(signature).success).toBe(true);
  expect(await verifiedInBrowser(publicKey, message, signature)).toBe(true);
  expect(isSigned(publicKey, message, signature)).toBe(true);
});

test('the native operation gives the same number as the library BlindSign', async () => {
  // The library works in JavaScript, and takes seven seconds for a key as long as a poll's.
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const suite = RSABSSA.SHA384.PSS.Deterministic();
  const key = await crypto.subtle.importKey(
    'pkcs8',
    privateKey.export({ format: 'der', type: 'pkcs8' }),
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['sign'],
  );
  const { blinded } = await cover(publicKeyText(privateKey), message);
  const expected = await suite.blindSign(key, bytes(blinded));
  expect(blindSign(privateKey, bytes(blinded)).equals(expected)).toBe(true);
}, 60_000);

test('a signature holds for its own message and key alone', async () => {
  const { blinded, uncover: inverse } = await cover(publicKey, message);
  const blindSignature = blindSign(privateKey, bytes(blinded)).toString('base64url');
  const signature = await uncover(publicKey, message, { blindSignature, uncover: inverse });
  const other = publicKeyText(generateKeyPairSync('rsa', { modulusLength: KEY_BITS }).privateKey);
  const flipped = `${signature.slice(0, 100)}${signature[100] === 'A' ? 'B' : 'A'}${signature.slice(101)}`;
  for (const [key, text, sign] of [
    [other, message, signature],
    [publicKey, ballot('b'.repeat(64)), signature],
    [publicKey, ballot('a'.repeat(64), { choice: 'no' }), signature],
    [publicKey, message, flipped],
    [publicKey, message, blindSignature],
    [publicKey, message, ''],
    ['AAAA', message, signature],
  ] as const) {
    expect(isSigned(key, text, sign)).toBe(false);
  }
  await expect(uncover(other, message, { blindSignature, uncover: inverse })).rejects.toThrow();
});

test('a key that is too small is no key of a poll', async () => {
  const small = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const { blinded, uncover: inverse } = await cover(publicKeyText(small), message);
  const blindSignature = blindSign(small, bytes(blinded)).toString('base64url');
  const signature = await uncover(publicKeyText(small), message, { blindSignature, uncover: inverse });
  expect(isSigned(publicKeyText(small), message, signature)).toBe(false);
});

test('what the server sees is another number each time, and never the message or its signature', async () => {
  const first = await cover(publicKey, message);
  const second = await cover(publicKey, message);
  expect(first.blinded).not.toBe(second.blinded);
  const blindSignature = blindSign(privateKey, bytes(first.blinded)).toString('base64url');
  const signature = await uncover(publicKey, message, { blindSignature, uncover: first.uncover });
  expect(new Set([first.blinded, second.blinded, blindSignature, signature]).size).toBe(4);
});

test('numbers that are none of this key are told before anything is signed', () => {
  const { n = '' } = createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' })).export({
    format: 'jwk',
  });
  expect(isSignable(privateKey, Buffer.alloc(KEY_BYTES))).toBe(false);
  expect(isSignable(privateKey, bytes(n))).toBe(false);
  expect(isSignable(privateKey, Buffer.alloc(KEY_BYTES, 255))).toBe(false);
  expect(isSignable(privateKey, Buffer.alloc(KEY_BYTES - 1, 1))).toBe(false);
  expect(isSignable(privateKey, Buffer.alloc(KEY_BYTES, 1))).toBe(true);
});

test('seventy seats at once: each in a turn of its own, so that no turn is longer than a few signatures', async () => {
  const sign = createSigner();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  const signed = await Promise.all(
    Array.from({ length: 70 }, (_, index) => sign(privateKey, Buffer.alloc(KEY_BYTES, index + 1))),
  );
  const ms = performance.now() - begun;
  delay.disable();
  expect(new Set(signed.map((each) => each.toString('hex'))).size).toBe(70);
  // One after the other without a pause would be one turn as long as all of them together.
  expect(delay.max / 1e6).toBeLessThan(Math.max(25, ms / 2));
});

test('one number that cannot be signed does not stop the next', async () => {
  const sign = createSigner();
  const results = await Promise.allSettled([
    sign(privateKey, Buffer.alloc(KEY_BYTES, 255)),
    sign(privateKey, Buffer.alloc(KEY_BYTES, 1)),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});

test('the same content is the same text, whatever the order of its keys', () => {
  expect(canonical({ b: [1, { d: null, c: 'ữ' }], a: undefined })).toBe('{"b":[1,{"c":"ữ","d":null}]}');
  expect(ballot('a', { x: 1, y: 2 })).toBe(ballot('a', { y: 2, x: 1 }));
  expect(ballotCode('0123456789abcdef')).toBe('0123-4567-89AB');
});
