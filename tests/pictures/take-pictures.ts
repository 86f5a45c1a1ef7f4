/**
 * `npm run pictures [-- <folder>]`: holds a meeting in real browsers and takes pictures of every screen, in both
 * languages and three sizes. The pictures of the README are made by it.
 */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { ballot } from '../support/ballot.ts';
import { openBrowser } from '../support/browser.ts';
import { Participant, signIn } from '../support/participant.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';
import { drawnCamera } from './drawn-camera.ts';

const FOLDER = process.argv[2] ?? 'dist/pictures';
const SIZES = {
  laptop: { width: 1366, height: 768 },
  desk: { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
  /** Of those who are only seen by others. */
  tiny: { width: 390, height: 300 },
};
const PRESENT = [
  'p01',
  'p10',
  'p22',
  'p31',
  'p38',
  'p40',
  'p46',
  'p48',
  'p52',
  'p66',
  'p79',
  'p92',
  'p94',
  'p96',
  'qutw',
  'cand',
];
const ON_CAMERA: readonly (readonly [seatId: string, name: string])[] = [
  ['p01', 'Thành ủy Hà Nội'],
  ['p40', 'Tỉnh ủy Nghệ An'],
  ['p92', 'Thành ủy Cần Thơ'],
  ['p74', 'Tỉnh ủy Bình Dương'],
];

mkdirSync(FOLDER, { recursive: true });
const server = await ServerProcess.start();
const browser: Browser = await openBrowser();

const post = async (path: string, cookie: string, body: unknown) => {
  const answer = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, cookie },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as { links: { seatId: string; url: string; code: string }[] };
};

const open = async (name: string, size = SIZES.laptop, language = 'vi'): Promise<Page> => {
  const context = await browser.newContext({
    viewport: size,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  await context.addInitScript(drawnCamera, name);
  await context.addInitScript((chosen) => localStorage.setItem('gb.language', chosen), language);
  return context.newPage();
};

const comeIn = async (link: string, name: string, withDevices: boolean, size = SIZES.laptop) => {
  const page = await open(name, size);
  await page.goto(link);
  await page.getByRole('button', { name: 'Vào hệ thống' }).click();
  await page
    .getByRole('link', { name: 'Vào phòng họp' })
    .or(page.getByRole('button', { name: 'Vào phòng họp' }))
    .first()
    .click();
  if (withDevices) await page.getByRole('button', { name: 'Vào phòng họp' }).click();
  return page;
};

const shoot = async (
  page: Page,
  name: string,
  sizes: (keyof typeof SIZES)[] = ['laptop', 'desk', 'phone'],
) => {
  for (const language of ['EN', 'VI']) {
    await page.setViewportSize(SIZES.laptop);
    await page.evaluate((chosen) => localStorage.setItem('gb.language', chosen), language.toLowerCase());
    const button = page
      .getByRole('button', { name: language, exact: true })
      .or(page.getByText(language, { exact: true }))
      .first();
    if (await button.isVisible()) await button.click();
    for (const size of sizes) {
      await page.setViewportSize(SIZES[size]);
      await page.waitForTimeout(1200);
      await page.screenshot({ path: `${FOLDER}/${name}-${size}-${language.toLowerCase()}.png` });
    }
  }
  await page.setViewportSize(SIZES.laptop);
};

const admin = await signIn(server.link('Quản trị'));
const { links } = await post(`/api/s/${admin.handle}/seat-links`, admin.cookie, {
  seatIds: [...PRESENT, 'p74'].filter((id, index, all) => all.indexOf(id) === index),
});
const linkOf = (seatId: string) => {
  const { url, code } = links.find((each) => each.seatId === seatId) ?? { url: '', code: '' };
  return `${url}#code=${code}`;
};
const seats = new Map<string, Participant>();
for (const seatId of PRESENT) {
  const seat = new Participant({ url: server.url, ...(await signIn(linkOf(seatId))) });
  seats.set(seatId, await seat.joined());
}
for (const [seatId, name] of ON_CAMERA) await comeIn(linkOf(seatId), name, true, SIZES.tiny);

const join = await open('');
await join.goto(server.link('An Giang').replace(/#.*/, ''));
await shoot(join, 'join');
await join.goto(server.url);
await shoot(join, 'sign-in');
await join.context().close();

const chair = await comeIn(server.link('Chủ trì'), 'Điểm cầu trung tâm', true);
const anGiang = await comeIn(server.link('An Giang'), 'Tỉnh ủy An Giang', true);
const operator = await comeIn(server.link('Điều hành'), '', false);
const clerk = await comeIn(server.link('Thư ký'), '', false);
const department = await comeIn(server.link('Vụ Tổ chức'), '', false);
const check = await open('Tỉnh ủy Tây Ninh');
await check.goto(server.link('Tây Ninh'));
await check.getByRole('button', { name: 'Vào hệ thống' }).click();
await check.getByRole('link', { name: 'Vào phòng họp' }).first().waitFor();
await shoot(check, 'home');
await check.getByRole('link', { name: 'Vào phòng họp' }).first().click();
await check.getByText('Thấp').waitFor();
await shoot(check, 'device-check');
const lineTest = await check.context().newPage();
await lineTest.goto(`${check.url()}/test`);
await lineTest.getByRole('button', { name: 'Kiểm tra nhanh (15 giây)' }).click();
await lineTest.getByText('Trung tâm đã nhận kết quả này.').waitFor({ timeout: 60_000 });
await shoot(lineTest, 'line-test');
await check.context().close();

const director = await new Participant({
  url: server.url,
  ...(await signIn(server.link('Chủ trì'))),
}).joined();
await director.send('meeting.open', {});
const items = director.records('item').sort((a, b) => a.order - b.order);
await director.send('agenda.go_to', { itemId: items[0]?.id ?? '' });
await director.send('agenda.go_to', { itemId: items[4]?.id ?? '' });
for (const seatId of ['p40', 'p92', 'p79'])
  await seats.get(seatId)?.send('floor.request', { subject: 'Giới thiệu mô hình mới' });
await anGiang.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
const scribe = await new Participant({ url: server.url, ...(await signIn(server.link('Thư ký'))) }).joined();
await scribe.send('resolution.record', {
  text: 'Các tỉnh ủy, thành ủy hoàn thành đại hội đảng bộ cấp trên trực tiếp cơ sở còn lại, báo cáo kết quả về Ban.',
  owner: 'Các tỉnh ủy, thành ủy',
  deadline: '2020-09-30',
});
await director.send('floor.grant', { seatId: 'p92' });
await chair.waitForTimeout(2500);

await shoot(anGiang, 'seat');
await shoot(chair, 'chair');
await shoot(operator, 'operator', ['laptop', 'desk']);
for (const [name, path] of [
  ['wall-window', 'wall/2'],
  ['line-tests', 'lines'],
  ['statistics', 'statistics'],
]) {
  const page = await operator.context().newPage();
  await page.goto(`${operator.url()}/${path}`);
  await page.waitForTimeout(4000);
  await shoot(page, name ?? '', ['laptop', 'desk']);
  await page.close();
}
await shoot(clerk, 'minute-taker');
await shoot(department, 'department');

const handle = anGiang.url().match(/\/s\/([a-z0-9]+)/)?.[1] ?? '';
const companion = await anGiang.context().newPage();
await companion.goto(`${server.url}/s/${handle}/m/2020-09/companion`);
const display = await anGiang.context().newPage();
await display.goto(`${server.url}/s/${handle}/m/2020-09/display`);
await display.waitForTimeout(2500);
await shoot(companion, 'companion', ['phone']);
await shoot(display, 'display', ['laptop', 'desk']);

await director.send('poll.open', { question: 'Thống nhất nhiệm vụ trọng tâm tháng 10/2020?' });
const poll = await until('the poll', () => director.records('poll').find((each) => each.closedAt === null));
const choices = ['yes', 'yes', 'yes', 'no', 'yes', 'abstain'] as const;
[...seats.values()].slice(0, 12).forEach((seat, index) => {
  void seat.send('poll.cast', { pollId: poll.id, ...ballot(choices[index % choices.length] ?? 'yes') });
});
await chair.waitForTimeout(1000);
await shoot(anGiang, 'seat-vote');
await shoot(companion, 'companion-vote', ['phone']);
await shoot(display, 'display-vote', ['desk']);
await shoot(chair, 'chair-vote', ['laptop']);
await director.send('poll.close', { pollId: poll.id });
await chair.waitForTimeout(1000);
await shoot(display, 'display-result', ['desk']);
await shoot(companion, 'companion-result', ['phone']);
await companion
  .getByRole('navigation')
  .getByRole('button', { name: /Số liệu/ })
  .click();
await shoot(companion, 'companion-figures', ['phone']);
await director.send('figures.present', { subject: { kind: 'indicator', indicatorId: 'dai-hoi' } });
await shoot(clerk, 'minute-taker-figures');
await shoot(display, 'display-figures', ['laptop', 'desk']);
await director.send('figures.end_presentation', {});

const administrator = await open('');
await administrator.goto(server.link('Quản trị'));
await administrator.getByRole('button', { name: 'Vào hệ thống' }).click();
await administrator.waitForURL(/\/s\//);
await administrator.goto(`${administrator.url()}/admin`);
await shoot(administrator, 'admin');

for (const participant of [...seats.values(), director, scribe]) participant.leave();
await browser.close();
await server.stop();
console.log(`The pictures are in ${FOLDER}.`);
