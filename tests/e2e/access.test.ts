import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { Participant, signIn } from '../support/participant.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';

let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await openBrowser();
  const chair = new Participant({ url: server.url, ...(await signIn(server.link('Chủ trì'))) });
  await chair.joined();
  expect(await chair.send('meeting.open', {})).toMatchObject({ ok: true });
  chair.leave();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const at = async (address: string) => {
  const room = await RoomPage.open(browser);
  await room.page.goto(address);
  return room;
};
const atHome = async (who: string) => {
  const room = await at(server.link(who));
  await room.press('Vào hệ thống');
  await room.page.waitForURL(/\/s\//);
  return room;
};
const inRoom = async (who: string, withDevices = false) => {
  const room = await RoomPage.open(browser);
  await room.enter(server.link(who));
  if (withDevices) await room.passDeviceCheck();
  else await room.sees('/70 điểm cầu');
  return room;
};
/** A page beside the room of a seat: its phone, its television. */
const beside = async (path: string) => {
  const room = await inRoom('An Giang', true);
  await room.page.goto(`${room.page.url()}/${path}`);
  return room;
};

const SCREENS: Readonly<Record<string, () => Promise<RoomPage>>> = {
  'sign-in': () => at(server.url),
  join: () => at(server.link('Tây Ninh').replace(/#.*/, '')),
  home: () => atHome('Tây Ninh'),
  administration: async () => {
    const room = await atHome('Quản trị');
    await room.page.goto(`${room.page.url()}/admin`);
    return room;
  },
  seat: () => inRoom('An Giang', true),
  chair: () => inRoom('Chủ trì', true),
  operator: () => inRoom('Điều hành'),
  'minute-taker': () => inRoom('Thư ký'),
  department: () => inRoom('Vụ Tổ chức'),
  companion: () => beside('companion'),
  display: () => beside('display'),
};

const LOOKS = [
  ['vi', 'light'],
  ['en', 'dark'],
] as const;

/** What stands against WCAG 2.1 A and AA on the page as it is. */
const faults = async (page: Page) => {
  // There are no frames: in the page itself, and without a list of what holds, it takes a sixth of the time.
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
};

test.each(Object.entries(SCREENS))(
  'everybody can read and use it, light in Vietnamese and dark in English: %s',
  async (_name, open) => {
    const room = await open();
    const { page } = room;
    for (const [language, scheme] of LOOKS) {
      await page.evaluate(
        ([chosen, colours]) => {
          localStorage.setItem('gb.language', chosen);
          localStorage.setItem('mantine-color-scheme-value', colours);
        },
        [language, scheme] as const,
      );
      await page.reload();
      await page.locator('main, [role=main], figure').first().waitFor();
      await page.waitForFunction(([chosen]) => document.documentElement.lang === chosen, [language]);
      expect(await faults(page)).toEqual([]);
    }
    await room.context.close();
  },
  90_000,
);

test('the whole way of a seat goes by the keyboard alone: ask, propose, see the keys', async () => {
  const room = await inRoom('Tây Ninh', true);
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
