import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import type { PayloadOf } from '../../shared/commands.ts';
import type { FileSummary } from '../../shared/files/events.ts';
import type { SearchAnswer } from '../../shared/http-contract.ts';
import type { FindAnswer } from '../../shared/search/contract.ts';
import type { Participant } from '../support/participant.ts';
import { pdfOf } from '../support/pdf.ts';
import { SignedInPeople } from '../support/signed-in.ts';
import { until } from '../support/until.ts';

/** Proposals over real sockets and HTTP, from one month into the next. */
const here = SignedInPeople.forThisFile({
  chair: 'Chủ trì',
  department: 'Vụ Tổ chức',
  admin: 'Quản trị',
  anGiang: 'An Giang',
  tayNinh: 'Tây Ninh',
});
const { people } = here;
const join = (who: keyof typeof people, meetingId = '2020-09') => here.join(who, { meetingId });
const headersOf = (who: keyof typeof people) => ({ cookie: people[who].cookie, origin: here.server.url });
const post = (who: keyof typeof people, path: string, body: unknown) =>
  fetch(`${here.server.url}/api/s/${people[who].handle}${path}`, {
    method: 'POST',
    headers: { ...headersOf(who), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const search = async (who: keyof typeof people, text: string, way: 'like' | 'find') => {
  const answer = await post(who, '/meetings/2020-09/search', { text, way });
  return ((await answer.json()) as SearchAnswer).hits.map(({ proposal }) => proposal.title);
};
const attach = async (who: keyof typeof people, bytes: Buffer, name = 'Công văn.pdf') => {
  const form = new FormData();
  form.append('about', '{}');
  form.append('file', new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }));
  const url = `${here.server.url}/api/s/${people[who].handle}/meetings/2020-09/files`;
  return fetch(url, { method: 'POST', headers: headersOf(who), body: form });
};
const read = (who: keyof typeof people, id: string) =>
  fetch(`${here.server.url}/api/s/${people[who].handle}/meetings/2020-09/files/${id}`, {
    headers: headersOf(who),
  });

const TITLE = 'Chế độ cho cán bộ luân chuyển ra đảo';
const asked = (participant: Participant): PayloadOf<'proposal.submit'> => ({
  title: TITLE,
  matter: 'Cán bộ luân chuyển ra đảo Thổ Chu chưa có chế độ nhà ở công vụ.',
  asks: 'Đề nghị hướng dẫn chế độ.',
  topic: 'Chế độ',
  departmentId: participant.records('department').find(({ name }) => name.includes('Tổ chức'))?.id ?? '',
});
const found = (participant: Participant) =>
  participant.records('proposal').find(({ title }) => title === TITLE);

test('E1, E2, E3 a file goes with a proposal, and is read by those who see the proposal', async () => {
  const [anGiang, department] = [await join('anGiang'), await join('department')];
  const bytes = await pdfOf(2);
  const sent = await attach('anGiang', bytes);
  const file = (await sent.json()) as FileSummary;
  expect([sent.status, file]).toMatchObject([200, { name: 'Công văn.pdf', format: 'pdf', pages: 2 }]);
  const broken = await attach('anGiang', Buffer.from('not a PDF'));
  expect([broken.status, await broken.json()]).toMatchObject([
    415,
    { error: { code: 'document.content_wrong' } },
  ]);
  expect((await read('department', file.id)).status).toBe(404);

  expect(await anGiang.send('proposal.submit', { ...asked(anGiang), fileIds: [file.id] })).toMatchObject({
    ok: true,
  });
  await until('the proposal with its file', () => found(department)?.files[0]?.id === file.id);
  const statuses = await Promise.all(
    (['anGiang', 'department', 'chair', 'tayNinh'] as const).map(
      async (who) => (await read(who, file.id)).status,
    ),
  );
  expect(statuses).toEqual([200, 200, 200, 404]);
  const download = await read('department', file.id);
  expect(Buffer.from(await download.arrayBuffer()).equals(bytes)).toBe(true);
  expect(download.headers.get('content-disposition')).toContain('attachment');
});

test('G3 what is alike is found without accents, by those who may see it', async () => {
  expect(await search('chair', 'che do can bo luan chuyen ra dao', 'like')).toContain(TITLE);
  expect(await search('anGiang', 'nha o cong vu', 'find')).toEqual([TITLE]);
  expect(await search('tayNinh', 'nha o cong vu', 'find')).toEqual([]);
  expect((await post('chair', '/meetings/constructor/search', { text: 'x', way: 'find' })).status).toBe(404);
  expect((await post('chair', '/meetings/2020-09/search', { text: 'x', way: 'all' })).status).toBe(400);
});

test('G3 over everything: who is not signed in finds nothing, a province less than the centre', async () => {
  const total = async (who: keyof typeof people) => {
    const answer = await post(who, '/search', { text: 'do tuoi' });
    return ((await answer.json()) as FindAnswer).total;
  };
  const [atCentre, atProvince] = [await total('chair'), await total('tayNinh')];
  expect(atProvince).toBeGreaterThan(0);
  expect(atProvince).toBeLessThan(atCentre);
  const { handle } = people.chair;
  const stranger = await fetch(`${here.server.url}/api/s/${handle}/search`, {
    method: 'POST',
    headers: { origin: here.server.url, 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'do tuoi' }),
  });
  expect(stranger.status).toBe(401);
  for (const body of [
    { text: 'x'.repeat(501) },
    { kind: 'poll' },
    { before: -1 },
    { text: 'x', limit: 1000 },
  ])
    expect((await post('chair', '/search', body)).status).toBe(400);
});

test('D12, D13 received, answered, not satisfactory, killed, opened next month, answered again, confirmed', async () => {
  const [chair, anGiang, department] = [await join('chair'), await join('anGiang'), await join('department')];
  const proposalId = (await until('the proposal', () => found(anGiang))).id;
  const proposalIds = [proposalId];
  expect(await chair.send('meeting.open', {})).toMatchObject({ ok: true });
  expect(await department.send('proposal.receive', { proposalIds })).toMatchObject({ ok: true });
  expect(await department.send('proposal.answer', { proposalIds, answer: 'Đang xem xét.' })).toMatchObject({
    ok: true,
  });
  await until('the answer at the province', () => found(anGiang)?.answer?.text === 'Đang xem xét.');
  expect(await anGiang.send('proposal.return', { proposalId, words: 'Chưa có thời hạn.' })).toMatchObject({
    ok: true,
  });
  await until('the log', () =>
    chair.records('log').some(({ type, params }) => type === 'proposal.noted' && params.step === 'returned'),
  );
  expect(await chair.send('meeting.close', {})).toMatchObject({ ok: true });

  await here.server.kill();
  await here.server.run();
  const made = await post('admin', '/meetings', {
    title: 'Giao ban tháng 10/2020',
    startsAt: Date.UTC(2020, 9, 8),
    code: '2020-10',
  });
  expect(made.status).toBe(200);
  const next = await join('department', '2020-10');
  const item = await until('the carried item', () =>
    next.records('item').find(({ carried }) => carried !== null),
  );
  expect(item).toMatchObject({ order: 1, title: 'Đề xuất, kiến nghị chưa được trả lời từ kỳ trước' });
  expect(item.carried?.reduce((sum, { count }) => sum + count, 0)).toBe(27);
  expect(found(next)).toMatchObject({ state: 'reopened', code: '2020-09/p89-002' });
  expect(
    await next.send('proposal.answer', { proposalIds, answer: 'Thực hiện từ 01/01/2021.' }),
  ).toMatchObject({ ok: true });
  const province = await join('anGiang', '2020-10');
  await until('the new answer', () => found(province)?.answer?.text === 'Thực hiện từ 01/01/2021.');
  expect(await province.send('proposal.confirm', { proposalId })).toMatchObject({ ok: true });
  await until('the confirmation', () => found(next)?.state === 'confirmed');
  expect(found(next)?.steps.map(({ step }) => step)).toEqual([
    'submitted',
    'received',
    'answered',
    'returned',
    'answered',
    'confirmed',
  ]);
});

test('Y1 a cluster meeting has a register of its own', async () => {
  const about = { name: 'Cụm thi đua số 5', kind: 'cluster', cluster: '5' };
  const { seriesId } = (await (await post('admin', '/series', about)).json()) as { seriesId: string };
  const made = await post('admin', '/meetings', {
    title: 'Cụm thi đua số 5',
    startsAt: Date.UTC(2020, 9, 20),
    code: '2020-10-c5',
    seriesId,
    hostSeatId: 'p94',
  });
  expect(made.status).toBe(200);
  const cluster = await join('anGiang', '2020-10-c5');
  expect(cluster.records('proposal')).toEqual([]);
  expect(await cluster.send('proposal.submit', asked(cluster))).toMatchObject({ ok: true });
  await until('its own proposal', () => found(cluster)?.code === '2020-10-c5/p89-001');
  const month = await join('anGiang', '2020-10');
  expect(month.records('proposal').map(({ code }) => code)).not.toContain('2020-10-c5/p89-001');
});

test('the journals of the registers are verified with those of the meetings', async () => {
  const { stdout } = spawnSync(process.execPath, ['server/storage/verify-journal.ts', here.server.dataDir], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/✓ register:monthly: \d+ records hold/);
  expect(stdout).toMatch(/✓ register:s-[0-9a-f]+: \d+ records hold/);
});
