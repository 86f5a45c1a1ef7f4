/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { SessionInfo } from '../../../../shared/http-contract.ts';
import { openPage, seatSession, settle } from './page.tsx';
import { pretendServer } from './pretend-server.ts';

const quiet = (sessions: readonly SessionInfo[] = [], needed = false) => ({
  'GET /sessions': () => [200, sessions] as const,
  'GET /setup': () => [200, { needed }] as const,
});
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

afterEach(() => {
  cleanup();
  localStorage.clear();
});

test('a password leads to the page of the session', async () => {
  const server = pretendServer({
    ...quiet(),
    'POST /sessions': () => [200, { handle: 'handle01' }],
    'GET /s/handle01': () => [200, seatSession()],
  });
  const page = openPage('/');
  await settle();
  type('Tên đăng nhập', '  TruongBan ');
  type('Mật khẩu', 'mat-khau-dai');
  press('Đăng nhập');
  await settle(50);
  expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({
    username: 'truongban',
    password: 'mat-khau-dai',
  });
  expect(page.address()).toBe('/s/handle01');
});

test('a wrong password keeps the name and says so', async () => {
  pretendServer({ ...quiet(), 'POST /sessions': () => [401, { error: { code: 'password.wrong' } }] });
  openPage('/');
  await settle();
  type('Tên đăng nhập', 'truongban');
  type('Mật khẩu', 'sai');
  press('Đăng nhập');
  await settle();
  expect(screen.getByText(/Tên đăng nhập hoặc mật khẩu không đúng/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Tên đăng nhập').value).toBe('truongban');
});

test('after too many tries the button counts down, and nothing is sent', async () => {
  const server = pretendServer({
    ...quiet(),
    'POST /sessions': () => [429, { error: { code: 'tries.too_many', params: { seconds: 40 } } }],
  });
  openPage('/');
  await settle();
  type('Tên đăng nhập', 'truongban');
  type('Mật khẩu', 'sai');
  press('Đăng nhập');
  await settle(600);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Chờ (40|39) giây/ }).disabled).toBe(true);
  expect(screen.getByText(/Hãy chờ (40|39) giây/)).toBeTruthy();
  const form = screen.getByLabelText('Mật khẩu').closest('form');
  if (form) fireEvent.submit(form);
  await settle();
  expect(server.asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('empty fields are named before anything is sent', async () => {
  const server = pretendServer(quiet());
  openPage('/');
  await settle();
  press('Đăng nhập');
  await settle();
  expect(screen.getAllByText('Hãy nhập ô này.')).toHaveLength(2);
  expect(server.asked.some(({ method }) => method === 'POST')).toBe(false);
});

test('the sessions of this browser can be gone on with', async () => {
  pretendServer(quiet([seatSession()]));
  openPage('/');
  await settle();
  const link = screen.getByRole('link', { name: 'Tiếp tục với Tỉnh ủy An Giang' });
  expect(link.getAttribute('href')).toBe('/s/handle01');
  expect(link.textContent).toContain('Đang họp');
});

test('who was sent here learns why, and a server that is away is not mistaken for a wrong password', async () => {
  const server = pretendServer(quiet());
  openPage('/?why=session.revoked');
  await settle();
  expect(screen.getByText(/đã bị quản trị viên thu hồi/)).toBeTruthy();
  server.state.reachable = false;
  type('Tên đăng nhập', 'truongban');
  type('Mật khẩu', 'mat-khau-dai');
  press('Đăng nhập');
  await settle();
  expect(screen.getByText(/Không liên lạc được với máy chủ/)).toBeTruthy();
});

test('a session that is over leads back to the sign-in page with the reason', async () => {
  pretendServer({ ...quiet(), 'GET /s/handle09': () => [401, { error: { code: 'session.unknown' } }] });
  const page = openPage('/s/handle09/admin', 'en');
  await settle(50);
  expect(page.address()).toBe('/?why=session.unknown');
  expect(screen.getByText(/You are no longer signed in/)).toBeTruthy();
});

test('a wrong address says what to do instead', async () => {
  pretendServer(quiet());
  openPage('/khong/co');
  await settle();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Không có trang này');
  expect(screen.getByText(/mở đúng đường dẫn trong phiếu mời/)).toBeTruthy();
});

test('an unencrypted page is told so, with the address to go to', async () => {
  pretendServer(quiet());
  openPage('/');
  await settle();
  // jsdom's page is http://localhost without a secure context: exactly that case.
  expect(window.isSecureContext).toBeFalsy();
  expect(screen.getByText('Kết nối này chưa an toàn')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'https://localhost/' })).toBeTruthy();
});

test('the language is switched in place, remembered, and told to the browser', async () => {
  pretendServer(quiet());
  openPage('/');
  await settle();
  fireEvent.click(screen.getByRole('button', { name: 'EN English' }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sign in');
  expect(document.documentElement.lang).toBe('en');
  expect(localStorage.getItem('gb.language')).toBe('en');
});

test('the page has no fault that axe can find', async () => {
  pretendServer(quiet([seatSession()], true));
  const { container } = openPage('/?why=session.unknown');
  await settle();
  expect((await axe(container)).violations).toEqual([]);
});
