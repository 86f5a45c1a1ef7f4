/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { i18n } from '../../../../client/app/i18n.ts';
import { type AnyRefusal, useRefusalText } from '../../../../client/refusals/index.ts';
import { API_ERRORS } from '../../../../shared/http-contract.ts';
import { REFUSAL_CODES } from '../../../../shared/refusals.ts';

const say = (refusal: AnyRefusal, language: 'vi' | 'en' = 'vi') => {
  cleanup();
  void i18n.changeLanguage(language);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
  );
  return renderHook(() => useRefusalText(), { wrapper }).result.current(refusal);
};

/** All that any refusal may carry. */
const params = {
  type: 'poll.open',
  role: 'seat',
  id: 'x',
  seat: 'Tỉnh ủy An Giang',
  title: 'Thảo luận',
  question: 'Thống nhất?',
  choice: 'no',
  code: '2020-09/p89-001',
  number: 3,
  revision: 2,
  value: 62,
  whole: 60,
  receipt: '7K3QF-0ZJ9C',
  ruleSet: 'HD05',
  letter: 'TB',
  text: 'Số 05-TB/BTCTW',
  next: 6,
  open: 1,
  name: 'Báo cáo.pdf',
  pages: 9,
  maximum: 50,
  phase: 'closed',
  seconds: 40,
  levels: 3,
  planned: 20,
  needed: 25,
  byMinutes: 5,
  row: 2,
  seq: 7,
  ballots: 3,
  tokens: 2,
  count: 3,
  state: 'answered',
  taskState: 'accepted',
  until: '2020-09-25',
  least: '0',
  most: '500',
  last: '40',
};

test('every sentence comes out whole, in both languages', () => {
  for (const language of ['vi', 'en'] as const)
    for (const code of [...REFUSAL_CODES, ...API_ERRORS]) {
      const sentence = say({ code, params }, language);
      expect([code, sentence.includes('{{'), sentence.includes('undefined')]).toEqual([code, false, false]);
      expect(sentence).not.toBe(code);
    }
});

test('P3: the ballot that stands is named', () => {
  const refusal = { code: 'poll.already_cast', params: { question: 'Thông qua?', receipt: '7K3QF-0ZJ9C' } };
  expect(say(refusal)).toContain('7K3QF-0ZJ9C');
  expect(say(refusal, 'en')).toContain('7K3QF-0ZJ9C');
});

test('a field that is too long is named with its limit', () => {
  const refusal = {
    code: 'command.invalid',
    params: { type: 'poll.open', field: 'question', reason: 'too_big', maximum: 300 },
  };
  expect(say(refusal)).toContain('“câu hỏi biểu quyết” dài hoặc lớn hơn mức cho phép (300)');
  expect(say({ ...refusal, params: { field: 'x', reason: 'y' } })).toContain('“nội dung” chưa đúng');
});

test('a roster that cannot be used says where and why', () => {
  const sentence = say({ code: 'roster.invalid', params: { line: 3, reason: 'seat_twice', what: 'p89' } });
  expect(sentence).toContain('ở dòng 3: mã điểm cầu “p89” bị lặp');
  expect(say({ code: 'roster.invalid' })).toContain('có lỗi: nội dung chưa đúng');
});

test('a code of a newer server is not shown raw', () => {
  expect(say('constructor')).toBe(say('server.failed'));
  expect(say({ code: 'command.invalid', params: { field: 'toString', reason: 'constructor' } })).toContain(
    'nội dung',
  );
});
