import { mkdirSync } from 'node:fs';
import { openBrowser } from './tests/support/browser.ts';
import { ballot } from './tests/support/meeting.ts';
import { Participant, signIn } from './tests/support/participant.ts';
import { ServerProcess } from './tests/support/server-process.ts';
import { until } from './tests/support/until.ts';
import { drawnCamera } from './tests/pictures/drawn-camera.ts';
const OUT = '/tmp/cs/shots';
mkdirSync(OUT, { recursive: true });
const server = await ServerProcess.start();
const browser = await openBrowser();
try {
  const admin = await signIn(server.link('Quản trị'));
  const post = async (path: string, body: unknown) => {
    const a = await fetch(`${server.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', origin: server.url, cookie: admin.cookie }, body: JSON.stringify(body) });
    return (await a.json()) as any;
  };
  const operatorBot = await new Participant({ url: server.url, ...(await signIn(server.link('Điều hành'))) }).joined();
  const ids = operatorBot.records('seat').sort((a, b) => a.order - b.order).map((s) => s.id as string);
  const { links } = await post(`/api/s/${admin.handle}/seat-links`, { seatIds: ids });
  console.log('links', links?.length);
  const linkOf = (id: string) => { const l = links.find((e: any) => e.seatId === id); return `${l.url}#code=${l.code}`; };
  const here = ids.filter((_, i) => i % 9 !== 4 && i !== 67);
  const seats = new Map<string, Participant>();
  for (const id of here) {
    try { seats.set(id, await new Participant({ url: server.url, ...(await signIn(linkOf(id))) }).joined()); }
    catch (e) { console.log('no', id, String(e).slice(0, 120)); break; }
  }
  console.log('present', seats.size);
  let n = 0;
  for (const seat of seats.values()) {
    n += 1;
    if (n % 7 === 0) continue;
    await seat.send('linetest.record', {
      seconds: n % 5 ? 60 : 15,
      camera: n % 17 ? { width: 1280, height: 720, framesPerSecond: 29.7 } : null,
      microphone: { peak: n % 13 ? 0.62 : 0.12 },
      line: n % 11 ? { protocol: n % 19 ? 'udp' : 'tcp', roundTripMs: 30 + (n % 8) * 9, jitterMs: 3 + n % 5, lossUp: n % 10 ? 0.001 : 0.06, lossDown: 0, upBitsPerSecond: n % 14 ? 2_360_000 : 640_000, downBitsPerSecond: 2_310_000 } : null,
    });
  }
  const open = async (name: string, size: any, language = 'vi') => {
    const context = await browser.newContext({ viewport: size, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    await context.addInitScript(drawnCamera, name);
    await context.addInitScript((c) => localStorage.setItem('gb.language', c), language);
    return context.newPage();
  };
  const comeIn = async (link: string, name: string, devices: boolean, size: any, language = 'vi') => {
    const page = await open(name, size, language);
    page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
    await page.goto(link);
    await page.getByRole('button', { name: /Vào hệ thống|Sign in|Enter/ }).first().click();
    await page.getByRole('link', { name: /Vào phòng họp|Enter the meeting|Enter/ }).first().click();
    if (devices) await page.getByRole('button', { name: /Vào phòng họp|Enter the meeting/ }).click();
    return page;
  };
  const L = { width: 1366, height: 768 }, D = { width: 1920, height: 1080 };
  const cam = ['p01', 'p40'];
  for (const id of cam) await comeIn(linkOf(id), id === 'p01' ? 'Thành ủy Hà Nội' : 'Tỉnh ủy Nghệ An', true, L);
  const director = await new Participant({ url: server.url, ...(await signIn(server.link('Chủ trì'))) }).joined();
  await director.send('meeting.open', {});
  const items = director.records('item').sort((a, b) => a.order - b.order);
  await director.send('agenda.go_to', { itemId: (items[0]?.id ?? '') as any });
  for (const id of ['p40', 'p92', 'p79', 'p52']) await seats.get(id)?.send('floor.request', { subject: 'Giới thiệu mô hình mới', minutes: 5 });
  await director.send('floor.grant', { seatId: 'p79' as any });
  await director.send('poll.open', { question: 'Thống nhất nhiệm vụ trọng tâm tháng 10/2020?' } as any);
  const poll = await until('poll', () => director.records('poll').find((e) => e.closedAt === null)).catch(() => null);
  if (poll) [...seats.values()].slice(0, 30).forEach((s) => void s.send('poll.cast', { pollId: poll.id, ...ballot('yes') } as any));
  const op = await comeIn(server.link('Điều hành'), '', false, L);
  await op.locator('[data-seat="p01"] video').waitFor({ timeout: 30000 }).catch(() => console.log('no video'));
  await op.waitForTimeout(2500);
  await op.screenshot({ path: `${OUT}/console-70-laptop-empty.png` });
  await op.keyboard.press('n');
  await op.waitForTimeout(300);
  await op.screenshot({ path: `${OUT}/console-70-typed.png` });
  await op.keyboard.press('a');
  await op.waitForTimeout(2500);
  await op.screenshot({ path: `${OUT}/console-70-laptop.png` });
  await op.setViewportSize(D); await op.waitForTimeout(800);
  await op.screenshot({ path: `${OUT}/console-70-desk.png` });
  const w: any[] = [];
  for (let i = 0; i < 2; i++) {
    const [p] = await Promise.all([op.context().waitForEvent('page'), op.getByRole('button', { name: /cửa sổ tường hình/ }).click()]);
    await p.setViewportSize(i ? L : D); w.push(p);
    await p.locator('[data-seat]').first().waitFor();
  }
  await op.waitForTimeout(1500);
  await w[0].screenshot({ path: `${OUT}/wall2-desk.png` });
  await w[1].screenshot({ path: `${OUT}/wall3-laptop.png` });
  await op.screenshot({ path: `${OUT}/console-3windows-desk.png` });
  await w[1].close(); await w[0].close();
  await op.getByText('Cần chú ý', { exact: true }).click();
  await op.getByRole('combobox', { name: 'Cụm' }).selectOption({ index: 5 }).catch(() => op.getByRole('combobox', { name: 'Cụm' }).selectOption({ index: 1 }));
  await op.waitForTimeout(800);
  await op.screenshot({ path: `${OUT}/console-cluster-desk.png` });
  await op.setViewportSize(L); await op.waitForTimeout(500);
  await op.screenshot({ path: `${OUT}/console-cluster-laptop.png` });
  const base = op.url();
  const other = await op.context().newPage();
  await other.setViewportSize(L);
  for (const [name, path] of [['board', 'lines'], ['statistics', 'statistics']]) {
    await other.goto(`${base}/${path}`);
    await other.waitForTimeout(name === 'statistics' ? 9000 : 1500);
    await other.screenshot({ path: `${OUT}/${name}-laptop.png` });
    await other.setViewportSize(D); await other.waitForTimeout(700);
    await other.screenshot({ path: `${OUT}/${name}-desk.png` });
    await other.evaluate(() => localStorage.setItem('gb.language', 'en'));
    await other.setViewportSize(L);
  }
  const test = await open('Tỉnh ủy An Giang', L);
  await test.goto(linkOf('p89'));
  await test.getByRole('button', { name: 'Vào hệ thống' }).click();
  await test.getByRole('link', { name: 'Vào phòng họp' }).first().click();
  await test.getByRole('link', { name: 'Kiểm tra thiết bị và đường truyền' }).waitFor();
  await test.waitForTimeout(800);
  await test.screenshot({ path: `${OUT}/entrance.png` });
  await test.getByRole('link', { name: 'Kiểm tra thiết bị và đường truyền' }).click();
  await test.waitForTimeout(1500);
  await test.screenshot({ path: `${OUT}/linetest-before.png` });
  await test.getByRole('button', { name: /nhanh/ }).click();
  await test.waitForTimeout(9000);
  await test.screenshot({ path: `${OUT}/linetest-running.png` });
  await test.getByText('Trung tâm đã nhận').waitFor({ timeout: 60000 }).catch(() => console.log('not kept'));
  await test.screenshot({ path: `${OUT}/linetest-done.png`, fullPage: true });
  const en = await comeIn(server.link('Điều hành'), '', false, L, 'en').catch((e) => (console.log('en', String(e).slice(0, 200)), null));
  if (en) { await en.waitForTimeout(3000); await en.screenshot({ path: `${OUT}/console-en.png` }); }
} catch (e) { console.log(e); } finally {
  await browser.close();
  await server.stop();
}
process.exit(0);
