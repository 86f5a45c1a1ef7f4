import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MEDIA_TYPES } from '../../server/documents/check-content.ts';
import type { StaffRole } from '../../shared/kernel/actor.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { minuteTaker, preparation } from '../support/meeting.ts';
import { docxWith } from '../support/paper-template.ts';
import { type PeopleServer, startPeopleServer } from '../support/people-server.ts';

const MEETING = '2020-09' as MeetingId;

let server: PeopleServer;
const people = new Map<StaffRole, Awaited<ReturnType<PeopleServer['staff']>>>();
beforeAll(async () => {
  server = await startPeopleServer();
  for (const role of ['minute_taker', 'chair', 'operator', 'observer'] as const)
    people.set(role, await server.staff(role));
  server.meetings.follow(MEETING, 'meeting.prepare', preparation);
  server.meetings.follow(MEETING, 'seat.join', { seatId: 'p89' });
}, 60_000);
afterAll(() => server.close());

const as = (role: StaffRole) => {
  const person = people.get(role);
  if (!person) throw new Error(role);
  const path = `/api/s/${person.handle}/meetings/${MEETING}/papers`;
  const headers = {
    origin: server.base,
    cookie: [...person.visitor.cookies].map(([n, v]) => `${n}=${v}`).join('; '),
  };
  return {
    get: (rest: string) => fetch(`${server.base}${path}${rest}`, { headers }),
    template: (kind: string, file: Uint8Array) =>
      fetch(`${server.base}${path}/templates/${kind}?name=${encodeURIComponent('Mẫu.docx')}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': MEDIA_TYPES.docx },
        body: Uint8Array.from(file),
      }),
    check: (file: Uint8Array, ruleSet: string) =>
      fetch(`${server.base}${path}/check?ruleSet=${ruleSet}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': MEDIA_TYPES.docx },
        body: Uint8Array.from(file),
      }),
  };
};

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const errorOf = async (response: Response) => ({ status: response.status, ...(await response.json()).error });

test('V7 the minute-taker gets a paper as DOCX that the checker has nothing against', async () => {
  const clerk = as('minute_taker');
  const response = await clerk.get('/minutes?ruleSet=hd05&format=docx&date=2026-02-05');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain(MEDIA_TYPES.docx);
  expect(response.headers.get('content-disposition')).toContain('2020-09-bien-ban-hd05.docx');
  const file = await bytesOf(response);
  expect(strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())).toContain('Số ……-BB/BTCTW');
  expect(await (await clerk.check(file, 'hd05')).json()).toEqual({ departures: [] });
  const { departures } = await (await clerk.check(file, 'nd30')).json();
  expect(departures).toContainEqual(expect.objectContaining({ element: 'rightHead', aspect: 'missing' }));
}, 60_000);

test('V7 the chair gets it as PDF, its fonts within it and the letters of Vietnamese readable', async () => {
  const response = await as('chair').get('/conclusion?ruleSet=nd30&format=pdf&letter=KL');
  const pdf = await getDocument({ data: await bytesOf(response), verbosity: VerbosityLevel.ERRORS }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(text).toContain('KẾT LUẬN');
  await pdf.destroy();
}, 60_000);

test('V7 a PDF is shown by the browser to be printed, without anything that it could run', async () => {
  const response = await as('minute_taker').get('/minutes?ruleSet=nd30&format=pdf&show=here');
  expect(response.headers.get('content-disposition')).toMatch(
    /^inline; filename="2020-09-bien-ban-nd30.pdf"/,
  );
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  const docx = await as('minute_taker').get('/minutes?ruleSet=nd30&format=docx&show=here');
  expect(docx.headers.get('content-disposition')).toMatch(/^attachment/);
}, 60_000);

test('V7 the bundle has every paper twice, the log, and a manifest whose hashes agree', async () => {
  const response = await as('minute_taker').get('/bundle?ruleSet=nd30');
  expect(response.headers.get('content-type')).toContain('zip');
  const files = unzipSync(await bytesOf(response));
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
  expect(manifest).toMatchObject({ meeting: { code: '2020-09' }, ruleSet: { id: 'nd30', version: 1 } });
  expect(manifest.files).toHaveLength(11);
  for (const { name, bytes, sha256 } of manifest.files) {
    const file = files[name] ?? new Uint8Array();
    expect({ name, bytes: file.length, sha256: createHash('sha256').update(file).digest('hex') }).toEqual({
      name,
      bytes,
      sha256,
    });
  }
  const log = JSON.parse(strFromU8(files['trich-nhat-ky.json'] ?? new Uint8Array()));
  expect(log.lines).toContainEqual(expect.objectContaining({ type: 'seat.joined', seatId: 'p89' }));
}, 60_000);

test('V7 others get none, and a wrong wish is named', async () => {
  for (const role of ['operator', 'observer'] as const)
    for (const path of ['', '/minutes?ruleSet=nd30&format=pdf', '/bundle?ruleSet=nd30'])
      expect(await errorOf(await as(role).get(path))).toMatchObject({
        status: 403,
        code: 'session.not_allowed',
      });
  const clerk = as('minute_taker');
  const wrong = async (rest: string) => errorOf(await clerk.get(rest));
  expect(await wrong('/minutes?ruleSet=nd31&format=pdf')).toMatchObject({
    status: 400,
    params: { field: 'ruleSet' },
  });
  expect(await wrong('/minutes?ruleSet=nd30&format=odt')).toMatchObject({ params: { field: 'format' } });
  expect(await wrong('/minutes?ruleSet=nd30')).toMatchObject({ params: { field: 'format' } });
  expect(await wrong('/minutes?ruleSet=nd30&format=pdf&letter=KL')).toMatchObject({
    params: { field: 'letter' },
  });
  // Numbers come from their register alone.
  expect(await wrong('/minutes?ruleSet=nd30&format=pdf&number=5')).toMatchObject({
    params: { field: '' },
  });
  expect(await wrong('/minutes?ruleSet=nd30&format=pdf&date=2026-13-01')).toMatchObject({
    params: { field: 'date' },
  });
  expect(await wrong('/letter?ruleSet=nd30&format=pdf')).toMatchObject({ status: 404 });
});

test('V8 a file that is no DOCX is refused as unreadable, an empty one as empty', async () => {
  const clerk = as('minute_taker');
  expect(await errorOf(await clerk.check(new TextEncoder().encode('Kính gửi'), 'nd30'))).toMatchObject({
    status: 422,
    code: 'paper.unreadable',
  });
  const nest = `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`;
  const nested = `<d xmlns:w="w"><w:body><w:p>${nest}</w:p></w:body></d>`;
  const deep = zipSync({ 'word/document.xml': strToU8(nested) });
  expect(await errorOf(await clerk.check(deep, 'nd30'))).toMatchObject({ code: 'paper.unreadable' });
  expect(await errorOf(await clerk.check(new Uint8Array(), 'nd30'))).toMatchObject({
    code: 'document.empty',
  });
}, 60_000);

test('V2 the choices name every rule set with its version and the letters of its papers', async () => {
  const { ruleSets } = await (await as('minute_taker').get('')).json();
  expect(ruleSets.map(({ id }: { id: string }) => id).toSorted()).toEqual(['hd05', 'hd36', 'nd30']);
  expect(ruleSets[0]).toMatchObject({ version: 1, papers: { conclusion: { letters: ['TB', 'KL'] } } });
});

test('Q3, V10 the number that was taken stands in the paper, and an own template is filled with it', async () => {
  const clerk = as('minute_taker');
  const taken = await server.office.submit({
    actor: minuteTaker,
    id: 'take',
    type: 'number.take',
    payload: {
      seriesId: 'monthly',
      ruleSetId: 'nd30',
      letter: 'TB',
      date: '2026-02-05',
      meetingId: MEETING,
      kind: 'conclusion',
      subject: 'Kết luận',
    },
  });
  expect(taken).toMatchObject({ ok: true });
  const textOf = async (query: string) => {
    const file = await bytesOf(await clerk.get(`/conclusion?${query}`));
    return strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  };
  expect(await textOf('ruleSet=nd30&format=docx')).toContain('Số: 01/TB-BTCTW');
  expect(await textOf('ruleSet=hd05&format=docx')).toContain('Số ……-TB/BTCTW');

  const send = (file: Uint8Array) => clerk.template('conclusion', file);
  expect(await (await send(await docxWith(['{so}']))).json()).toEqual({
    faults: [{ kind: 'unknown', tag: 'so', text: '{so}' }],
  });
  expect(await errorOf(await send(strToU8('nothing')))).toMatchObject({ code: 'paper.unreadable' });
  const own = await docxWith(['MẪU RIÊNG {number} {place_date}']);
  expect(await (await send(own)).json()).toEqual({ faults: [] });
  expect(await textOf('ruleSet=nd30&format=docx&look=own')).toContain(
    'MẪU RIÊNG Số: 01/TB-BTCTW Hà Nội, ngày 05 tháng 02 năm 2026',
  );
  expect(await textOf('ruleSet=nd30&format=docx')).not.toContain('MẪU RIÊNG');
  const files = unzipSync(await bytesOf(await clerk.get('/bundle?ruleSet=nd30&look=own')));
  const notice = unzipSync(files['thong-bao-ket-luan.docx'] ?? new Uint8Array());
  expect(strFromU8(notice['word/document.xml'] ?? new Uint8Array())).toContain('MẪU RIÊNG');
  expect((await as('operator').template('conclusion', own)).status).toBe(403);
}, 60_000);
