import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { get, request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import writeExcel from 'write-excel-file/node';
import { createDocumentStore } from '../../server/documents/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { Participant, type SignedIn, signIn } from '../support/participant.ts';
import { pdfOf } from '../support/pdf.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

const MEGABYTE = 1024 * 1024;
const PDF = 'application/pdf';
const ALL = { kind: 'all' };
const ONLY_AN_GIANG = { kind: 'seats', seatIds: ['p89'] };

let server: ServerProcess;
let clerk: Participant;
let itemId: string;
const people = {} as Record<'clerk' | 'chair' | 'department' | 'anGiang' | 'tayNinh', SignedIn>;

const files = () => {
  const folder = join(server.dataDir, 'documents');
  return [...readdirSync(folder), ...readdirSync(join(folder, 'incoming'))].filter(
    (name) => name !== 'incoming',
  );
};
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const at = (who: SignedIn, path = '', meeting = '2020-09') =>
  `${server.url}/api/s/${who.handle}/meetings/${meeting}/documents${path}`;

interface Sending {
  readonly about?: unknown;
  readonly name?: string;
  readonly type?: string;
  readonly who?: SignedIn;
  readonly url?: string;
  readonly headers?: Record<string, string>;
}
const send = async (
  bytes: Buffer,
  { about, name = 'Báo cáo.pdf', type = PDF, who, url, headers }: Sending = {},
) => {
  const form = new FormData();
  form.append('about', JSON.stringify(about ?? { itemId, label: 'open', clearance: ALL }));
  form.append('file', new File([new Uint8Array(bytes)], name, { type }));
  const { cookie } = who ?? people.clerk;
  const answer = await fetch(url ?? at(who ?? people.clerk), {
    method: 'POST',
    headers: { cookie, origin: server.url, ...headers },
    body: form,
  });
  return {
    status: answer.status,
    error: ((await answer.json()) as { error?: { code: string; params?: object } }).error,
  };
};
const read = (who: SignedIn, path: string, headers: Record<string, string> = {}) =>
  fetch(at(who, path), { headers: { cookie: who.cookie, ...headers } });

/** As a browser does with an address that was typed; `fetch` says of itself what it is. */
const visit = (who: SignedIn, path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const headers = { cookie: who.cookie, 'sec-fetch-mode': 'navigate' };
    get(at(who, path), { headers }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
  });

/** Attaches a file and gives the id that it got. */
const attached = async (bytes: Buffer, sending: Sending = {}) => {
  const before = new Set(clerk.records('document').map(({ id }) => id));
  expect(await send(bytes, sending)).toEqual({ status: 200, error: undefined });
  const record = await until('the document', () =>
    clerk.records('document').find(({ id }) => !before.has(id)),
  );
  return record.id;
};

beforeAll(async () => {
  process.env.DOCUMENT_MAX_MB = '1';
  server = await ServerProcess.start();
  const words = {
    clerk: 'Thư ký',
    chair: 'Chủ trì',
    department: 'Vụ Tổ chức',
    anGiang: 'An Giang',
    tayNinh: 'Tây Ninh',
  };
  for (const [who, word] of Object.entries(words))
    people[who as keyof typeof people] = await signIn(server.link(word));
  clerk = await new Participant({ url: server.url, ...people.clerk }).joined();
  itemId = clerk.records('item')[0]?.id ?? '';
}, 60_000);
afterAll(async () => {
  clerk?.leave();
  await server?.stop();
  delete process.env.DOCUMENT_MAX_MB;
});

test('a PDF is received, counted, kept under its hash, and read again as it was', async () => {
  const bytes = pdfOf(3, 'nghi quyet');
  const id = await attached(bytes, { name: 'Nghị quyết “số 1”.pdf' });
  expect(clerk.record('document', id)).toMatchObject({
    name: 'Nghị quyết “số 1”.pdf',
    pages: 3,
    format: 'pdf',
  });
  expect(files()).toEqual([hashOf(bytes)]);
  const answer = await read(people.anGiang, `/${id}/pages`);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  const headers = Object.fromEntries(answer.headers);
  expect(headers).toMatchObject({
    'content-type': PDF,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'accept-ranges': 'bytes',
  });
  expect(headers['content-disposition']).toMatch(/^attachment; filename=".*"; filename\*=UTF-8''Ngh/);
  const part = await read(people.anGiang, `/${id}/pages`, { range: 'bytes=5-8' });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    `bytes 5-8/${bytes.length}`,
    '1.7\n',
  ]);
  expect((await read(people.anGiang, `/${id}/pages`, { range: 'bytes=999999-' })).status).toBe(416);
});

test('the same file twice is one file; it goes with the last document that stands on it', async () => {
  const bytes = pdfOf(1, 'twice');
  const [one, other] = [await attached(bytes), await attached(bytes)];
  expect(files().filter((name) => name === hashOf(bytes))).toHaveLength(1);
  await clerk.send('document.remove', { documentId: one });
  expect((await read(people.chair, `/${other}/file`)).status).toBe(200);
  await clerk.send('document.remove', { documentId: other });
  await until('the file to be gone', () => !files().includes(hashOf(bytes)));
  expect((await read(people.chair, `/${other}/file`)).status).toBe(404);
});

test('an office file is kept as it is, and handed out as a file only', async () => {
  const bytes = await writeExcel([[{ value: 'Tổng' }]]).toBuffer();
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const id = await attached(bytes, { name: 'Biểu.xlsx', type });
  expect(clerk.record('document', id)).toMatchObject({ format: 'xlsx', pages: null });
  const answer = await read(people.tayNinh, `/${id}/file`);
  expect(answer.headers.get('content-type')).toBe(type);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  expect((await read(people.tayNinh, `/${id}/pages`)).status).toBe(403);
  const labelled = { itemId, label: 'secret', clearance: ALL };
  const refused = await send(await writeExcel([[{ value: 'Mật' }]]).toBuffer(), {
    name: 'b.xlsx',
    type,
    about: labelled,
  });
  expect([refused.status, refused.error]).toEqual([
    409,
    { code: 'document.refused', params: { refusal: 'document.label_needs_pdf' } },
  ]);
});

test('clearance is asked with each request: others find nothing, a labelled one is not downloaded by seats', async () => {
  const about = { itemId, label: 'secret', clearance: ONLY_AN_GIANG };
  const id = await attached(pdfOf(2, 'mat'), { about });
  const status = async (who: SignedIn, path: string) => (await read(who, `/${id}${path}`)).status;
  expect(await status(people.anGiang, '/pages')).toBe(200);
  expect(await visit(people.anGiang, `/${id}/pages`)).toBe(403);
  expect(await visit(people.chair, `/${id}/pages`)).toBe(200);
  expect(await status(people.anGiang, '/file')).toBe(403);
  expect(await status(people.tayNinh, '/pages')).toBe(404);
  expect(await status(people.tayNinh, '/file')).toBe(404);
  expect(await status(people.department, '/file')).toBe(200);
  await clerk.send('document.relabel', {
    documentId: id,
    label: 'secret',
    clearance: { kind: 'seats', seatIds: ['p72'] },
  });
  expect([await status(people.anGiang, '/pages'), await status(people.tayNinh, '/pages')]).toEqual([
    404, 200,
  ]);
});

test('a page that is presented is on the screens of all who may open it within a second', async () => {
  const id = await attached(pdfOf(9, 'trinh chieu'));
  const [chair, anGiang, tayNinh] = await Promise.all(
    [people.chair, people.anGiang, people.tayNinh].map((who) =>
      new Participant({ url: server.url, ...who }).joined(),
    ),
  );
  if (!chair || !anGiang || !tayNinh) throw new Error('three were asked to join');
  for (const page of [2, 7]) {
    const pressed = Date.now();
    expect(await chair.send('document.present', { documentId: id, page })).toMatchObject({ ok: true });
    for (const place of [anGiang, tayNinh])
      await until('the page', () => place.record('presentation')?.page === page, 1000);
    expect(Date.now() - pressed).toBeLessThan(1000);
  }
  expect(await anGiang.send('document.present', { documentId: id, page: 8 })).toMatchObject({
    ok: false,
    refusal: { code: 'document.not_presenter' },
  });
  await chair.send('document.end_presentation', {});
  for (const place of [chair, anGiang, tayNinh]) place.leave();
});

test('no session, a foreign one, another meeting, a made-up or climbing name: nothing', async () => {
  const id = await attached(pdfOf(1, 'foreign'));
  expect((await fetch(at(people.anGiang, `/${id}/pages`))).status).toBe(401);
  const foreign = { headers: { cookie: people.tayNinh.cookie } };
  expect((await fetch(at(people.anGiang, `/${id}/pages`), foreign)).status).toBe(401);
  for (const path of [
    `/${id}/else`,
    '/nothing/pages',
    '/..%2f..%2fpeople.db/file',
    '/%2e%2e/file',
    `/${hashOf(pdfOf(1, 'foreign'))}/file`,
    '/incoming/file',
    '/constructor/pages',
  ])
    expect([path, (await read(people.chair, path)).status]).toEqual([path, 404]);
  const elsewhere = await fetch(at(people.chair, `/${id}/file`, '2020-08'), {
    headers: { cookie: people.chair.cookie },
  });
  expect(elsewhere.status).toBe(404);
});

test('who may not attach, or asks from a page that is not ours, is refused before a byte is kept', async () => {
  const before = files();
  for (const who of [people.anGiang, people.department])
    expect((await send(pdfOf(1), { who })).error?.code).toBe('session.not_allowed');
  expect((await send(pdfOf(1), { headers: { origin: 'https://evil.example' } })).error?.code).toBe(
    'request.foreign_origin',
  );
  expect((await send(pdfOf(1), { url: at(people.clerk, '', 'nowhere') })).status).toBe(404);
  expect((await send(pdfOf(1), { about: { itemId, label: 'open' } })).error).toEqual({
    code: 'request.malformed',
    params: { field: 'about' },
  });
  const gone = { itemId: 'gone', label: 'open', clearance: ALL };
  expect((await send(pdfOf(1), { about: gone })).error).toEqual({
    code: 'document.refused',
    params: { refusal: 'agenda.item_unknown', itemId: 'gone' },
  });
  expect(files()).toEqual(before);
});

test.each([
  [
    'a program under the name of a PDF',
    Buffer.from('MZ\u0090\u0000 this program'),
    {},
    'document.content_wrong',
  ],
  [
    'a page under the name of a PDF',
    Buffer.from('<!doctype html><script>1</script>'),
    {},
    'document.content_wrong',
  ],
  ['a PDF under the name of a text', pdfOf(1), { name: 'Báo cáo.docx', type: '' }, 'document.content_wrong'],
  ['a PDF under another media type', pdfOf(1), { type: 'text/html' }, 'document.type_unknown'],
  [
    'a kind that is not taken',
    Buffer.from('echo'),
    { name: 'x.sh', type: 'text/x-sh' },
    'document.type_unknown',
  ],
  ['a file with macros', Buffer.from('PK'), { name: 'x.docm', type: '' }, 'document.type_unknown'],
  ['nothing at all', Buffer.alloc(0), {}, 'document.empty'],
  ['a PDF that cannot be read', Buffer.from('%PDF-1.7\nnothing else'), {}, 'document.unreadable'],
  ['a name that climbs', pdfOf(1), { name: '../../x.sh' }, 'document.type_unknown'],
])('%s is refused and nothing of it stays', async (_what, bytes, sending, code) => {
  const before = files();
  expect((await send(bytes, sending)).error?.code).toBe(code);
  expect(files()).toEqual(before);
});

test('too large is said, whether the length is known or not, and nothing of it stays', async () => {
  const before = files();
  const large = Buffer.concat([pdfOf(1), Buffer.alloc(MEGABYTE)]);
  for (const bytes of [large, Buffer.alloc(3 * MEGABYTE)])
    expect(await send(bytes)).toEqual({
      status: 413,
      error: { code: 'document.too_large', params: { maximum: 1 } },
    });
  expect(files()).toEqual(before);
});

test('an upload that is cut in the middle leaves nothing', async () => {
  const before = files();
  const sending = request(at(people.clerk), {
    method: 'POST',
    headers: {
      cookie: people.clerk.cookie,
      origin: server.url,
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': 900_000,
    },
  });
  sending.on('error', () => undefined);
  sending.write(
    `--b\r\ncontent-disposition: form-data; name="about"\r\n\r\n${JSON.stringify({ itemId, label: 'open', clearance: ALL })}\r\n` +
      `--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: ${PDF}\r\n\r\n`,
  );
  sending.write(pdfOf(40));
  await until('the beginning to be there', () => files().length > before.length);
  sending.destroy();
  await until('the beginning to be gone', () => files().length === before.length);
});

test('a request that is no form, or an endless or a doubled one, is malformed', async () => {
  const post = (body: string, type: string) =>
    fetch(at(people.clerk), {
      method: 'POST',
      headers: { cookie: people.clerk.cookie, origin: server.url, 'content-type': type },
      body,
    }).then(({ status }) => status);
  expect(await post('{}', 'application/json')).toBe(400);
  expect(await post('--b\r\n', 'multipart/form-data; boundary=b')).toBe(400);
  expect(await post('x', 'multipart/form-data')).toBe(400);
  expect(await post('--b--\r\n', 'multipart/form-data; boundary=b')).toBe(400);
});

test('at the start, files that no document stands on are removed, the others stay', async () => {
  const bytes = pdfOf(2, 'stays');
  const id = await attached(bytes);
  const folder = join(server.dataDir, 'documents');
  await server.kill();
  writeFileSync(join(folder, 'c0'.repeat(32)), 'an orphan');
  writeFileSync(join(folder, 'incoming', 'half'), 'half an upload');
  await server.run();
  expect(files()).not.toContain('half');
  expect(files()).not.toContain('c0'.repeat(32));
  expect(readFileSync(join(folder, hashOf(bytes)))).toEqual(bytes);
  expect((await read(people.chair, `/${id}/file`)).status).toBe(200);
}, 60_000);

test('a full disk is an error of its own, and nothing is left of the file', async () => {
  const folder = temporaryFolder();
  try {
    const store = createDocumentStore({
      folder: folder.path,
      needed: () => new Set(),
      openFile: () => open('/dev/full', 'w'),
    });
    await expect(store.receive(Readable.from([Buffer.alloc(4096)]))).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    expect(readdirSync(join(folder.path, 'incoming'))).toEqual([]);
  } finally {
    folder.remove();
  }
});

test('a file that nobody attached in the end is not kept', async () => {
  const folder = temporaryFolder();
  try {
    const needed = new Set<string>();
    const store = createDocumentStore({ folder: folder.path, needed: () => needed });
    const file = await store.receive(Readable.from([Buffer.from('x')]));
    await file.keep();
    await store.sweep();
    expect(readdirSync(folder.path)).toContain(file.sha256);
    await file.release();
    expect(readdirSync(folder.path)).toEqual(['incoming']);
  } finally {
    folder.remove();
  }
});
