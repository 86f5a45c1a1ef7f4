import { expect, test } from '@jest/globals';
import { createPress, PressFailure } from '../../server/papers/press.ts';
import { docxWith } from '../support/paper-template.ts';

test('the press does one job after another, and a job that breaks off spoils no other', async () => {
  const press = createPress();
  const file = Uint8Array.from(await docxWith(['{number}', '{nothing}']));
  const check = () => press.do({ do: 'check_template', file });
  const broken = () => press.do({ do: 'fill', file: new Uint8Array([1, 2, 3]), content: {} as never });
  const done = await Promise.allSettled([check(), check(), broken(), check()]);
  expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(done[2]).toMatchObject({ reason: expect.any(PressFailure) });
  expect(done[3]).toMatchObject({ value: [{ kind: 'unknown', tag: 'nothing' }] });
});
