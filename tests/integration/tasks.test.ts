import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { FileSummary } from '../../shared/files/events.ts';
import { Participant, type SignedIn, signIn } from '../support/participant.ts';
import { pdfOf } from '../support/pdf.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

/** Tasks over real sockets: from a resolution of a meeting into the register, and through a restart. */
let server: ServerProcess;
const people = {} as Record<'chair' | 'anGiang' | 'tayNinh', SignedIn>;
const here: Participant[] = [];

const join = (who: keyof typeof people) => {
  const participant = new Participant({ url: server.url, ...people[who], meetingId: '2020-09' });
  here.push(participant);
  return participant.joined();
};
const WHAT = 'Rà soát biên chế, báo cáo trước kỳ giao ban tới.';
const tasksOf = (participant: Participant) =>
  participant.records('task').filter(({ resolution }) => resolution !== null);
const read = async (who: keyof typeof people, id: string) => {
  const { handle, cookie } = people[who];
  const answer = await fetch(`${server.url}/api/s/${handle}/meetings/2020-09/files/${id}`, {
    headers: { cookie, origin: server.url },
  });
  return answer.status;
};
const attach = async (who: keyof typeof people) => {
  const { handle, cookie } = people[who];
  const form = new FormData();
  form.append('about', '{}');
  form.append('file', new File([new Uint8Array(await pdfOf(1))], 'Báo cáo.pdf', { type: 'application/pdf' }));
  const answer = await fetch(`${server.url}/api/s/${handle}/meetings/2020-09/files`, {
    method: 'POST',
    headers: { cookie, origin: server.url },
    body: form,
  });
  return (await answer.json()) as FileSummary;
};

beforeAll(async () => {
  server = await ServerProcess.start();
  const names = { chair: 'Chủ trì', anGiang: 'An Giang', tayNinh: 'Tây Ninh' };
  for (const [who, name] of Object.entries(names))
    people[who as keyof typeof people] = await signIn(server.link(name));
}, 60_000);
afterEach(() => {
  for (const participant of here.splice(0)) participant.leave();
});
afterAll(() => server?.stop());

test('J10 what the chair confirms becomes a task of the province, once, and follows what is confirmed anew', async () => {
  const [chair, anGiang] = [await join('chair'), await join('anGiang')];
  const written = { text: WHAT, owner: 'Tỉnh ủy An Giang', deadline: '2030-10-31' };
  expect(await chair.send('meeting.open', {})).toMatchObject({ ok: true });
  expect(await chair.send('resolution.record', written)).toMatchObject({ ok: true });
  const resolution = await until('the resolution', () => chair.records('resolution')[0]);
  expect(tasksOf(anGiang)).toEqual([]);
  const confirm = (revision: number) =>
    chair.send('resolution.confirm', { resolutionId: resolution.id, revision });
  expect(await confirm(1)).toMatchObject({ ok: true });
  await until('the task', () => tasksOf(anGiang)[0]?.what === WHAT);
  const amended = { ...written, resolutionId: resolution.id, deadline: '2030-11-30' };
  expect(await chair.send('resolution.amend', { ...amended, revision: 1 })).toMatchObject({ ok: true });
  expect(await confirm(2)).toMatchObject({ ok: true });
  await until('the new deadline', () => tasksOf(anGiang)[0]?.dueOn === '2030-11-30');
  expect(tasksOf(anGiang)).toMatchObject([
    { resolution: { meetingId: '2020-09', number: 1 }, state: 'assigned' },
  ]);
  await until('the log', () =>
    chair.records('log').some(({ type, params }) => type === 'task.noted' && params.taskStep === 'assigned'),
  );
});

test('E3 J5 evidence is read by those who see the task; a restart says nothing twice', async () => {
  const file = await attach('anGiang');
  expect([await read('chair', file.id), await read('anGiang', file.id)]).toEqual([404, 200]);
  const before = await join('anGiang');
  const taskId = tasksOf(before)[0]?.id ?? '';
  const report = { taskId, words: 'Đã rà soát.', fileIds: [file.id] };
  expect(await before.send('task.report', report)).toMatchObject({ ok: true });
  expect([await read('chair', file.id), await read('tayNinh', file.id)]).toEqual([200, 404]);

  await server.kill();
  await server.run();
  const [chair, anGiang] = [await join('chair'), await join('anGiang')];
  expect(tasksOf(anGiang)).toHaveLength(1);
  expect(await chair.send('task.accept', { taskIds: [taskId] })).toMatchObject({ ok: true });
  await until('the acceptance', () => tasksOf(anGiang)[0]?.state === 'accepted');
  expect(tasksOf(anGiang)[0]?.steps.map(({ step }) => step)).toEqual([
    'assigned',
    'edited',
    'reported',
    'accepted',
  ]);
  const { resolution } = tasksOf(anGiang)[0] ?? {};
  const withdrawn = { resolutionId: resolution?.resolutionId ?? '', reason: 'Trùng.' };
  expect(await chair.send('resolution.withdraw', withdrawn)).toMatchObject({ ok: true });
  await until('the withdrawal', () => chair.records('resolution')[0]?.withdrawn === 'Trùng.');
  expect(tasksOf(chair)[0]?.state).toBe('accepted');
});
