import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../shared/kernel/sha256.ts';

const reference = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const own = (text: string) => Buffer.from(sha256(text)).toString('hex');

test('sha256 is the one everybody else computes, at every length around a block and for any text', () => {
  for (let length = 0; length < 200; length += 1)
    expect(own('ậ'.repeat(length % 7) + 'x'.repeat(length))).toBe(
      reference('ậ'.repeat(length % 7) + 'x'.repeat(length)),
    );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(own(text)).toBe(reference(text.toWellFormed()));
    }),
    { numRuns: 200 },
  );
});
