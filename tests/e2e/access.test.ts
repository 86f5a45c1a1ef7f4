import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';

let server: ServerProcess;
let browser: Browser;
const rooms: RoomPage[] = [];
const pages = {} as Record<Screen, Page>;

const SCREENS = [
  'sign-in',
  'join',
  'home',
  'seat',
  'chair',
  'operator',
  'minute-taker',
  'department',
  'administration',
  'companion',
  'display',
] as const;
type Screen = (typeof SCREENS)[number];

const open = async () => {
  const room = await RoomPage.open(browser);
  rooms.push(room);
  return room;
};
const sit = async (who: string, withDevices: boolean) => {
  const room = await open();
  await room.enter(server.link(who));
  if (withDevices) await room.passDeviceCheck();
  else await room.sees('/70 điểm cầu');
  return room;
};

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await openBrowser();
  const [signIn, join, home, admin] = [await open(), await open(), await open(), await open()];
  await signIn.page.goto(server.url);
  await join.page.goto(server.link('Tây Ninh').replace(/#.*/, ''));
  await home.page.goto(server.link('Tây Ninh'));
  await home.press('Vào hệ thống');
  await home.page.waitForURL(/\/s\//);
  await admin.page.goto(server.link('Quản trị'));
  await admin.press('Vào hệ thống');
  await admin.page.waitForURL(/\/s\//);
  await admin.page.goto(`${admin.page.url()}/admin`);
  const chair = await sit('Chủ trì', true);
  const seat = await sit('An Giang', true);
  const [operator, clerk, department] = [
    await sit('Điều hành', false),
    await sit('Thư ký', false),
    await sit('Vụ Tổ chức', false),
  ];
  const room = seat.page.url();
  const [companion, display] = [await seat.context.newPage(), await seat.context.newPage()];
  await companion.goto(`${room}/companion`);
  await display.goto(`${room}/display`);
  Object.assign(pages, {
    'sign-in': signIn.page,
    join: join.page,
    home: home.page,
    administration: admin.page,
    chair: chair.page,
    seat: seat.page,
    operator: operator.page,
    'minute-taker': clerk.page,
    department: department.page,
    companion,
    display,
  });
  await chair.press('Khai mạc hội nghị');
  await seat.sees('Đăng ký phát biểu');
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe.each(SCREENS)('%s', (screen) => {
  test.each([
    ['vi', 'light'],
    ['en', 'dark'],
  ])(
    'everybody can read and use it: %s, %s',
    async (language, scheme) => {
      const page = pages[screen];
      await page.bringToFront();
      await page.evaluate(
        ([chosen, colours]) => {
          localStorage.setItem('gb.language', chosen ?? '');
          localStorage.setItem('mantine-color-scheme-value', colours ?? '');
        },
        [language, scheme],
      );
      await page.reload();
      await page.locator('main, [role=main], figure').first().waitFor();
      await page.waitForFunction(([chosen]) => document.documentElement.lang === chosen, [language]);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
        .analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        ),
      ).toEqual([]);
    },
    60_000,
  );
});

test('the whole way of a seat goes by the keyboard alone: ask, propose, see the keys', async () => {
  const room = await sit('Tây Ninh', true);
  const { page } = room;
  await page.keyboard.press('?');
  await room.sees('Đăng ký, rút đăng ký hoặc kết thúc phát biểu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  await room.sees('Rút đăng ký');
  await page.keyboard.press('x');
  await page.getByLabel('Tiêu đề').waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('input, textarea'), undefined, {
    timeout: 5000,
  });
  expect(room.problems).toEqual([]);
}, 60_000);
