import { mkdirSync, writeFileSync } from 'node:fs';
import { openBrowser } from '../support/browser.ts';
import { Participant, signIn } from '../support/participant.ts';
import { ServerProcess } from '../support/server-process.ts';

const FOLDER = '/tmp/out/shots';
mkdirSync(FOLDER, { recursive: true });
const server = await ServerProcess.start();
const director = await new Participant({
  url: server.url,
  ...(await signIn(server.link('Chủ trì'))),
}).joined();
await director.send('meeting.open', {});
const items = director.records('item').sort((a, b) => a.order - b.order);
await director.send('agenda.go_to', { itemId: items[0]?.id ?? '' });
await director.send('resolution.record', {
  text: 'Các tỉnh ủy, thành ủy hoàn thành đại hội còn lại.',
  owner: 'Các tỉnh ủy, thành ủy',
  deadline: '2020-09-30',
});
const browser = await openBrowser();
const errors: string[] = [];
for (const [language, size, name] of [
  ['vi', { width: 1366, height: 768 }, 'laptop-vi'],
  ['en', { width: 1920, height: 1080 }, 'desk-en'],
  ['vi', { width: 390, height: 844 }, 'phone-vi'],
] as const) {
  const context = await browser.newContext({
    viewport: size,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  await context.addInitScript((chosen) => localStorage.setItem('gb.language', chosen), language);
  const page = await context.newPage();
  page.on('console', (m) => {
    if (m.type() === 'error') errors.push(m.text());
  });
  page.on('pageerror', (e) => errors.push(String(e)));
  await page.goto(server.link('Thư ký'));
  await page.getByRole('button', { name: language === 'vi' ? 'Vào hệ thống' : /sign in|enter/i }).click();
  await page
    .getByRole('link', { name: language === 'vi' ? 'Vào phòng họp' : /enter|room/i })
    .or(page.getByRole('button', { name: language === 'vi' ? 'Vào phòng họp' : /enter|room/i }))
    .first()
    .click();
  await page.getByRole('tab', { name: language === 'vi' ? 'Văn bản' : 'Papers' }).click();
  await page.getByLabel(language === 'vi' ? 'Loại văn bản' : 'Paper', { exact: true }).waitFor();
  await page.screenshot({ path: `${FOLDER}/${name}-1.png` });
  const started = Date.now();
  await page.getByRole('button', { name: language === 'vi' ? 'Xem trước' : 'Preview' }).click();
  await page.locator('canvas').first().waitFor({ timeout: 60000 });
  console.log(name, 'preview', Date.now() - started);
  await page.locator('canvas').first().scrollIntoViewIfNeeded();
  await page.screenshot({ path: `${FOLDER}/${name}-2.png` });
  const download = page.waitForEvent('download', { timeout: 60000 });
  await page.getByRole('link', { name: 'DOCX' }).click();
  await (await download).saveAs(`${FOLDER}/got.docx`);
  await page
    .getByRole('combobox', { name: language === 'vi' ? 'Thể thức theo' : 'Set after' })
    .selectOption('nd30');
  await page
    .locator('input[type=file]')
    .setInputFiles(`${FOLDER}/got.docx`)
    .catch(async () => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByText(language === 'vi' ? 'Chọn tệp' : 'Choose a file').click();
      await (await chooser).setFiles(`${FOLDER}/got.docx`);
    });
  await page.getByRole('button', { name: language === 'vi' ? 'Kiểm tra' : 'Check', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'got.docx' }).first().waitFor({ timeout: 60000 });
  await page
    .getByRole('button', { name: language === 'vi' ? 'Kiểm tra' : 'Check', exact: true })
    .scrollIntoViewIfNeeded();
  await page.screenshot({ path: `${FOLDER}/${name}-3.png` });
  await context.close();
}
writeFileSync(`${FOLDER}/errors.txt`, errors.join('\n'));
director.leave();
await browser.close();
await server.stop();
