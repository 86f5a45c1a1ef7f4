import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { MEDIA_TYPES } from '../../server/documents/check-content.ts';
import type { MeetingId, RecordLineId } from '../../shared/kernel/ids.ts';
import type { MinutesDraft } from '../../shared/papers-contract.ts';
import { docxWith } from '../support/paper-template.ts';
import { Participant, type SignedIn, signIn } from '../support/participant.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

/** The minutes over real sockets and HTTP, told in order. */
let server: ServerProcess;
let clerkIs: SignedIn;
let chair: Participant;
let clerk: Participant;
let province: Participant;

const meetingId = '2020-09' as MeetingId;
const QUESTION = 'Thông qua nhiệm vụ trọng tâm?';
const head = () => chair.records('minutes')[0];
const paperOf = (name: string) => head()?.papers.find((each) => each.name === name);
const papersOf = (who: SignedIn, rest: string) =>
  fetch(`${server.url}/api/s/${who.handle}/meetings/${meetingId}/papers/${rest}`, {
    headers: { cookie: who.cookie, origin: server.url },
  });
const wordsOf = async (who: SignedIn, rest: string) => {
  const answer = await papersOf(who, rest);
  expect(answer.status).toBe(200);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return strFromU8(files['word/document.xml'] ?? new Uint8Array());
};
/** Takes a template for the results of votes into use. */
const sendTemplate = async (words: string) => {
  const address = `${server.url}/api/s/${clerkIs.handle}/meetings/${meetingId}/papers/templates/votes`;
  const answer = await fetch(`${address}?name=${encodeURIComponent('Mẫu.docx')}`, {
    method: 'POST',
    headers: { cookie: clerkIs.cookie, origin: server.url, 'content-type': MEDIA_TYPES.docx },
    body: Uint8Array.from(await docxWith([words])),
  });
  return answer.json();
};
const joined = async (name: string) =>
  new Participant({ url: server.url, ...(await signIn(server.link(name))) }).joined();

beforeAll(async () => {
  server = await ServerProcess.start();
  clerkIs = await signIn(server.link('Thư ký'));
  chair = await joined('Chủ trì');
  clerk = await new Participant({ url: server.url, ...clerkIs }).joined();
  province = await joined('An Giang');
  expect(await chair.send('meeting.open', {})).toMatchObject({ ok: true });
}, 60_000);
afterAll(async () => {
  for (const each of [chair, clerk, province]) each?.leave();
  await server?.stop();
});

test('W1, W3 two writers at one line of the draft: the second is told, and a change that is sent twice over a cut is made once', async () => {
  await chair.send('poll.open', { question: QUESTION });
  const poll = await until('the poll', () => chair.records('poll')[0]);
  await chair.send('poll.close', { pollId: poll.id });
  const { lines } = (await (await papersOf(clerkIs, 'lines')).json()) as MinutesDraft;
  const vote = lines.find(({ facts }) => facts.sentence?.includes(QUESTION));
  expect(vote?.wording).toBe('{sentence}');
  const line = { meetingId, lineId: vote?.id ?? ('none' as RecordLineId), revision: 0 };
  const [first, second] = await Promise.all([
    clerk.send('record.word_line', { ...line, text: '{sentence} Bản của thư ký.' }),
    chair.send('record.word_line', { ...line, text: '{sentence} Bản của chủ trì.' }),
  ]);
  expect([first.ok, second.ok].sort()).toEqual([false, true]);
  expect([first, second]).toContainEqual({
    ok: false,
    refusal: { code: 'record.newer_text', params: { revision: 1 } },
  });
  const id = crypto.randomUUID();
  const note = { meetingId, after: line.lineId, text: 'Ghi khi mất mạng.' };
  clerk.socket.emit('command', { id, type: 'record.add_line', payload: note }, () => {});
  clerk.socket.disconnect().connect();
  await until('the line to be back', () => clerk.socket.connected);
  expect(
    await clerk.socket.emitWithAck('command', { id, type: 'record.add_line', payload: note }),
  ).toMatchObject({
    ok: true,
  });
  await until('the new line', () => chair.records('minutes_line').some(({ own }) => own));
  expect(chair.records('minutes_line').filter(({ own }) => own)).toHaveLength(1);
  expect(province.records('minutes_line')).toEqual([]);
}, 60_000);

test('W7-W9 commented, approved, kept by the server, issued: the paper bears its hash, and everybody may have it', async () => {
  await chair.send('meeting.close', {});
  const lastDay = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  expect(await clerk.send('record.call_for_comments', { meetingId, until: lastDay })).toMatchObject({
    ok: true,
  });
  await until('the lines to be for seats', () => province.records('minutes_line').length > 0);
  const lineId = province.records('minutes_line')[0]?.id ?? ('none' as RecordLineId);
  await province.send('record.comment', { meetingId, lineId, text: 'Đề nghị ghi rõ.' });
  const comment = await until('the comment', () => clerk.records('minutes_comment')[0]);
  await clerk.send('record.settle_comment', { meetingId, commentId: comment.id, taken: true, answer: '' });
  const version = head()?.version ?? -1;
  expect(await chair.send('record.approve', { meetingId, version, ruleSet: 'nd30' })).toMatchObject({
    ok: true,
  });
  const sha256 = await until('the text to be kept', () => head()?.sha256);
  expect(
    await clerk.send('record.issue', { meetingId, name: 'minutes', on: '2020-09-12', ruleSet: 'nd30' }),
  ).toMatchObject({ ok: true });
  const out = await until('the number', () => paperOf('minutes')?.issued);
  expect(out).toMatchObject({ number: 'Số: 01/BB-BTCTW', on: '2020-09-12' });
  const provinceIs = await signIn(server.link('Tây Ninh'));
  expect((await papersOf(provinceIs, 'conclusion?ruleSet=nd30&format=docx')).status).toBe(403);
  const words = await wordsOf(provinceIs, 'minutes?format=docx');
  for (const each of [sha256, 'Ghi khi mất mạng.', QUESTION, 'ngày 12 tháng 9 năm 2020', out.number])
    expect(words).toContain(each);
}, 60_000);

test('W9, Q9 a number that is out stays with its paper; a correction and the notice get numbers and days of their own', async () => {
  const [number] = await until('the register', () => clerk.records('number'));
  const place = { runId: number?.runId ?? '', number: 1, reason: 'Nhầm' };
  for (const type of ['number.release', 'number.void'] as const)
    expect(await clerk.send(type, place)).toMatchObject({ ok: false, refusal: { code: 'number.issued' } });
  await clerk.send('record.correct', { meetingId, on: '2020-09-20', text: '**17** thay cho 71.' });
  const notice = { meetingId, name: 'conclusion', on: '2020-09-15', ruleSet: 'nd30', letter: 'TB' } as const;
  expect(await clerk.send('record.issue', notice)).toMatchObject({ ok: true });
  await until('both', () => paperOf('correction-1')?.issued && paperOf('conclusion')?.issued);
  const zip = await papersOf(clerkIs, 'bundle?ruleSet=hd05');
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  const { files: listed } = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
    files: readonly { name: string; sha256: string }[];
  };
  expect(listed.map(({ name }) => name)).toContain('bien-ban-dinh-chinh-1.pdf');
  for (const { name, sha256 } of listed)
    expect([
      name,
      createHash('sha256')
        .update(files[name] ?? '')
        .digest('hex'),
    ]).toEqual([name, sha256]);
  await server.kill();
  await server.run();
  const anyone = await signIn(server.link('Phó chủ trì'));
  const minutes = await wordsOf(anyone, 'minutes?format=docx');
  expect(minutes).toContain('Số: 01/BB-BTCTW');
  const correction = await wordsOf(anyone, 'minutes?format=docx&correction=1');
  for (const each of ['Số: 02/BB-BTCTW', 'ngày 20 tháng 9 năm 2020', 'Biên bản 01/BB-BTCTW, ngày 12 tháng 9'])
    expect(correction).toContain(each);
  const conclusion = await wordsOf(anyone, 'conclusion?format=docx&ruleSet=hd36&date=2021-01-01');
  for (const each of ['Số: 01/TB-BTCTW', 'ngày 15 tháng 9 năm 2020', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
    expect(conclusion).toContain(each);
}, 60_000);

test('W9, V10 a paper goes out on the office’s own template, and is printed on it after the office has another', async () => {
  await until('the line to be back', () => clerk.socket.connected);
  expect(await sendTemplate('{type} {number} ({place_date})')).toEqual({ faults: [] });
  const votes = { meetingId, name: 'votes', on: '2020-09-16', ruleSet: 'nd30', look: 'own' } as const;
  expect(await clerk.send('record.issue', votes)).toMatchObject({ ok: true });
  await until('the issue', () => paperOf('votes')?.issued);
  expect(await sendTemplate('Mẫu mới {number}')).toEqual({ faults: [] });
  const words = await wordsOf(clerkIs, 'votes?format=docx');
  expect(words).toContain('BÁO CÁO Số: 01/BC-BTCTW (Hà Nội, ngày 16 tháng 9 năm 2020)');
}, 60_000);
