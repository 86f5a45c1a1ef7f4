import { mkdirSync } from 'node:fs';
import { openBrowser } from '../support/browser.ts';
import { Participant, signIn } from '../support/participant.ts';
import { ServerProcess } from '../support/server-process.ts';
import { drawnCamera } from './drawn-camera.ts';

const FOLDER = '/tmp/st/shots';
mkdirSync(FOLDER, { recursive: true });
const server = await ServerProcess.start();
const browser = await openBrowser();
const drawnScreen = () => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 900 });
  const pen = canvas.getContext('2d');
  const draw = () => {
    if (!pen) return;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, 1600, 900);
    pen.fillStyle = '#111';
    pen.font = '600 40px serif';
    pen.fillText('HƯỚNG DẪN Số 26-HD/BTCTW', 80, 100);
    pen.font = '26px serif';
    for (let i = 0; i < 18; i += 1)
      pen.fillText(
        `${i + 1}. Về công tác nhân sự cấp ủy tại đại hội đảng bộ các cấp tiến tới Đại hội toàn quốc`,
        80,
        170 + i * 38,
      );
    setTimeout(draw, 200);
  };
  draw();
  navigator.mediaDevices.getDisplayMedia = async () => canvas.captureStream(10);
};
const comeIn = async (
  who: string,
  name: string,
  size: { width: number; height: number },
  language = 'vi',
) => {
  const context = await browser.newContext({
    viewport: size,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  await context.addInitScript(drawnCamera, name);
  await context.addInitScript(drawnScreen);
  await context.addInitScript((chosen) => localStorage.setItem('gb.language', chosen), language);
  const page = await context.newPage();
  await page.goto(server.link(who));
  await page.getByRole('button', { name: /Vào hệ thống|Enter/ }).click();
  await page
    .getByRole('link', { name: /Vào phòng họp|Enter the meeting/ })
    .or(page.getByRole('button', { name: /Vào phòng họp|Enter the meeting/ }))
    .first()
    .click();
  await page.getByRole('button', { name: /Vào phòng họp|Enter the meeting/ }).click();
  await page.getByRole('tab').first().waitFor();
  return page;
};
try {
  const chair = await comeIn('Chủ trì', 'Điểm cầu Trung tâm', { width: 1920, height: 1080 });
  const anGiang = await comeIn('An Giang', 'Tỉnh ủy An Giang', { width: 1366, height: 768 });
  const tayNinh = await comeIn('Tây Ninh', 'Tỉnh ủy Tây Ninh', { width: 1366, height: 768 }, 'en');
  const display = await anGiang.context().newPage();
  await display.setViewportSize({ width: 1920, height: 1080 });
  await display.goto(anGiang.url().replace(/\/?$/, '/display'));
  const as = async (who: string) =>
    new Participant({ url: server.url, ...(await signIn(server.link(who))) }).joined();
  const leader = await as('Chủ trì');
  const p = (...ids: string[]) => ids as never[];
  const shoot = async (name: string, pages: Record<string, import('playwright-core').Page>) => {
    await chair.waitForTimeout(1800);
    for (const [who, page] of Object.entries(pages))
      await page.screenshot({ path: `${FOLDER}/${name}-${who}.png` });
  };
  const all = { chair, seat: anGiang, seaten: tayNinh, display };
  console.log(await leader.send('meeting.open', {}));
  await leader.send('discussion.begin', { seatIds: p('p89', 'p72') });
  await shoot('discussion', all);
  await leader.send('floor.grant', { seatId: 'p89' as never });
  await leader.send('stage.set_layout', { layout: 'with_chair' });
  await shoot('withchair', all);
  await anGiang.getByRole('button', { name: 'Chia sẻ màn hình' }).click();
  await shoot('shared', all);
  await chair.setViewportSize({ width: 1366, height: 768 });
  await anGiang.setViewportSize({ width: 390, height: 844 });
  await shoot('small', { chair, phone: anGiang });
  await chair.getByRole('button', { name: /Trao đổi trực tiếp/ }).click();
  await shoot('picker', { chair });
  await leader.send('stage.set_layout', { layout: 'chair' });
  await leader.send('stage.hush', {});
  await shoot('hushed', { chair, seaten: tayNinh });
} finally {
  await browser.close();
  await server.stop();
}
