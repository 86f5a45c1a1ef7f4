/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { inOrder } from '../../../../client/features/home/meetings-in-order.ts';
import type { SessionInfo } from '../../../../shared/http-contract.ts';
import type { AccountId } from '../../../../shared/kernel/ids.ts';
import { adminSession, meeting, openPage, seatSession, settle } from './page.tsx';
import { pretendServer } from './pretend-server.ts';

const at = (session: SessionInfo, more = {}) =>
  pretendServer({ 'GET /s/handle01': () => [200, session], ...more });

afterEach(cleanup);

test('one in session comes first, then the soonest; of those over the latest', () => {
  const [late, soon, open] = [
    meeting('prepared', 30, 'late'),
    meeting('prepared', 20, 'soon'),
    meeting('open', 40),
  ];
  const [old, older] = [meeting('closed', 9, 'old'), meeting('closed', 8, 'older')];
  const order = inOrder([late, older, soon, open, old, meeting('unprepared')]);
  expect(order.first).toBe(open);
  expect(order.coming).toEqual([soon, late]);
  expect(order.over).toEqual([old, older]);
  expect(inOrder([]).first).toBeNull();
});

test('a seat has one large button into its room', async () => {
  at(seatSession());
  openPage('/s/handle01');
  await settle(50);
  expect(screen.getByRole('link', { name: 'Vào phòng họp' }).getAttribute('href')).toBe(
    '/s/handle01/m/m-open',
  );
  expect(screen.getByRole('link', { name: 'Mở màn hình lớn' }).getAttribute('href')).toBe(
    '/s/handle01/m/m-open/display',
  );
  expect(screen.queryByLabelText(/Mật khẩu/)).toBeNull();
});

test('a phone that came by a QR code is led to the light page and cannot bring others', async () => {
  at(seatSession({ companionOnly: true }));
  openPage('/s/handle01');
  await settle(50);
  expect(screen.getByRole('link', { name: 'Vào phòng họp' }).getAttribute('href')).toBe(
    '/s/handle01/m/m-open/companion',
  );
  expect(screen.queryByText('Dùng thêm điện thoại')).toBeNull();
});

test('staff without a password set one; the two must agree and be long enough', async () => {
  const chair = seatSession({ actor: { role: 'chair', accountId: 'a2' as AccountId }, name: 'Trưởng Ban' });
  const server = at(chair, { 'POST /s/handle01/password': () => [200, {}] });
  openPage('/s/handle01');
  await settle(50);
  const fill = (next: string, again: string) => {
    fireEvent.change(screen.getByLabelText('Mật khẩu mới'), { target: { value: next } });
    fireEvent.change(screen.getByLabelText('Nhập lại mật khẩu mới'), { target: { value: again } });
    fireEvent.click(screen.getByRole('button', { name: 'Lưu mật khẩu' }));
    return settle();
  };
  await fill('ngan', 'ngan');
  await fill('mat-khau-dai', 'mat-khau-khac');
  expect(screen.getByText('Hai lần nhập chưa giống nhau.')).toBeTruthy();
  expect(server.asked.filter(({ method }) => method === 'POST')).toEqual([]);
  await fill('mat-khau-dai', 'mat-khau-dai');
  expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({ next: 'mat-khau-dai' });
});

test('a phone is added by a code that is asked for when it is wanted', async () => {
  const link = { url: 'https://giaoban.example/join/abc', expiresAt: Date.now() + 900_000 };
  const server = at(seatSession(), { 'POST /s/handle01/device-links': () => [200, link] });
  openPage('/s/handle01');
  await settle(50);
  expect(server.asked.some(({ method }) => method === 'POST')).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'Dùng thêm điện thoại' }));
  await settle(50);
  expect(screen.getByRole('img', { name: 'Mã QR' })).toBeTruthy();
  expect(screen.getByText(/Mã dùng được đến/)).toBeTruthy();
});

test('before the first meeting the administrator is shown the way to it, others who will make it', async () => {
  at(adminSession({ meetings: [] }));
  openPage('/s/handle01');
  await settle(50);
  expect(screen.getByRole('link', { name: 'Tiếp tục thiết lập' }).getAttribute('href')).toBe(
    '/s/handle01/begin',
  );
  at(seatSession({ meetings: [] }));
  openPage('/s/handle01', 'en');
  await settle(50);
  expect(screen.getByText('Meetings that the centre prepares appear here.')).toBeTruthy();
});

test('the page has no fault that axe can find', async () => {
  at(
    adminSession({ hasPassword: false, meetings: [meeting('open'), meeting('prepared'), meeting('closed')] }),
  );
  const { container } = openPage('/s/handle01');
  await settle(50);
  expect((await axe(container)).violations).toEqual([]);
});
