import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Playback } from '../../shared/recording-contract.ts';
import { temporaryFolder } from '../support/folder.ts';
import { Participant, type SignedIn, signIn } from '../support/participant.ts';
import { pdfOf } from '../support/pdf.ts';
import { colourAt, complaints, probe } from '../support/probe.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

let server: ServerProcess;
const people = {} as Record<'chair' | 'operator' | 'seat', SignedIn>;
const here = {} as Record<keyof typeof people, Participant>;
const scratch = temporaryFolder();

beforeAll(async () => {
  server = await ServerProcess.start();
  const words = { chair: 'Chủ trì', operator: 'Điều hành', seat: 'An Giang' };
  for (const who of ['chair', 'operator', 'seat'] as const) {
    people[who] = await signIn(server.link(words[who]));
    here[who] = await new Participant({ url: server.url, ...people[who] }).joined();
  }
  await does('chair', 'meeting.open', {});
}, 90_000);
afterAll(async () => {
  for (const participant of Object.values(here)) participant.leave();
  await server.stop();
  scratch.remove();
});

const does = async (who: keyof typeof people, ...command: Parameters<Participant['send']>) =>
  expect(await here[who].send(...command)).toMatchObject({ ok: true });
/** The newest recording, as somebody sees it. */
const seenBy = (who: keyof typeof people) =>
  here[who]
    .records('recording')
    .sort((one, other) => one.number - other.number)
    .at(-1);
const get = (who: keyof typeof people, path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/s/${people[who].handle}/meetings/2020-09/recordings/${path}`, {
    headers: { cookie: people[who].cookie, ...headers },
  });
const attach = async (name: string, bytes: Buffer) => {
  const form = new FormData();
  const itemId = here.chair.records('item')[0]?.id;
  form.append('about', JSON.stringify({ itemId, label: 'open', clearance: { kind: 'all' } }));
  form.append('file', new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }));
  const { handle, cookie } = people.chair;
  const answer = await fetch(`${server.url}/api/s/${handle}/meetings/2020-09/documents`, {
    method: 'POST',
    headers: { cookie, origin: server.url },
    body: form,
  });
  expect(answer.status).toBe(200);
};
const fileOf = async (who: keyof typeof people, id: string): Promise<string> => {
  const path = join(scratch.path, `${id}.webm`);
  writeFileSync(path, Buffer.from(await (await get(who, `${id}/file`)).arrayBuffer()));
  return path;
};

test('RC2, RC4 a server that is killed goes on recording; one file comes of it, as long as what was written', async () => {
  await does('operator', 'recording.start', { pictures: true, of: 'meeting' });
  await until('everybody to see it', () => seenBy('seat')?.phase === 'on' && seenBy('chair')?.phase === 'on');
  await until('a segment', () => seenBy('operator')?.segments.length === 1);
  const folder = join(server.dataDir, 'recordings', '2020-09', seenBy('operator')?.id ?? '');
  await until('something in its file', () => readdirSync(folder).includes('1.webm'));
  const beganAt = seenBy('operator')?.segments[0]?.beganAt ?? 0;
  await until('four seconds', () => Date.now() - beganAt > 4000);
  await server.kill();
  await server.run();
  await until('a second segment', () => seenBy('operator')?.segments.length === 2, 20_000);
  const recording = seenBy('operator');
  expect(recording?.segments[0]?.lengthMs).toBeGreaterThan(1000);
  expect(recording?.gaps).toMatchObject([{ cause: 'server' }]);
  const again = recording?.segments[1]?.beganAt ?? 0;
  await until('two seconds more', () => Date.now() - again > 2000);

  await does('operator', 'recording.pause', {});
  await until('the segment to end', () => typeof seenBy('operator')?.segments[1]?.lengthMs === 'number');
  await does('chair', 'recording.resume', {});
  await until('a third segment', () => seenBy('operator')?.segments.length === 3);
  await does('operator', 'recording.stop', {});
  const kept = await until('one file', () => seenBy('operator')?.kept, 20_000);
  const whole = seenBy('operator');
  const written = whole?.segments.reduce((sum, { lengthMs }) => sum + (lengthMs ?? 0), 0);
  expect(kept.lengthMs).toBe(written);
  expect(readdirSync(folder)).toEqual(['recording.webm']);
  const file = await fileOf('operator', whole?.id ?? '');
  expect(probe(file).codecs).toEqual(['opus', 'vp8']);
  expect(Math.abs(probe(file).seconds - kept.lengthMs / 1000)).toBeLessThan(1);
  expect(complaints(file)).toEqual([]);
}, 90_000);

test('RC8, RC9 who may watch it: by role, and seats when it is released; ranges, and downloads in the log', async () => {
  const { id = '', kept } = seenBy('operator') ?? {};
  expect((await get('seat', id)).status).toBe(403);
  expect((await get('seat', `${id}/media`)).status).toBe(403);
  expect(seenBy('seat')).toBeUndefined();
  await does('chair', 'recording.release', { recordingId: id, released: true });
  const playback = (await (await get('seat', id)).json()) as Playback;
  expect(playback.recording).toMatchObject({ id, released: true });
  expect(playback.missing).toMatchObject([{ cause: 'server' }]);

  const part = await get('seat', `${id}/media`, { range: 'bytes=100-199' });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${kept?.bytes}`]);
  expect(part.headers.get('content-type')).toBe('video/webm');
  const beyond = await get('seat', `${id}/media`, { range: `bytes=${kept?.bytes}-` });
  expect(beyond.status).toBe(416);
  const downloads = () => here.chair.records('log').filter(({ type }) => type === 'recording.downloaded');
  const before = downloads().length;
  const file = await get('seat', `${id}/file`);
  expect(file.headers.get('content-disposition')).toContain('ban-ghi-2020-09-1.webm');
  await file.arrayBuffer();
  await (await get('seat', `${id}/file`, { range: 'bytes=100-' })).arrayBuffer();
  await until('the line of the download', () => downloads().length === before + 1);
  expect(downloads().at(-1)).toMatchObject({ by: 'seat' });
  expect((await get('seat', 'nothing')).status).toBe(404);
});

test('RC11 a page that is presented is in the picture, and in no picture when it has ended', async () => {
  await attach('Báo cáo.pdf', pdfOf(2));
  const document = await until('the document', () => here.chair.records('document').at(-1));
  await does('operator', 'recording.start', { pictures: true, of: 'meeting' });
  await until('a segment', () => seenBy('operator')?.number === 2 && seenBy('operator')?.segments.length);
  const beganAt = seenBy('operator')?.segments[0]?.beganAt ?? 0;
  const shownAt = Date.now() - beganAt;
  await does('chair', 'document.present', { documentId: document.id, page: 2 });
  await does('operator', 'stage.set_layout', { layout: 'shared' });
  await until('five seconds of it', () => Date.now() - beganAt > shownAt + 5000);
  await does('chair', 'document.end_presentation', {});
  await until('two seconds without', () => Date.now() - beganAt > shownAt + 7000);
  await does('operator', 'recording.stop', {});
  await until('one file', () => seenBy('operator')?.kept, 20_000);
  const file = await fileOf('chair', seenBy('operator')?.id ?? '');
  const brightness = (ms: number) => colourAt(file, ms / 1000)[0];
  expect(brightness(shownAt + 3500)).toBeGreaterThan(100);
  expect(brightness(shownAt + 5500)).toBeLessThan(40);
}, 60_000);

test('RC3 the sound of an item alone: it ends with the item', async () => {
  await does('chair', 'agenda.add', {
    ...{ title: 'Báo cáo', presenter: 'Trung tâm', plannedMinutes: 5, kind: 'report' as const },
  });
  const [one, two] = here.chair.records('item').map(({ id }) => id);
  await does('chair', 'agenda.go_to', { itemId: one ?? '' });
  await does('operator', 'recording.start', { pictures: false, of: 'item' });
  await until(
    'a segment',
    () => seenBy('operator')?.pictures === false && seenBy('operator')?.segments.length,
  );
  const beganAt = seenBy('operator')?.segments[0]?.beganAt ?? 0;
  await until('a second', () => Date.now() - beganAt > 1000);
  await does('chair', 'agenda.go_to', { itemId: two ?? '' });
  await until('one file', () => seenBy('operator')?.kept, 20_000);
  const { id = '' } = seenBy('operator') ?? {};
  expect(probe(await fileOf('chair', id)).codecs).toEqual(['opus']);
  const playback = (await (await get('chair', id)).json()) as Playback;
  expect(playback.chapters[0]).toMatchObject({ kind: 'item', ms: 0 });
  expect(existsSync(join(server.dataDir, 'recordings', '2020-09', id, '1.webm'))).toBe(false);
}, 60_000);
