/** @jest-environment jsdom */
import '../shell/browser-globals.ts';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { PapersPanel } from '../../../../client/features/papers/index.ts';
import { readPaperSettings } from '../../../../config/papers/read.ts';
import type { Departure } from '../../../../shared/papers/check/departure.ts';
import { minuteTaker, openMeetingStory } from '../../../support/meeting.ts';

import { pretendServer } from '../shell/pretend-server.ts';
import { takePlace } from './place.tsx';

const ROOT = '/s/handle01/meetings/2020-09/papers';
const choices = { ruleSets: [...readPaperSettings().ruleSets.values()] };
const fetchBefore = globalThis.fetch;
let departures: readonly Departure[] = [];
let server: ReturnType<typeof pretendServer>;
beforeEach(() => {
  departures = [];
  server = pretendServer({
    [`GET ${ROOT}`]: () => [200, choices],
    [`POST ${ROOT}/check?ruleSet=hd05`]: () => [200, { departures }],
    [`POST ${ROOT}/check?ruleSet=nd30`]: () => [422, { error: { code: 'paper.unreadable' } }],
  });
});
afterEach(() => {
  cleanup();
  globalThis.fetch = fetchBefore;
});

const show = async (language: 'vi' | 'en' = 'vi') => {
  const view = takePlace(openMeetingStory(), minuteTaker).show(
    <PapersPanel previewOf={(url) => <output>{url}</output>} />,
    language,
  );
  await screen.findByLabelText(language === 'vi' ? 'Loại văn bản' : 'Paper');
  return view;
};
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const linkTo = (name: string) => {
  const href = screen.getByRole('link', { name }).getAttribute('href') ?? '';
  const { pathname, searchParams } = new URL(href, 'http://here');
  return { path: pathname, ...Object.fromEntries(searchParams) };
};
const check = (name: string) => {
  const field = document.querySelector('input[type=file]');
  if (!field) throw new Error('there is no field for a file');
  fireEvent.change(field, { target: { files: [new File(['x'], name)] } });
  fireEvent.click(screen.getByRole('button', { name: 'Kiểm tra' }));
};

test('V2, V6 rule set, kind, letters, number and day are chosen, and the files follow', async () => {
  await show();
  expect(linkTo('Tải DOCX')).toEqual({
    path: `/api${ROOT}/minutes`,
    ruleSet: 'hd05',
    format: 'docx',
    spelling: 'old',
  });
  choose('Loại văn bản', 'conclusion');
  choose('Thể thức theo', 'nd30');
  choose('Ký hiệu loại', 'KL');
  choose('Số văn bản', '25');
  choose('Ngày ban hành', '2026-02-05');
  expect(linkTo('Tải PDF')).toEqual({
    path: `/api${ROOT}/conclusion`,
    ruleSet: 'nd30',
    format: 'pdf',
    letter: 'KL',
    number: '25',
    date: '2026-02-05',
    spelling: 'old',
  });
  expect(linkTo('Tải cả bộ (ZIP)')).toMatchObject({ path: `/api${ROOT}/bundle`, ruleSet: 'nd30' });
});

test('V7 the preview shows what was chosen, and says when something else is chosen now', async () => {
  await show();
  fireEvent.click(screen.getByRole('button', { name: 'Xem trước' }));
  expect(screen.getByText(/papers\/minutes\?.*format=pdf/)).toBeTruthy();
  choose('Loại văn bản', 'votes');
  fireEvent.click(screen.getByRole('button', { name: 'Xem lại theo lựa chọn mới' }));
  expect(screen.getByText(/papers\/votes\?.*format=pdf/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Đóng bản xem trước' }));
  expect(screen.queryByText(/papers\/votes/)).toBeNull();
});

test('V8 departures are told under their element, with what is there and what should be', async () => {
  departures = [
    { element: 'body', aspect: 'size', seen: '12 pt', wanted: '14 pt', text: 'Ngày 04', count: 7 },
    { element: 'page', aspect: 'left', seen: '25 mm', wanted: '30 mm', text: '', count: 1 },
    { element: 'type', aspect: 'bold', seen: 'no', wanted: 'yes', text: 'THÔNG BÁO', count: 1 },
    { element: 'number', aspect: 'missing', seen: '', wanted: '', text: '', count: 1 },
  ];
  await show();
  check('thong-bao.docx');
  await screen.findByText(/thong-bao.docx có 4 điểm chưa đúng thể thức theo Hướng dẫn 05/, { selector: 'p' });
  const told = screen.getAllByRole('listitem').map((each) => each.textContent);
  expect(told).toEqual([
    'Lề trái: đang là 25 mm, cần 30 mm',
    'Thiếu thành phần này.',
    'Chữ đậm: đang là không, cần có“THÔNG BÁO”',
    'Cỡ chữ: đang là 12 pt, cần 14 pt (ở 7 chỗ)“Ngày 04”',
  ]);
});

test('V8 a right file is called right; a wrong one is refused here, or by the server in its words', async () => {
  await show();
  check('thong-bao.docx');
  await screen.findByText(/thong-bao.docx đúng thể thức theo Hướng dẫn 05/, { selector: 'p' });
  const asked = server.asked.length;
  check('thong-bao.pdf');
  expect(screen.getByText('Chỉ kiểm tra được tệp có đuôi .docx.')).toBeTruthy();
  expect(server.asked).toHaveLength(asked);
  choose('Thể thức theo', 'nd30');
  check('hong.docx');
  expect(await screen.findByText(/Không đọc được tệp DOCX này/)).toBeTruthy();
});

test.each(['vi', 'en'] as const)('the panel is usable for everybody: %s', async (language) => {
  const { container } = await show(language);
  expect((await axe(container)).violations).toEqual([]);
  expect(within(container).queryByText(/papers[.:]/)).toBeNull();
});

test('a list that cannot be had is said, and asked for again', async () => {
  server.state.reachable = false;
  takePlace(openMeetingStory(), minuteTaker).show(<PapersPanel previewOf={() => null} />);
  await screen.findByRole('button', { name: 'Thử lại' });
  server.state.reachable = true;
  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  await screen.findByLabelText('Loại văn bản');
});
