import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { RosterPreview } from '../../shared/admin-contract.ts';
import { isUnanswered } from '../../shared/proposals/life.ts';
import { isOpen } from '../../shared/tasks/life.ts';
import { openBrowser } from '../support/browser.ts';
import { Participant, type SignedIn, signIn } from '../support/participant.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

/**
 * Three months of one series, told in order: September with the 32 proposals of the sample, October that opens with
 * what was left and what is unfinished, and a meeting of the list of 2025, in which An Giang stands for the old An Giang and Kiên Giang, under
 * Kiên Giang's code 91, and Tây Ninh for Tây Ninh and Long An, under Long An's 80. What is done often goes over sockets; what people look at is in browsers.
 */
let server: ServerProcess;
let browser: Browser;
let admin: SignedIn;
let chairLink: SignedIn;
let chair: Participant;
let desk: RoomPage;

const ASKED = 'Phát triển đảng viên trong doanh nghiệp ngoài khu vực nhà nước';
const LATER = 'Trụ sở dôi dư sau sắp xếp';
const TASK = 'Báo cáo kết quả rà soát biên chế';
const CARRIED = 'Đề xuất, kiến nghị chưa được trả lời từ kỳ trước';

const post = async <Answer>(path: string, body: unknown): Promise<Answer> => {
  const answer = await fetch(`${server.url}/api/s/${admin.handle}${path}`, {
    method: 'POST',
    headers: { cookie: admin.cookie, origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.json() as Promise<Answer>;
};
const makeMeeting = (code: string, title: string, startsAt: number) =>
  post('/meetings', { code, title, startsAt });
const chairIn = (meetingId: string) => new Participant({ url: server.url, ...chairLink, meetingId }).joined();

const does = async (...[type, payload]: Parameters<Participant['send']>) =>
  expect([type, await chair.send(type, payload)]).toMatchObject([type, { ok: true }]);

const open = (besides: (title: string) => boolean = () => false) =>
  chair.records('proposal').filter(({ state, title }) => isUnanswered(state) && !besides(title));
const answerAll = async (proposals: readonly { readonly id: string }[], answer: string) => {
  const proposalIds = proposals.map(({ id }) => id);
  await does('proposal.receive', { proposalIds });
  await does('proposal.answer', { proposalIds, answer });
};

/** What the chair's screens must say of each department, counted from the proposals themselves. */
const owedBy = (proposals: readonly { readonly departmentId: string }[]) => {
  const names = new Map(chair.records('series_department').map(({ id, name }) => [id as string, name]));
  const counts = new Map<string, number>();
  for (const { departmentId } of proposals) {
    const name = names.get(departmentId) ?? departmentId;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${name} ${count}`).sort();
};
const countsOn = async ({ page }: RoomPage) => {
  const list = page.getByRole('list', { name: 'Số đề xuất chưa trả lời của từng đơn vị' });
  await list.waitFor();
  return (await list.getByRole('listitem').allTextContents()).sort();
};

const pathOf = ({ page }: RoomPage, path: string) =>
  `${server.url}/s/${new URL(page.url()).pathname.split('/')[2]}${path}`;
const come = async (link: string): Promise<RoomPage> => {
  const room = await RoomPage.open(browser, { width: 390, height: 844, phone: true });
  await room.page.goto(link);
  await room.press('Vào hệ thống');
  await room.page.waitForURL(/\/s\//);
  return room;
};
const card = ({ page }: RoomPage, title: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, level: 4 }) })
    .first();

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await openBrowser();
  admin = await signIn(server.link('Quản trị'));
  chairLink = await signIn(server.link('Chủ trì'));
  chair = await chairIn('2020-09');
}, 60_000);
afterAll(async () => {
  chair?.leave();
  await browser?.close();
  await server?.stop();
});

test('September: of 32 proposals the departments answer most, and the rest is left', async () => {
  expect(chair.records('proposal')).toHaveLength(32);
  await does('meeting.open', {});
  const left = new Set([
    ASKED,
    ...open()
      .filter((_, place) => place % 6 === 5)
      .map(({ title }) => title),
  ]);
  desk = await RoomPage.open(browser);
  await desk.enter(server.link('Vụ Tổ chức'));
  await desk.sees('Thuộc đơn vị tôi');
  await answerAll(
    open((title) => left.has(title)),
    'Đã có hướng dẫn tại Công văn 12-CV/TW.',
  );
  await until('the answers', () => open().length === left.size);
  const whose = open()[0]?.title ?? '';
  expect(left).toContain(whose);
  await does('task.assign', { what: TASK, lead: 'Tỉnh ủy An Giang', dueOn: '2020-10-31' });
  await until('the task', () => chair.records('task').some(({ what }) => what === TASK));
  await does('meeting.close', {});
}, 60_000);

/** The chair makes the next meeting from the main page, having seen what it takes over. */
const makeNext = async (carried: Readonly<Record<string, number>>) => {
  const room = await come(server.link('Chủ trì'));
  const { page } = room;
  await room.press(/^Quản lý “.*tháng 9\/2020”/);
  await page.getByRole('menuitem', { name: 'Tạo kỳ tiếp theo' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tạo kỳ tiếp theo' });
  for (const [what, count] of Object.entries(carried))
    await dialog
      .getByRole('listitem')
      .filter({ hasText: what })
      .getByText(String(count), { exact: true })
      .waitFor();
  await dialog.getByRole('button', { name: 'Tạo kỳ tiếp theo' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByText(/tháng 10\/2020/)
    .first()
    .waitFor();
  await room.context.close();
};

test('October, made from it, opens with what is unanswered, counted by department, and has what is unfinished', async () => {
  const left = open();
  expect(left.length).toBeGreaterThan(3);
  const unfinished = chair.records('task').filter(({ state }) => isOpen(state));
  await makeNext({
    'Đề xuất chưa được trả lời': left.length,
    'Nhiệm vụ chưa hoàn thành': unfinished.length,
  });
  chair.leave();
  chair = await chairIn('2020-10');
  await does('meeting.open', {});
  await desk.page.goto(pathOf(desk, '/m/2020-10/companion'));
  await desk.sees(CARRIED);
  expect(await countsOn(desk)).toEqual(owedBy(left));
  const [first] = chair.records('item').sort((a, b) => a.order - b.order);
  expect(first?.title).toBe(CARRIED);

  // What October answers is not owed any more; An Giang's stays, and one more comes.
  const province = await come(server.link('An Giang'));
  await province.page.goto(pathOf(province, '/m/2020-10/companion'));
  await province.tab('Đề xuất');
  await card(province, ASKED).getByText('Đã gửi').first().waitFor();
  await province.tab('Nhiệm vụ');
  await province.page.getByRole('listitem').filter({ hasText: TASK }).getByText('Đã giao').first().waitFor();
  await province.tab('Đề xuất');
  await province.press('Gửi đề xuất');
  await province.page.getByLabel('Tiêu đề').fill(LATER);
  await province.page.getByLabel('Nội dung vướng mắc, kiến nghị').fill('Chưa có cơ chế xử lý trụ sở dôi dư.');
  await province.page.getByRole('combobox', { name: 'Đơn vị tiếp nhận' }).click();
  await province.page.getByRole('option', { name: 'Vụ Tổ chức - Điều lệ' }).click();
  await province.page.getByRole('button', { name: 'Gửi đề xuất' }).last().click();
  await province.sees(/Đã gửi đề xuất 2020-10\/p89-001/);
  await answerAll(
    open((title) => title === ASKED || title === LATER),
    'Đã ghi nhận, trả lời bằng văn bản.',
  );
  await until('the answers', () => open().length === 2);
  await does('meeting.close', {});
  await province.context.close();
}, 90_000);

test('2025: the list of provinces is another, the successor holds what its predecessors asked, under their names', async () => {
  const day = { builtIn: 'roster-2025', day: '2025-07-01' };
  const { changes } = await post<RosterPreview>('/roster/preview', day);
  const made = (name: string) => changes.find((change) => change.name === name && change.kind === 'merged');
  // The code trap: the list gives both the ids of other places of 2020.
  const [heirId, otherId] = [made('An Giang')?.id ?? '', made('Tây Ninh')?.id ?? ''];
  expect(
    made('Tây Ninh')
      ?.from.map(({ name }) => name)
      .sort(),
  ).toEqual(['Long An', 'Tây Ninh']);
  await post('/roster', day);
  await makeMeeting('2025-08', 'Hội nghị giao ban tháng 8/2025', Date.UTC(2025, 7, 8, 1));
  chair.leave();
  chair = await chairIn('2025-08');
  await does('meeting.open', {});
  expect(chair.records('seat')).toHaveLength(40);
  await desk.page.goto(pathOf(desk, '/m/2025-08/companion'));
  expect(await countsOn(desk)).toEqual(owedBy(open()));

  const { links } = await post<{ links: { url: string; code: string }[] }>('/seat-links', {
    seatIds: [heirId, otherId],
  });
  const [heirLink, otherLink] = links.map(({ url, code }) => `${url}#code=${code}`);
  const heir = await come(heirLink ?? '');
  await heir.page.goto(pathOf(heir, '/m/2025-08/companion'));
  await heir.tab('Đề xuất');
  for (const [title, code] of [
    [ASKED, '2020-09/p89-001'],
    [LATER, '2020-10/p89-001'],
  ] as const)
    await card(heir, title).getByText(code).waitFor();
  // Answered at last, it is the successor who says that it is satisfied.
  await answerAll(open(), 'Đã có hướng dẫn mới năm 2025.');
  await card(heir, ASKED).getByText('Đã có hướng dẫn mới năm 2025.').waitFor();
  await card(heir, ASKED)
    .getByRole('button', { name: /^Thỏa đáng/ })
    .click();
  await card(heir, ASKED).getByText('Tỉnh xác nhận').first().waitFor();
  await card(heir, ASKED)
    .getByRole('button', { name: /^Lịch sử/ })
    .click();
  const history = card(heir, ASKED).getByRole('list', { name: 'Toàn bộ lịch sử' });
  await history.waitFor();
  const signed = await history.getByRole('listitem').allTextContents();
  expect(signed[0]).toMatch(/Gửi đề xuất.*An Giang/);
  expect(signed.at(-1)).toMatch(/Xác nhận thỏa đáng.*An Giang/);

  // Tây Ninh of today has nothing of An Giang's to decide on.
  const other = await new Participant({
    url: server.url,
    ...(await signIn(otherLink ?? '')),
    meetingId: '2025-08',
  }).joined();
  const [later] = other.records('proposal').filter(({ title }) => title === LATER);
  expect(later).toMatchObject({ holderId: heirId, seatId: 'p89', state: 'answered' });
  expect(await other.send('proposal.confirm', { proposalId: later?.id ?? '' })).toMatchObject({
    ok: false,
    refusal: { code: 'proposal.other_seat' },
  });
  other.leave();

  // Years later it is found by its words, under the name of then.
  await heir.page.goto(pathOf(heir, '/search?text=phat trien dang vien doanh nghiep'));
  const found = heir.page.getByRole('search').getByRole('listitem').first();
  await found.getByText('2020-09/p89-001').waitFor();
  await found.getByText('Tỉnh ủy An Giang').waitFor();
  expect([desk, heir].flatMap(({ problems }) => problems)).toEqual([]);
}, 90_000);
