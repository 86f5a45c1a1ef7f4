/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { PracticesPanel } from '../../../../client/features/practices/index.ts';
import { TasksPanel } from '../../../../client/features/tasks/index.ts';
import { lineOf } from '../../../../client/features/tasks/spans.ts';
import {
  chair,
  department,
  minuteTaker,
  openMeetingStory,
  type Story,
  seat,
} from '../../../support/meeting.ts';
import { settle, takePlace } from './place.tsx';

const AN_GIANG = 'Tỉnh ủy Điểm cầu p89';
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string | RegExp) =>
  screen.getByLabelText<HTMLInputElement>(name, { selector: 'input, textarea' });
const write = (name: string | RegExp, value: string) => fireEvent.change(field(name), { target: { value } });
const tasksIn = (story: Story) => [...story.register.tasks.all.values()];

/** On 13 September 2020: one is overdue, one is to be checked, one is another unit's. */
const told = () => {
  const row = { lead: AN_GIANG, programme: 'Chương trình công tác' };
  const story = openMeetingStory().does(minuteTaker, 'task.import', {
    tasks: [
      { ...row, what: 'Quá hạn rồi', dueOn: '2020-09-01' },
      { ...row, what: 'Đã nộp', dueOn: '2020-09-20' },
      { ...row, what: 'Của vụ', lead: 'Vụ Cán bộ', partners: [AN_GIANG] },
      { ...row, what: 'Của nơi khác', lead: 'Tỉnh ủy Điểm cầu p72' },
    ],
  });
  const [, second] = tasksIn(story);
  return story.does(seat('p89'), 'task.report', { taskId: second?.id ?? '', words: 'Đã gửi báo cáo.' });
};

afterEach(() => {
  cleanup();
  localStorage.clear();
});

test('the centre assigns a task; an empty form is not sent, and says what is missing', async () => {
  const story = openMeetingStory();
  const place = takePlace(story, chair);
  place.show(<TasksPanel />);
  fireEvent.click(button('Giao nhiệm vụ'));
  fireEvent.click(button('Giao nhiệm vụ'));
  await settle();
  expect(screen.getAllByText('Cần nhập nội dung này.')).toHaveLength(2);
  write(/^Nội dung nhiệm vụ/, 'Tổng kết chuyên đề');
  write(/^Đơn vị chủ trì/, AN_GIANG);
  fireEvent.click(button('Giao nhiệm vụ'));
  await settle();
  expect(tasksIn(story)).toMatchObject([{ what: 'Tổng kết chuyên đề', holder: { seatId: 'p89' } }]);
  expect(screen.getByText('Tổng kết chuyên đề')).toBeTruthy();
});

test('a unit reads its own first, reports progress, and sees no button on what others lead', async () => {
  const story = told();
  takePlace(story, seat('p89')).show(<TasksPanel />);
  expect(screen.getByRole('heading', { name: 'Đơn vị chủ trì (2)' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Đơn vị phối hợp (1)' })).toBeTruthy();
  expect(screen.queryByText('Của nơi khác')).toBeNull();
  expect(screen.getAllByRole('button', { name: /^Báo cáo hoàn thành/ })).toHaveLength(1);
  fireEvent.click(button(/^Báo cáo tiến độ/));
  fireEvent.click(button('Báo cáo tiến độ'));
  await settle();
  expect(tasksIn(story)[0]?.state).toBe('assigned');
  write(/^Kết quả đến nay/, 'Còn chờ số liệu.');
  fireEvent.click(button('Báo cáo tiến độ'));
  await settle();
  expect(tasksIn(story)[0]).toMatchObject({ state: 'in_progress' });
  expect(screen.getByText('Còn chờ số liệu.')).toBeTruthy();
});

test('the centre finds what is overdue and what is to be checked, and accepts it', async () => {
  const story = told();
  takePlace(story, chair).show(<TasksPanel />);
  fireEvent.click(screen.getByRole('radio', { name: /^Quá hạn 1/ }));
  expect(screen.queryByText('Đã nộp')).toBeNull();
  expect(screen.getByText('Quá hạn 01/09/2020')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: /^Chờ kiểm tra 1/ }));
  fireEvent.click(button(/^Công nhận hoàn thành/));
  await settle();
  fireEvent.click(screen.getByRole('radio', { name: 'Tiến độ' }));
  const meter = screen.getByRole('meter', { name: 'Chương trình công tác' });
  expect(meter.getAttribute('aria-valuetext')).toBe('1 / 4');
  expect(within(meter.closest('section') as HTMLElement).getByText('1 quá hạn')).toBeTruthy();
});

test('table and timeline lead back to the task itself', () => {
  takePlace(told(), department('tc')).show(<TasksPanel />);
  fireEvent.click(screen.getByRole('radio', { name: 'Bảng' }));
  fireEvent.click(button('2020-09/nv-003'));
  expect(screen.getByText('Của vụ')).toBeTruthy();
  expect(screen.queryByText('Đã nộp')).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: 'Theo tháng' }));
  fireEvent.click(button('Của vụ'));
  expect(screen.getByText('2020-09/nv-003')).toBeTruthy();
});

test('the line of months holds every task, and today', () => {
  const tasks = tasksIn(told());
  const { months, today, spanOf } = lineOf(tasks, '2020-11-15');
  expect(months.map(({ month }) => month)).toEqual(['2020-09', '2020-10', '2020-11']);
  expect(months[0]?.at).toBe(0);
  expect(today).toBeCloseTo(75 / 91);
  for (const task of tasks) {
    const { from, to } = spanOf(task);
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThan(from);
    expect(to).toBeLessThanOrEqual(1);
  }
});

test('a place registers a model, another marks it, the centre recommends it', async () => {
  const story = openMeetingStory();
  const place = takePlace(story, seat('p89'));
  place.show(<PracticesPanel />);
  fireEvent.click(button('Đăng ký mô hình'));
  write(/^Tên mô hình/, 'Chi bộ điện tử');
  write(/^Nội dung/, 'Họp không giấy.');
  fireEvent.click(button('Gửi mô hình'));
  await settle();
  takePlace(story, seat('p72')).show(<PracticesPanel />);
  fireEvent.click(button('Quan tâm: mô hình 2020-09/mh-001'));
  await settle();
  expect(screen.getByText('1 nơi quan tâm: Tỉnh ủy Điểm cầu p72')).toBeTruthy();
  takePlace(story, chair).show(<PracticesPanel />);
  fireEvent.click(button(/^Khuyến nghị nhân rộng/));
  write(/^Lời khuyến nghị/, 'Nên học tập.');
  fireEvent.click(button('Khuyến nghị nhân rộng'));
  await settle();
  expect(screen.getByText('Được khuyến nghị', { selector: '[class*=Badge] *' })).toBeTruthy();
  expect([...story.register.practices.all.values()]).toMatchObject([{ recommendation: 'Nên học tập.' }]);
});

test.each(['vi', 'en'] as const)('both panels can be read by everybody (%s)', async (language) => {
  const story = told().does(seat('p72'), 'practice.register', { title: 'Mô hình', matter: 'Cách làm.' });
  for (const panel of [<TasksPanel key="tasks" />, <PracticesPanel key="practices" />])
    for (const viewer of [chair, seat('p89')]) {
      const { container } = takePlace(story, viewer).show(panel, language);
      expect((await axe(container)).violations).toEqual([]);
    }
});
