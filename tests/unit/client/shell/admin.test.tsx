/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { deviceOf } from '../../../../client/features/admin/device-of.ts';
import { idOfName } from '../../../../client/features/admin/id-of-name.ts';
import { codeOfDate, readDraft } from '../../../../client/features/admin/meeting-draft.ts';
import type { AdminOverview } from '../../../../shared/admin-contract.ts';
import { type DepartmentId, FIRST_SERIES, type SeatId } from '../../../../shared/kernel/ids.ts';
import { initialTimetable } from '../../../../shared/timetable/events.ts';
import { adminSession, openPage, seatSession, settle } from './page.tsx';
import { pretendServer } from './pretend-server.ts';

const seat = (id: string, name: string, hasLink = false) => ({
  id: id as SeatId,
  name,
  kind: 'Tỉnh ủy',
  region: '',
  cluster: '',
  hasLink,
});
const overview: AdminOverview = {
  accounts: [
    {
      id: 'a1',
      name: 'Quản trị viên',
      username: 'quantri',
      role: 'admin',
      departmentId: null,
      seatId: null,
      email: null,
      disabled: false,
      hasPassword: true,
    },
  ],
  series: [
    {
      id: FIRST_SERIES,
      name: 'Giao ban hằng tháng',
      kind: 'whole',
      cluster: '',
      offsets: initialTimetable.offsets,
      seats: [seat('p89', 'An Giang'), seat('p04', 'Cao Bằng')],
      nextHostId: null,
    },
  ],
  seats: [seat('p89', 'An Giang', true), seat('p04', 'Cao Bằng')],
  departments: [{ id: 'vu-1' as DepartmentId, name: 'Vụ Tổ chức' }],
  sessions: [
    {
      id: 's1',
      name: 'Tỉnh ủy An Giang',
      role: 'seat',
      createdAt: 0,
      lastSeenAt: 0,
      userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36',
      mine: false,
    },
  ],
};

const withAdmin = (more: Parameters<typeof pretendServer>[0] = {}, shown = overview) =>
  pretendServer({
    'GET /s/handle01': () => [200, adminSession()],
    'GET /s/handle01/admin': () => [200, shown],
    ...more,
  });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => localStorage.clear());
afterEach(cleanup);

test('a department is named by its words, and no two alike', () => {
  expect(idOfName('Vụ Tổ chức – Cán bộ', [])).toBe('vu-to-chuc-can-bo');
  expect(idOfName('Đảng', ['dang'])).toBe('dang-2');
  expect(idOfName('★', [])).toBe('don-vi');
});

test('a month has its code, the second meeting of it another', () => {
  expect(codeOfDate('2020-09-07', [])).toBe('2020-09');
  expect(codeOfDate('2020-09-07', ['2020-09', '2020-09-2'])).toBe('2020-09-3');
  const draft = { title: ' ', date: '', time: '08:00', code: 'x', seriesId: FIRST_SERIES, hostSeatId: '' };
  const read = readDraft(draft);
  expect(read.ok ? [] : [...read.wrong].sort()).toEqual(['code', 'startsAt', 'title']);
});

test('a device is named in two words', () => {
  expect(deviceOf('Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/140.0 Safari/537.36 Edg/140.0')).toBe(
    'Edge, Windows',
  );
  expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1')).toBe(
    'Safari, iPhone',
  );
  expect(deviceOf('curl')).toBe('');
});

test('links are issued to those that have none; they are shown with code and QR code for paper', async () => {
  const links = [
    { seatId: 'p04', name: 'Tỉnh ủy Cao Bằng', url: 'https://x/join/t', code: '123456', expiresAt: null },
  ];
  const server = withAdmin({ 'POST /s/handle01/seat-links': () => [200, { links }] });
  openPage('/s/handle01/admin?tab=links');
  await settle(50);
  press('Cấp cho 1 điểm cầu chưa có');
  await settle(50);
  expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({ seatIds: ['p04'] });
  expect(screen.getByRole('heading', { name: 'Vừa cấp cho 1 điểm cầu' })).toBeTruthy();
  const sheet = document.querySelector('[data-print-sheet]');
  expect(sheet?.textContent).toContain('123 456');
  expect(within(sheet as HTMLElement).getByLabelText('Mã QR của Tỉnh ủy Cao Bằng')).toBeTruthy();
});

test('issuing anew asks twice, for the old links stop working', async () => {
  const server = withAdmin({ 'POST /s/handle01/seat-links': () => [200, { links: [] }] });
  openPage('/s/handle01/admin?tab=links');
  await settle(50);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn An Giang' }));
  press('Cấp lại cho 1 điểm cầu đã chọn');
  expect(server.asked.some(({ method }) => method === 'POST')).toBe(false);
  expect(screen.getByText(/sẽ không dùng được nữa/)).toBeTruthy();
  fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
  expect(screen.queryByText(/sẽ không dùng được nữa/)).toBeNull();
  press('Cấp lại cho 1 điểm cầu đã chọn');
  press('Cấp lại cho 1 điểm cầu đã chọn');
  await settle();
  expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({ seatIds: ['p89'] });
});

test('a department that somebody works for cannot go, and the page says so', async () => {
  withAdmin({
    'POST /s/handle01/departments': () => [
      400,
      { error: { code: 'request.malformed', params: { inUse: 'vu-1' } } },
    ],
  });
  openPage('/s/handle01/admin?tab=departments');
  await settle(50);
  press('Bỏ Vụ Tổ chức');
  press('Lưu danh sách đơn vị');
  await settle();
  expect(screen.getByText(/Có cán bộ đang thuộc đơn vị vừa bỏ/)).toBeTruthy();
});

test('an account brings its invitation, shown once; a wrong user name is named before it is sent', async () => {
  const account = {
    ...overview.accounts[0],
    id: 'a2',
    name: 'Trưởng Ban',
    role: 'chair',
    hasPassword: false,
  };
  const server = withAdmin({
    'POST /s/handle01/accounts': () => [
      200,
      { account, invitation: { url: 'https://x/join/abc', code: null, expiresAt: 1 } },
    ],
  });
  openPage('/s/handle01/admin?tab=accounts');
  await settle(50);
  type('Tên hiển thị', 'Trưởng Ban');
  type('Tên đăng nhập', 'Trưởng Ban');
  press('Tạo tài khoản và đường dẫn mời');
  await settle();
  expect(screen.getByText(/Từ 2 đến 40 ký tự/)).toBeTruthy();
  expect(server.asked.some(({ method }) => method === 'POST')).toBe(false);
  type('Tên đăng nhập', 'truongban');
  press('Tạo tài khoản và đường dẫn mời');
  await settle();
  expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Trưởng Ban',
    username: 'truongban',
    role: 'chair',
  });
  expect(screen.getByText('https://x/join/abc')).toBeTruthy();
});

test('a session is revoked with two presses', async () => {
  const server = withAdmin({ 'DELETE /s/handle01/sessions/s1': () => [200, {}] });
  openPage('/s/handle01/admin?tab=sessions');
  await settle(50);
  expect(screen.getByText('Chrome, Windows')).toBeTruthy();
  press(/^Thu hồi/);
  press('Thu hồi ngay');
  await settle();
  expect(server.asked.some(({ method, path }) => method === 'DELETE' && path.endsWith('/sessions/s1'))).toBe(
    true,
  );
});

test('another roster is looked at first: what it changes and from which day, or every line that is wrong', async () => {
  const place = (id: string, name: string) => ({ id, name });
  const changes = [
    { kind: 'kept', ...place('p01', 'Hà Nội'), from: [place('p01', 'Hà Nội')] },
    {
      kind: 'merged',
      ...place('p15-2', 'Lào Cai'),
      from: [place('p10', 'Lào Cai'), place('p15', 'Yên Bái')],
    },
  ];
  const server = withAdmin({
    'POST /s/handle01/roster/preview': () => [200, { problems: [], changes }],
    'POST /s/handle01/roster': () => [200, { seats: [] }],
  });
  openPage('/s/handle01/admin?tab=seats');
  await settle(50);
  const [, newer] = screen.getAllByRole('button', { name: 'Xem thay đổi…' });
  if (newer) fireEvent.click(newer);
  await settle(50);
  expect(screen.getByText('1 sáp nhập · 1 giữ nguyên')).toBeTruthy();
  expect(screen.getByText('Lào Cai + Yên Bái')).toBeTruthy();
  press('Thay danh sách');
  await settle(50);
  expect(
    server.asked.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body]),
  ).toEqual([
    ['/s/handle01/roster/preview', { builtIn: 'roster-2025', day: '2025-07-01' }],
    ['/s/handle01/roster', { builtIn: 'roster-2025', day: '2025-07-01' }],
  ]);
});

test('setting up goes on at the first thing that is missing, and does not turn the page by itself', async () => {
  const server = withAdmin(
    {
      'POST /s/handle01/roster': () => [
        400,
        { error: { code: 'roster.invalid', params: { line: 3, reason: 'cell', what: 'name' } } },
      ],
    },
    { ...overview, seats: [] },
  );
  openPage('/s/handle01/begin');
  await settle(50);
  expect(screen.getByText('Bước 2/6')).toBeTruthy();
  const [first] = screen.getAllByRole('button', { name: 'Dùng danh sách này' });
  if (first) fireEvent.click(first);
  await settle();
  expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({ builtIn: 'roster-2020' });
  expect(screen.getByText(/lỗi ở dòng 3: ô “name” trống hoặc chưa đúng dạng/)).toBeTruthy();
});

test('the first administrator: short and differing passwords are named, then the steps follow', async () => {
  const server = withAdmin({
    'GET /setup': () => [200, { needed: true }],
    'POST /setup': () => [200, { handle: 'handle01' }],
  });
  const page = openPage('/setup/token-1');
  await settle(50);
  type('Tên hiển thị', 'Quản trị viên');
  type('Tên đăng nhập', 'quantri');
  type(/^Mật khẩu/, 'ngan');
  press('Tạo tài khoản quản trị');
  await settle();
  expect(screen.getAllByText('Ít nhất 10 ký tự.')).toHaveLength(2);
  type(/^Mật khẩu/, 'mat-khau-dai');
  type('Nhập lại mật khẩu', 'mat-khau-khac');
  press('Tạo tài khoản quản trị');
  await settle();
  expect(screen.getByText('Hai lần nhập chưa giống nhau.')).toBeTruthy();
  type('Nhập lại mật khẩu', 'mat-khau-dai');
  press('Tạo tài khoản quản trị');
  await settle(50);
  expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({
    token: 'token-1',
    name: 'Quản trị viên',
    username: 'quantri',
    password: 'mat-khau-dai',
  });
  expect(page.address()).toBe('/s/handle01/begin');
});

test('nobody but the administrator is let in', async () => {
  pretendServer({ 'GET /s/handle01': () => [200, seatSession()] });
  const page = openPage('/s/handle01/admin');
  await settle(50);
  expect(page.address()).toBe('/s/handle01');
});

test.each(['meetings', 'links', 'accounts', 'departments', 'seats', 'sessions'])(
  'axe finds no fault with the tab %s',
  async (tab) => {
    withAdmin();
    const { container } = openPage(`/s/handle01/admin?tab=${tab}`, tab === 'links' ? 'en' : 'vi');
    await settle(50);
    expect((await axe(container)).violations).toEqual([]);
  },
);
