import { expect, test } from '@jest/globals';
import { address, createTries, network, subject, type Try } from '../../server/auth/tries.ts';

const from = (ip: string, key = 'link:a'): Try => ({ subjects: [subject(key)], address: address(ip) });

test('of a hundred tries at the same moment five may go on', async () => {
  const tries = createTries();
  const answers = await Promise.all(Array.from({ length: 100 }, () => tries.begin(from('192.0.2.1'))));
  expect(answers.filter((answer) => answer === undefined)).toHaveLength(5);
});

test('the wait is said in seconds, for that subject and for no other', async () => {
  const tries = createTries();
  for (let turn = 0; turn < 5; turn += 1) expect(await tries.begin(from('192.0.2.1'))).toBeUndefined();
  expect(await tries.begin(from('192.0.2.2'))).toEqual({
    ok: false,
    error: { code: 'tries.too_many', params: { seconds: 10 } },
  });
  expect(await tries.begin(from('192.0.2.1', 'link:constructor'))).toBeUndefined();
});

test('a right one forgets what was counted against its subject, not against its address', async () => {
  const tries = createTries();
  for (let turn = 0; turn < 30; turn += 1) {
    expect(await tries.begin(from('192.0.2.1'))).toBeUndefined();
    await tries.right(from('192.0.2.1'));
    await tries.wrong(from('192.0.2.1'));
  }
  expect(await tries.begin(from('192.0.2.2'))).toBeUndefined();
  expect((await tries.begin(from('192.0.2.1')))?.error.code).toBe('tries.too_many');
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::7', '2001:db8:0:0'],
  ['2001:db8::1:2:3:4:5', '2001:db8:0:1'],
  ['::1', '0:0:0:0'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
])('%s is counted as %s', (ip, counted) => {
  expect(network(ip)).toBe(counted);
});
