/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { FiguresPanel, ShownFigures } from '../../../../client/features/reports/index.ts';
import {
  chair,
  FORM,
  minuteTaker,
  observer,
  openMeetingStory,
  seat,
  seatId,
  system,
} from '../../../support/meeting.ts';
import { settle, takePlace } from './place.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const asked = () =>
  openMeetingStory()
    .does(chair, 'figures.set_form', { ...FORM, dueAt: null, revision: 0 })
    .does(system, 'figures.carry', {
      lastMonth: {
        code: '2020-08',
        indicators: [],
        figures: [
          { seatId: 'p89', indicatorId: 'congresses', value: [8, 12] },
          { seatId: 'p89', indicatorId: 'files', value: 40 },
        ],
      },
      lastYear: null,
    });

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const write = (name: string | RegExp, text: string) =>
  fireEvent.change(field(name), { target: { value: text } });

const PART = 'Đại hội đã tổ chức: Số đạt được';
const WHOLE = 'Đại hội đã tổ chức: Tổng số';
const FILES = 'Hồ sơ đã thẩm định';

test('R5, R6: a seat fills in, is told what is wrong before anything is sent, and sends once', async () => {
  const story = asked();
  const place = takePlace(story, seat('p89'));
  place.show(<FiguresPanel />);
  expect(screen.getByText('Kỳ trước: 8/12 (66,7%)')).toBeTruthy();
  write(PART, '13');
  write(WHOLE, '12');
  fireEvent.click(button('Gửi số liệu'));
  await settle();
  expect(screen.getByText(/số đạt được \(13\) lớn hơn tổng số \(12\)/)).toBeTruthy();
  expect(place.sent).toHaveLength(0);
  write(PART, '12');
  fireEvent.click(button('Gửi số liệu'));
  fireEvent.click(button('Gửi số liệu'));
  await settle();
  expect(place.sent).toMatchObject([
    { type: 'figures.report', payload: { figures: [{ indicatorId: 'congresses', value: [12, 12] }] } },
  ]);
  expect(screen.getByText(/Đã gửi: 12\/12 \(100,0%\)/)).toBeTruthy();
  expect(button('Gửi bản sửa')).toBeTruthy();
});

test('R7: a word is asked where the figure is far from last month, and goes along', async () => {
  const story = asked();
  const place = takePlace(story, seat('p89'));
  place.show(<FiguresPanel />);
  write(FILES, '100');
  fireEvent.click(button('Gửi số liệu'));
  await settle();
  expect(place.sent).toHaveLength(0);
  write(/^Giải thích/, 'Bổ sung hồ sơ quý III');
  fireEvent.click(button('Gửi số liệu'));
  await settle();
  expect(story.state.reporting.entries.get(seatId('p89'))?.get('files' as never)).toMatchObject({
    value: 100,
    word: 'Bổ sung hồ sơ quý III',
  });
});

test('figures typed with the line down outlive a reload and are sent once, under one id', async () => {
  const story = asked();
  const place = takePlace(story, seat('p89'));
  place.show(<FiguresPanel />);
  write(FILES, '45');
  place.line.is = 'lost';
  fireEvent.click(button('Gửi số liệu'));
  await settle();
  place.line.is = 'up';
  place.show(<FiguresPanel />);
  expect(field(FILES).value).toMatch(/^45/);
  await waitFor(() => expect(screen.getByText('Đã gửi số liệu. Trung tâm đã nhận.')).toBeTruthy(), {
    timeout: 3000,
  });
  expect(new Set(place.sent.map(({ id }) => id)).size).toBe(1);
  expect(story.state.reporting.entries.get(seatId('p89'))?.get('files' as never)).toMatchObject({
    corrections: 0,
  });
});

test('R11: frozen figures are shown and cannot be changed', () => {
  const story = asked().does(seat('p89'), 'figures.report', {
    figures: [{ indicatorId: 'files', value: 45, word: null }],
  });
  const place = takePlace(story, seat('p89'));
  place.show(<FiguresPanel />);
  place.meanwhile(chair, 'figures.freeze', {});
  expect(screen.getByText(/Chủ trì đã chốt số liệu/)).toBeTruthy();
  expect(field(FILES).readOnly).toBe(true);
  expect(screen.queryByRole('button', { name: 'Gửi bản sửa' })).toBeNull();
});

test('the centre sees totals, the comparison, ranking and the missing live, and enters for a seat with a reason', async () => {
  const story = asked();
  const place = takePlace(story, minuteTaker);
  const { container } = place.show(<FiguresPanel />);
  expect(screen.getByText('0/3 điểm cầu báo cáo đủ')).toBeTruthy();
  for (const [id, part] of [
    ['p89', 11],
    ['p72', 12],
  ] as const)
    place.meanwhile(seat(id), 'figures.report', {
      figures: [{ indicatorId: 'congresses', value: [part, 12], word: null }],
    });
  expect(screen.getByText('23/24 (95,8%)')).toBeTruthy();
  expect(screen.getByText('1/2 hoàn thành')).toBeTruthy();
  expect(screen.getByText('Kỳ trước (2020-08): 8/12 (66,7%) (+29,1 %)')).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
  fireEvent.click(screen.getByRole('radio', { name: 'Điểm cầu' }));
  const rows = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent);
  expect(rows()[0]).toMatch(/^1Tỉnh ủy Điểm cầu p7212\/12/);
  expect(rows()[1]).toMatch(/^2Tỉnh ủy Điểm cầu p8911\/12/);
  fireEvent.click(button('Nhập thay Tỉnh ủy Điểm cầu p40'));
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.change(dialog.getByRole('textbox', { name: FILES }), { target: { value: '7' } });
  fireEvent.change(dialog.getByRole('textbox', { name: /^Lý do/ }), {
    target: { value: 'Báo qua điện thoại' },
  });
  fireEvent.click(dialog.getByRole('button', { name: 'Ghi số liệu' }));
  await settle();
  expect(story.state.reporting.entries.get(seatId('p40'))?.get('files' as never)).toMatchObject({
    reason: 'Báo qua điện thoại',
  });
});

test('R3: the form is built, a name twice is stopped in words, and an overtaken form is not saved', async () => {
  const story = openMeetingStory();
  const place = takePlace(story, chair);
  place.show(<FiguresPanel />);
  fireEvent.click(button('Lập biểu số liệu'));
  write(/^Tên chỉ tiêu/, 'Đảng viên mới');
  fireEvent.click(button('Thêm chỉ tiêu'));
  const names = screen.getAllByRole('textbox', { name: /^Tên chỉ tiêu/ });
  fireEvent.change(names[1] as Element, { target: { value: 'Đảng viên mới' } });
  fireEvent.click(button('Lưu biểu'));
  await settle();
  expect(screen.getByText(/Mỗi chỉ tiêu cần một tên riêng/)).toBeTruthy();
  fireEvent.change(names[1] as Element, { target: { value: 'Hồ sơ' } });
  place.meanwhile(minuteTaker, 'figures.set_form', { ...FORM, revision: 0 });
  fireEvent.click(button('Lưu biểu'));
  await settle();
  expect(screen.getByText(/Biểu số liệu vừa được người khác sửa \(bản 1\)/)).toBeTruthy();
  expect(story.state.reporting.revision).toBe(1);
});

test('R13, R15: an observer sees totals alone, and the map while it is presented', () => {
  const story = asked().does(seat('p89'), 'figures.report', {
    figures: [{ indicatorId: 'ready', value: true, word: null }],
  });
  const place = takePlace(story, observer);
  place.show(
    <>
      <FiguresPanel />
      <ShownFigures />
    </>,
  );
  expect(screen.queryByRole('radio', { name: 'Điểm cầu' })).toBeNull();
  expect(screen.queryByRole('img', { name: /Tỉnh ủy/ })).toBeNull();
  place.meanwhile(chair, 'figures.present', { subject: { kind: 'indicator', indicatorId: 'ready' } });
  expect(screen.getByRole('img', { name: 'Tỉnh ủy Điểm cầu p89: Có' })).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Tỉnh ủy Điểm cầu p72: chưa có số liệu' })).toBeTruthy();
  place.show(<ShownFigures />, 'en');
  expect(screen.getByRole('img', { name: 'Tỉnh ủy Điểm cầu p89: Yes' })).toBeTruthy();
});
