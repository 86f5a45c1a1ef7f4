import { statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createPeople, type People } from '../../server/auth/people.ts';
import { SAMPLE_PROPOSALS } from '../../server/sample/proposals/all.ts';
import { refuseSample, type SampleSeries, sampleSeries } from '../../server/sample/series.ts';
import { printedLinks, signInLinks } from '../../server/sample/sign-in-links.ts';
import { openPeopleDatabase } from '../../server/storage/people-database.ts';
import type { SeatId } from '../../shared/kernel/ids.ts';
import { project } from '../../shared/meeting.ts';
import { temporaryFolder } from '../support/folder.ts';
import { observer, Story } from '../support/meeting.ts';

let folder: ReturnType<typeof temporaryFolder>;
let people: People;
beforeEach(() => {
  folder = temporaryFolder();
  people = createPeople(openPeopleDatabase(folder.path));
});
afterEach(() => {
  people.close();
  folder.remove();
});

const begun = (): SampleSeries => {
  const series = sampleSeries(people);
  if (!series) throw new Error('there is no sample');
  return series;
};

/** Runs what the sample still lacks, at most so many commands. */
const run = (series: SampleSeries, story = new Story(), most = 1000): Story => {
  for (let turn = 1; turn <= most; turn += 1) {
    const next = series.next(story.state, story.register);
    if (!next) return story;
    const { actor, command } = next;
    story.does(actor, command.type, command.payload as never);
  }
  return story;
};

const place = () => ({ dataDir: folder.path, baseUrl: 'http://127.0.0.1:3000' });

test('the briefing of September 2020: 70 seats, its agenda, its figures, 32 proposals of 32 seats', () => {
  const { state, register } = run(begun());
  expect(state.frame).toMatchObject({ phase: 'prepared', code: '2020-09' });
  expect(state.attendance.size).toBe(70);
  expect(state.agenda.order).toHaveLength(8);
  expect([...state.reports.values()].map(({ value, whole }) => [value, whole])).toEqual([
    [1298, 1311],
    [62, 67],
    [12, null],
    [34, 67],
    [50, null],
    [32, null],
  ]);
  const totals = Object.fromEntries(
    [...project(state, observer)].filter(([key]) => key.startsWith('report_')),
  );
  expect(totals).toMatchObject({
    'report_form:this': { reported: 67 },
    'report_total:dai-hoi': { now: { reported: 67, sum: 1298, whole: 1311, complete: 62 } },
    'report_total:van-kien': { now: { complete: 34 } },
    'report_total:tham-dinh': { now: { sum: 50 } },
  });
  const proposals = [...register.proposals.all.values()];
  expect(new Set(proposals.map(({ seatId }) => seatId)).size).toBe(32);
  expect(proposals.filter((each) => each.state === 'answered')).toHaveLength(6);
  expect(proposals.filter((each) => each.state === 'submitted')).toHaveLength(26);
});

test('a work programme of which 5 of 18 tasks are done, led by units that there are; four models', () => {
  const { register } = run(begun());
  const tasks = [...register.tasks.all.values()];
  expect([...register.tasks.programmes.values()]).toMatchObject([{ total: 18, done: 5 }]);
  expect(tasks.filter(({ holder, partners }) => !holder || partners.some(({ unit }) => !unit))).toEqual([]);
  expect(tasks.filter(({ state }) => state === 'reported')).toHaveLength(1);
  const practices = [...register.practices.all.values()];
  expect(practices.map(({ seatId }) => seatId)).toEqual(['p72', 'p92', 'p40', 'p74']);
  expect(practices.filter(({ recommendation }) => recommendation !== null)).toHaveLength(1);
});

test('a proposal is written in composed letters and ends as a sentence does', () => {
  for (const { title, matter, answer = '.' } of SAMPLE_PROPOSALS) {
    expect(`${title}${matter}${answer}`.normalize('NFC')).toBe(`${title}${matter}${answer}`);
    expect(matter).toMatch(/\.$/);
    expect(answer).toMatch(/\.$/);
    expect(title).not.toMatch(/\.$/);
  }
});

test.each([0, 1, 5, 12, 30, 58, 160, 170])('stopped after %i commands, it goes on where it was', (most) => {
  const half = run(begun(), new Story(), most);
  const { state: whole, register } = run(begun(), half);
  expect([whole.agenda.order.length, whole.reports.size, register.proposals.all.size]).toEqual([8, 6, 32]);
  expect([register.tasks.all.size, register.practices.all.size]).toEqual([18, 4]);
});

test('what people change afterwards is not undone at the next start', () => {
  begun().finish();
  expect(sampleSeries(people)).toBeNull();
});

test('a folder that is in use gets no sample, and one begun empty stays empty', () => {
  people.createAccount({ name: 'Quản trị', username: 'quan.tri', role: 'admin' }, '');
  expect(sampleSeries(people)).toBeNull();
  const other = temporaryFolder();
  const empty = createPeople(openPeopleDatabase(other.path));
  refuseSample(empty);
  expect(sampleSeries(empty)).toBeNull();
  expect(signInLinks(empty, { dataDir: other.path, baseUrl: '' })).toEqual([]);
  empty.close();
  other.remove();
});

test('nobody of the sample has a person’s name: accounts are called by role or department', () => {
  begun();
  const departments = people.departments().map(({ name }) => name);
  for (const { name, role } of people.accounts())
    if (role === 'department') expect(departments).toContain(name);
  expect(people.accounts().filter(({ role }) => role === 'department')).toHaveLength(departments.length);
});

test('ready links: the same at each start, on the address of that start, in a file for their owner', async () => {
  begun();
  const first = signInLinks(people, place());
  expect(first.map(({ label }) => label)).toEqual([
    'Chủ trì hội nghị',
    'Phó chủ trì hội nghị',
    'Điều hành kỹ thuật',
    'Thư ký hội nghị',
    'Vụ Tổ chức - Điều lệ',
    'Quản trị hệ thống',
    'Tỉnh ủy An Giang',
    'Tỉnh ủy Tây Ninh',
  ]);
  expect(signInLinks(people, place())).toEqual(first);
  const moved = signInLinks(people, { ...place(), baseUrl: 'https://giaoban.example.vn' });
  expect(moved.map(({ url }) => url)).toEqual(
    first.map(({ url }) => url.replace('http://127.0.0.1:3000', 'https://giaoban.example.vn')),
  );
  expect(statSync(join(folder.path, 'sign-in-links.txt')).mode & 0o777).toBe(0o600);

  const origin = { ip: '127.0.0.1', userAgent: 'test' };
  for (const { url } of first) {
    const [, token = '', code] = /\/join\/([^#]+)(?:#code=(\d{6}))?$/.exec(url) ?? [];
    expect((await people.followLink(token, code, origin)).ok).toBe(true);
  }
});

test('a link that was revoked is not shown again, and a file that was removed is not made again', () => {
  begun();
  signInLinks(people, place());
  people.issueSeatLinks(['p89' as SeatId], '');
  expect(signInLinks(people, place()).map(({ label }) => label)).not.toContain('Tỉnh ủy An Giang');
  expect(signInLinks(people, place())).toHaveLength(7);
  writeFileSync(join(folder.path, 'sign-in-links.txt'), 'garbage\n\n  http://x/join/\n');
  expect(signInLinks(people, place())).toEqual([]);
  unlinkSync(join(folder.path, 'sign-in-links.txt'));
  expect(signInLinks(people, place())).toEqual([]);
});

test('links are printed one a line, the role first, the addresses under each other', () => {
  const printed = printedLinks([
    { label: 'Chủ trì', url: 'http://a/join/1' },
    { label: 'Điều hành kỹ thuật', url: 'http://a/join/2' },
  ]);
  expect(printed).toBe('Chủ trì             http://a/join/1\nĐiều hành kỹ thuật  http://a/join/2');
});
