/** @jest-environment jsdom */
import '../shell/browser-globals.ts';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { PapersPanel } from '../../../../client/features/papers/index.ts';
import { readPaperSettings } from '../../../../config/papers/read.ts';
import type { Departure } from '../../../../shared/papers/check/departure.ts';
import type { TemplateFault } from '../../../../shared/papers-contract.ts';
import { chair, minuteTaker, openMeetingStory, system } from '../../../support/meeting.ts';
import { officeFiles } from '../../../support/office.ts';

import { pretendServer } from '../shell/pretend-server.ts';
import { takePlace } from './place.tsx';

const ROOT = '/s/handle01/meetings/2020-09/papers';
const choices = { ruleSets: [...readPaperSettings().ruleSets.values()] };
const fetchBefore = globalThis.fetch;
let departures: readonly Departure[] = [];
let faults: readonly TemplateFault[] = [];
let server: ReturnType<typeof pretendServer>;
beforeEach(() => {
  departures = [];
  faults = [{ kind: 'unknown', tag: 'so', text: 'Số {so}' }];
  server = pretendServer({
    [`GET ${ROOT}`]: () => [200, choices],
    [`POST ${ROOT}/templates/minutes?name=M%E1%BA%ABu.docx`]: () => [200, { faults }],
    [`POST ${ROOT}/check?ruleSet=hd05`]: () => [200, { departures }],
    [`POST ${ROOT}/check?ruleSet=nd30`]: () => [422, { error: { code: 'paper.unreadable' } }],
  });
});
afterEach(() => {
  cleanup();
  globalThis.fetch = fetchBefore;
});

const show = async (language: 'vi' | 'en' = 'vi') => {
  const story = openMeetingStory().does(system, 'office.note_files', officeFiles({ term: '2025-2030' }));
  const place = takePlace(story, minuteTaker);
  const view = place.show(<PapersPanel previewOf={(url) => <output>{url}</output>} />, language);
  await screen.findByLabelText(language === 'vi' ? 'Loại văn bản' : 'Paper');
  return { ...view, place };
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

test('V2, V6 rule set, kind, letters, and day are chosen, and the files follow', async () => {
  await show();
  expect(linkTo('Tải DOCX')).toEqual({
    path: `/api${ROOT}/minutes`,
    ruleSet: 'hd05',
    format: 'docx',
    spelling: 'old',
    look: 'own',
  });
  choose('Loại văn bản', 'conclusion');
  choose('Thể thức theo', 'nd30');
  choose('Ký hiệu loại', 'KL');
  choose('Ngày ban hành', '2026-02-05');
  expect(linkTo('Tải PDF')).toEqual({
    path: `/api${ROOT}/conclusion`,
    ruleSet: 'nd30',
    format: 'pdf',
    letter: 'KL',
    date: '2026-02-05',
    spelling: 'old',
  });
  expect(linkTo('Tải cả bộ (ZIP)')).toMatchObject({ path: `/api${ROOT}/bundle`, ruleSet: 'nd30' });
});

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const write = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('Q3 a paper takes its number here, bears it from then on, and its preview is asked for anew', async () => {
  const { place } = await show();
  choose('Loại văn bản', 'conclusion');
  press('Xem trước');
  choose('Ngày ban hành', '2026-02-05');
  press('Cấp số 1');
  await screen.findByText('Số 01-TB/BTCTW, ngày 05/02/2026');
  expect(place.sent.at(-1)).toMatchObject({
    type: 'number.take',
    payload: { kind: 'conclusion', letter: 'TB' },
  });
  expect(screen.queryByLabelText('Ngày ban hành')).toBeNull();
  expect(screen.getByRole('button', { name: 'Xem lại theo lựa chọn mới' })).toBeTruthy();
  choose('Thể thức theo', 'nd30');
  expect(screen.getByText(/cấp theo thể thức khác/)).toBeTruthy();
});

test('W9, Q9 a paper of a closed meeting is issued here; what it is then is shown, and why it was not', async () => {
  const { place } = await show();
  expect(screen.queryByRole('button', { name: 'Phát hành văn bản' })).toBeNull();
  place.meanwhile(chair, 'meeting.close', {});
  expect(screen.getByText(/^Biên bản được phát hành ở thẻ “Biên bản”/)).toBeTruthy();
  choose('Loại văn bản', 'conclusion');
  const issue = () => fireEvent.click(screen.getByRole('button', { name: 'Phát hành văn bản' }));
  issue();
  issue();
  await waitFor(() => expect(place.sent.at(-1)).toMatchObject({ type: 'record.issue' }));
  expect(place.sent.at(-1)?.payload).toMatchObject({ name: 'conclusion', ruleSet: 'hd05' });
  expect(await screen.findByText(/^Đang phát hành: giữ nội dung/)).toBeTruthy();
  const of = { meetingId: '2020-09', name: 'conclusion' } as const;
  const refusal = { code: 'number.no_term', params: {} } as const;
  place.meanwhile(system, 'record.refuse_issue', { ...of, refusal });
  expect(screen.getByText('Chưa phát hành được')).toBeTruthy();
  issue();
  issue();
  await waitFor(() => expect(place.sent).toHaveLength(2));
  place.meanwhile(system, 'record.keep_paper', { ...of, paper: { kind: 'conclusion' } as never });
  place.meanwhile(system, 'record.note_issued', {
    ...of,
    number: 'Số 07-TB/BTCTW',
    letter: 'TB',
    on: '2026-02-05',
  });
  expect(screen.getByText(/^Đã phát hành: Số 07-TB\/BTCTW, ngày/)).toBeTruthy();
  expect(screen.queryByLabelText('Thể thức theo')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Phát hành văn bản' })).toBeNull();
});

test('Q4, Q5, Q6 the register lists numbers with their states and gaps; numbers are reserved, released, made void', async () => {
  const { place } = await show();
  press('Cấp số 1');
  await screen.findByText(/Số 01-BB\/BTCTW, ngày/);
  fireEvent.click(screen.getByRole('radio', { name: 'Sổ số' }));
  expect(screen.getByText(/Số tiếp theo: 2. Trong sổ có 1 số/)).toBeTruthy();
  press('Giữ chỗ số');
  write(/Giữ bao nhiêu số/, '2');
  write(/^Lý do/, 'Chờ ký');
  press('Giữ chỗ số');
  await screen.findByText('Số 03-BB/BTCTW');
  press('Trả lại số Số 02-BB/BTCTW');
  press('Trả lại số');
  write(/^Lý do/, 'Không ban hành');
  press('Trả lại số');
  await screen.findByText('Số còn trống: 2.');
  press('Hủy số Số 01-BB/BTCTW');
  write(/^Lý do/, 'Ký nhầm');
  press('Hủy số');
  await screen.findByText('Đã hủy');
  fireEvent.click(screen.getByRole('radio', { name: 'Văn bản' }));
  choose('Lấy số nào', '2');
  press('Cấp số 2');
  await screen.findByText(/Số 02-BB\/BTCTW, ngày/);
  expect([...place.sent.map(({ type }) => type)]).toEqual([
    'number.take',
    'number.reserve',
    'number.release',
    'number.void',
    'number.take',
  ]);
});

test('Q7 numbers that began on paper go on, and what others take is seen', async () => {
  const { place } = await show();
  fireEvent.click(screen.getByRole('radio', { name: 'Sổ số' }));
  press('Tiếp nối sổ giấy');
  write(/Số đầu tiên/, '25');
  press('Tiếp nối sổ giấy');
  await screen.findByText(/Số tiếp theo: 25/);
  place.meanwhile(chair, 'number.take', {
    seriesId: 'monthly',
    ruleSetId: 'hd05',
    letter: 'BB',
    date: '2026-11-24',
    meetingId: 'other',
    kind: 'other',
    subject: 'Báo cáo nhanh',
  });
  expect(screen.getByText('Số 25-BB/BTCTW')).toBeTruthy();
  expect(screen.getByText(/Văn bản khác, ngày 24\/11\/2026: Báo cáo nhanh/)).toBeTruthy();
});

test('O2, O3 the office is set here, wrong fields are named, and what another has changed is not written over', async () => {
  const { place } = await show();
  fireEvent.click(screen.getByRole('radio', { name: 'Cơ quan' }));
  write(/^Chữ viết tắt/, 'có dấu cách');
  press('Lưu thông tin cơ quan');
  expect(screen.getByLabelText(/^Chữ viết tắt/).getAttribute('aria-invalid')).toBe('true');
  write(/^Chữ viết tắt/, 'CTD5');
  write(/^Nơi nhận/, 'Các tỉnh trong cụm\n\n Ban Thi đua ');
  press('Lưu thông tin cơ quan');
  await screen.findByText('Thông tin riêng của chuỗi họp này.');
  expect(place.sent.at(-1)).toMatchObject({
    type: 'office.set_particulars',
    payload: {
      seriesId: 'monthly',
      revision: 0,
      office: { sign: 'CTD5', recipients: ['Các tỉnh trong cụm', 'Ban Thi đua'] },
    },
  });
  write(/^Địa danh/, 'Sóc Trăng');
  const { office } = officeFiles({ term: '2025-2030' });
  place.meanwhile(chair, 'office.set_particulars', { seriesId: 'monthly', revision: 1, office });
  press('Giữ bản của tôi');
  press('Lưu thông tin cơ quan');
  await waitFor(() =>
    expect(place.sent.at(-1)).toMatchObject({ payload: { revision: 2, office: { place: 'Sóc Trăng' } } }),
  );
  fireEvent.click(screen.getByRole('radio', { name: 'Văn bản' }));
  press('Cấp số 1');
  await screen.findByText(/Số 01-BB\/CTD5, ngày/);
});

test('V11, V12 a template is sent, its faults told with their place; once in use it can be left aside, and removed', async () => {
  const { place } = await show();
  const send = () => {
    const field = document.querySelector('input[type=file]');
    if (!field) throw new Error('there is no field for a file');
    fireEvent.change(field, { target: { files: [new File(['x'], 'Mẫu.docx')] } });
    press('Kiểm tra và dùng mẫu này');
  };
  fireEvent.click(screen.getByRole('radio', { name: 'Cơ quan' }));
  send();
  await screen.findByText(/1 điểm cần sửa/, { selector: 'p' });
  expect(screen.getByText('Không có ô tên so ở chỗ này.').textContent).toContain('“Số {so}”');
  faults = [];
  send();
  await waitFor(() => expect(screen.queryByText(/1 điểm cần sửa/, { selector: 'p' })).toBeNull());
  place.meanwhile(system, 'template.receive', {
    seriesId: 'monthly',
    kind: 'minutes',
    name: 'Mẫu.docx',
    size: 1,
    sha256: 'a'.repeat(64),
  });
  await screen.findByText('Đang dùng: Mẫu.docx');
  fireEvent.click(screen.getByRole('radio', { name: 'Văn bản' }));
  expect(linkTo('Tải DOCX')).toMatchObject({ look: 'own' });
  fireEvent.click(screen.getByLabelText(/Tải DOCX theo mẫu riêng/));
  expect(linkTo('Tải DOCX')).not.toHaveProperty('look');
  fireEvent.click(screen.getByRole('radio', { name: 'Cơ quan' }));
  press('Bỏ mẫu riêng');
  press('Bỏ mẫu riêng');
  await screen.findByText('Loại văn bản này đang dùng mẫu của hệ thống.');
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
  for (const part of [1, 2]) {
    fireEvent.click(screen.getAllByRole('radio')[part] as HTMLElement);
    expect((await axe(container)).violations).toEqual([]);
  }
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
