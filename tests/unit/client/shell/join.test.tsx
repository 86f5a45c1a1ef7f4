/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { meeting, openPage, seatSession, settle } from './page.tsx';
import { pretendServer } from './pretend-server.ts';

const seatLink = { kind: 'seat', name: 'Tỉnh ủy An Giang', role: 'seat', needsCode: true } as const;
const digits = () => screen.getAllByLabelText<HTMLInputElement>(/Chữ số thứ/);
const typeCode = (code: string) => {
  for (const [index, digit] of [...code].entries()) {
    const field = digits()[index];
    if (field) fireEvent.change(field, { target: { value: digit } });
  }
};

beforeEach(() => window.history.replaceState(null, '', '/'));
afterEach(cleanup);

const forSeat = (answer: () => readonly [number, unknown]) =>
  pretendServer({
    'GET /links/t1': () => [200, seatLink],
    'POST /links/t1': answer,
    'GET /s/handle01': () => [200, seatSession()],
  });

test('the sixth digit opens the door', async () => {
  const server = forSeat(() => [200, { handle: 'handle01' }]);
  const page = openPage('/join/t1');
  await settle(50);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Tỉnh ủy An Giang');
  typeCode('797546');
  await settle(50);
  expect(server.asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { code: '797546' },
  ]);
  expect(page.address()).toBe('/s/handle01');
});

test('a wrong code is cleared and explained, and the keyboard is back at the first digit', async () => {
  forSeat(() => [401, { error: { code: 'code.wrong' } }]);
  openPage('/join/t1');
  await settle(50);
  typeCode('000000');
  await settle(50);
  expect(screen.getByText(/Mã không đúng/)).toBeTruthy();
  expect(
    digits()
      .map(({ value }) => value)
      .join(''),
  ).toBe('');
  expect(document.activeElement).toBe(digits()[0]);
});

test('too many tries are counted down', async () => {
  forSeat(() => [429, { error: { code: 'tries.too_many', params: { seconds: 90 } } }]);
  openPage('/join/t1');
  await settle(50);
  typeCode('000000');
  await settle(50);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Chờ 90 giây' }).disabled).toBe(true);
});

test('a code brought behind # is filled in and taken out of the address', async () => {
  window.history.replaceState(null, '', '/join/t1#code=123456');
  forSeat(() => [200, { handle: 'handle01' }]);
  openPage('/join/t1');
  await settle(50);
  expect(
    digits()
      .map(({ value }) => value)
      .join(''),
  ).toBe('123456');
  expect(window.location.hash).toBe('');
});

test.each([
  ['link.revoked', /đã bị thay bằng đường dẫn mới/],
  ['link.expired', /đã hết hạn/],
  ['link.unknown', /không tồn tại/],
])('%s is said, and whom to ask', async (code, sentence) => {
  pretendServer({ 'GET /links/t1': () => [410, { error: { code } }] });
  openPage('/join/t1');
  await settle(50);
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(screen.getByText(/Liên hệ bộ phận kỹ thuật/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Thử lại' })).toBeNull();
});

test('an invitation of staff waits for one press', async () => {
  const server = pretendServer({
    'GET /links/t1': () => [200, { kind: 'staff', name: 'Trưởng Ban', role: 'chair', needsCode: false }],
    'POST /links/t1': () => [200, { handle: 'handle01' }],
    'GET /s/handle01': () => [200, seatSession()],
  });
  openPage('/join/t1');
  await settle(50);
  expect(server.asked).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Vào hệ thống' }));
  await settle(50);
  expect(server.asked[1]).toEqual({ method: 'POST', path: '/links/t1', body: {} });
});

test('a device link signs in by itself and goes on to the companion of the meeting in session', async () => {
  pretendServer({
    'GET /links/t1': () => [200, { ...seatLink, kind: 'device', needsCode: false }],
    'POST /links/t1': () => [200, { handle: 'handle01' }],
    'GET /s/handle01': () => [
      200,
      seatSession({ companionOnly: true, meetings: [meeting('closed'), meeting('open')] }),
    ],
  });
  const page = openPage('/join/t1');
  await waitFor(() => expect(page.address()).toBe('/s/handle01/m/m-open/companion'));
});

test('the page has no fault that axe can find', async () => {
  forSeat(() => [401, { error: { code: 'code.wrong' } }]);
  const { container } = openPage('/join/t1', 'en');
  await settle(50);
  expect((await axe(container)).violations).toEqual([]);
});
