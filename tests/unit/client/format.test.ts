import { expect, test } from '@jest/globals';
import { numberText, shareText } from '../../../client/ui/format.ts';

test.each([
  [1298, 1311, '99,0%'],
  [62, 67, '92,5%'],
  [2, 70, '2,9%'],
  [58, 70, '82,9%'],
  [70, 70, '100,0%'],
  [0, 70, '0,0%'],
  [2999, 3000, '99,9%'],
  [1, 9000, '0,1%'],
  [0, 0, '0,0%'],
])('%d of %d is %s', (part, whole, text) => {
  expect(shareText(part, whole, 'vi')).toBe(text);
});

test('figures are written as the language writes them', () => {
  expect([numberText(1298, 'vi'), numberText(1298, 'en')]).toEqual(['1.298', '1,298']);
  expect(shareText(62, 67, 'en')).toBe('92.5%');
});
