import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import i18next from 'i18next';
import { words } from '../../../../client/app/words.ts';
import { readTable } from '../../../../client/features/reports/read-table.ts';
import { reportsSheet } from '../../../../client/features/reports/write-table.ts';
import { type Line, readFile } from '../../../../client/tables/read-file.ts';
import { csvFile, xlsxFile } from '../../../../client/tables/write-file.ts';
import { project } from '../../../../shared/meeting.ts';
import type { RecordKind, ViewRecords } from '../../../../shared/records.ts';
import { chair, FORM, preparedMeeting, seat, system } from '../../../support/meeting.ts';

const i18n = i18next.createInstance();
await i18n.init({
  lng: 'vi',
  resources: { vi: words.vi, en: words.en },
  interpolation: { escapeValue: false },
});
const t = i18n.getFixedT('vi', 'reports');

const told = (words = 'Không') =>
  preparedMeeting()
    .does(chair, 'figures.set_form', { ...FORM, revision: 0 })
    .does(system, 'figures.carry', {
      lastMonth: {
        code: '2020-08',
        indicators: [],
        figures: [{ seatId: 'p40', indicatorId: 'files', value: 10 }],
      },
      lastYear: null,
    })
    .does(seat('p89'), 'figures.report', {
      figures: [
        { indicatorId: 'congresses', value: [1298, 1311], word: null },
        { indicatorId: 'files', value: 50, word: null },
        { indicatorId: 'ready', value: true, word: null },
        { indicatorId: 'words', value: words, word: null },
        { indicatorId: 'done', value: 9925, word: null },
      ],
    })
    .does(seat('p72'), 'figures.report', {
      figures: [
        { indicatorId: 'congresses', value: [0, 7], word: null },
        { indicatorId: 'ready', value: false, word: null },
      ],
    });

const sourceOf = (story = told()) => {
  const records = project(story.state, chair);
  const all = <Kind extends RecordKind>(kind: Kind) =>
    [...records]
      .filter(([key]) => key.startsWith(`${kind}:`))
      .map(([, record]) => record as ViewRecords[Kind]);
  const [form] = all('report_form');
  if (!form) throw new Error('there is no form');
  return { form, seats: all('seat'), reports: all('report'), t };
};

const fileOf = (blob: Blob | string, name: string) => new File([blob], name);
const linesOf = async (file: File): Promise<readonly Line[]> => {
  const answer = await readFile(file);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.tables[0] ?? [];
};
const read = async (csv: string, source = sourceOf()) =>
  readTable(await linesOf(fileOf(csv, 'a.csv')), source);

const HEAD = 'Điểm cầu,Đại hội đã tổ chức,Hồ sơ đã thẩm định,Xong văn kiện,Khó khăn,Tiến độ';

test.each(['csv', 'xlsx'] as const)(
  'what is exported as %s is read again as the same figures',
  async (kind) => {
    const source = sourceOf(told('=HYPERLINK("http://xấu";"Bấm")'));
    const blob = kind === 'csv' ? csvFile(reportsSheet(source)) : await xlsxFile(reportsSheet(source));
    const answer = readTable(await linesOf(fileOf(blob, `a.${kind}`)), source);
    const expected = source.reports.flatMap(({ seatId, entries }) =>
      entries.map(({ indicatorId, value }) => ({ seatId, indicatorId, value, word: null })),
    );
    expect(answer).toEqual({ ok: true, figures: expected, problems: [] });
  },
);

test('a formula stays a text: guarded in CSV, a text cell in the workbook; the CSV begins with its mark', async () => {
  const source = sourceOf(told('=1+1'));
  const bytes = new Uint8Array(await csvFile(reportsSheet(source)).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(await csvFile(reportsSheet(source)).text()).toContain(`"'=1+1"`);
  expect(reportsSheet(source).rows[0]).toEqual([
    'Điểm cầu',
    'Đại hội đã tổ chức',
    'Hồ sơ đã thẩm định',
    'Xong văn kiện',
    'Khó khăn',
    'Tiến độ',
  ]);
});

test('letters taken apart, other cases, empty rows, grouped numbers and decimal commas are read', async () => {
  const csv = `\n,,,,,\n${HEAD}\nĐIỂM CẦU P89,1.298/1.311,1 2,có,,"99,25%"\n,,,,,\nTỉnh ủy Điểm cầu p72,3/4,"1,200",CHƯA,Ổn,5\n`;
  const source = sourceOf();
  const answer = await read(csv.normalize('NFD'), source);
  expect(answer).toMatchObject({
    ok: true,
    problems: [
      { at: 4, reason: 'unreadable', column: 'Hồ sơ đã thẩm định', cell: '1 2' },
      { at: 6, reason: { code: 'figures.out_of_bounds', params: { value: '1200' } } },
    ],
    figures: [
      { seatId: 'p89', value: [1298, 1311] },
      { seatId: 'p89', value: true },
      { seatId: 'p89', value: 9925 },
      { seatId: 'p72', value: [3, 4] },
      { seatId: 'p72', value: false },
      { seatId: 'p72', value: 'Ổn'.normalize('NFC') },
      { seatId: 'p72', value: 500 },
    ],
  });
});

test('what the form would refuse is named by its line: too large a part, too far from last month, twice, a stranger', async () => {
  const csv = `${HEAD}\nĐiểm cầu p89,13/12,,,,\nĐiểm cầu p40,,99,,,\nĐiểm cầu p89,1/2,,,,\nHà Nội,1/2,,,,\nĐiểm cầu constructor,1/2,,,,`;
  expect(await read(csv)).toMatchObject({
    ok: true,
    figures: [],
    problems: [
      { at: 2, reason: { code: 'figures.part_over_whole' } },
      { at: 3, reason: { code: 'figures.word_needed', params: { last: '10' } } },
      { at: 4, reason: 'seat_twice' },
      { at: 5, reason: 'seat_unknown', cell: 'Hà Nội' },
      { at: 6, reason: 'seat_unknown' },
    ],
  });
});

test.each([
  ['no head', 'a,b\n1,2', { code: 'no_head' }],
  ['a head alone', HEAD, { code: 'no_rows' }],
  ['no figures', 'Điểm cầu\nĐiểm cầu p89', { code: 'no_rows' }],
  ['a strange column', `${HEAD},Ghi chú\nĐiểm cầu p89,1/2,,,,,x`, { code: 'columns', columns: ['Ghi chú'] }],
  ['a column twice', `${HEAD},Tiến độ\nĐiểm cầu p89,1/2`, { code: 'column_twice', columns: ['Tiến độ'] }],
])('%s stops the reading', async (_name, csv, problem) => {
  expect(await read(csv)).toEqual({ ok: false, problem });
});

test('a percentage without its sign that may as well be a share of one is asked about, not guessed', async () => {
  const csv = `${HEAD}\nĐiểm cầu p89,,,,,"0,99"\nĐiểm cầu p72,,,,,"0,99%"\nĐiểm cầu p40,,,,,0`;
  expect(await read(csv)).toMatchObject({
    ok: true,
    problems: [{ at: 2, reason: 'percent_unclear', column: 'Tiến độ', cell: '0,99' }],
    figures: [
      { seatId: 'p72', value: 99 },
      { seatId: 'p40', value: 0 },
    ],
  });
});

test('of ten thousand rows every wrong one is named', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => `Nơi số ${index},${index}/9,,,,`);
  const source = sourceOf();
  const lines = await linesOf(fileOf([HEAD, ...rows].join('\r\n'), 'lớn.csv'));
  const answer = readTable(lines, source);
  expect(answer.ok && answer.problems.length).toBe(10_000);
});

test.each([
  ['csv', 60],
  ['xlsx', 12],
] as const)('whatever a province writes comes back from %s as it was', async (kind, numRuns) => {
  const awkward = fc.oneof(
    fc.constantFrom(
      '=1+1',
      '+84',
      '-5',
      '@cmd',
      "'=1",
      "'",
      '"a";"b"',
      'a,b',
      '1.298/1.311',
      '=HYPERLINK("x")',
      'có',
    ),
    fc.constantFrom('toString', 'constructor', '__proto__'),
    fc.constantFrom('Điện Biên', 'Ổn định').map((text) => text.normalize('NFD')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  );
  await fc.assert(
    fc.asyncProperty(awkward, async (text) => {
      const words = text.normalize('NFC').trim();
      // What the rules take as a word: something is said, in one line, with no signs that cannot be seen.
      fc.pre(/^[^\p{C}\p{Z}]([^\p{C}\p{Zl}\p{Zp}]*[^\p{C}\p{Z}])?$/u.test(words));
      const source = sourceOf(told(words));
      const blob = kind === 'csv' ? csvFile(reportsSheet(source)) : await xlsxFile(reportsSheet(source));
      const answer = readTable(await linesOf(fileOf(blob, `a.${kind}`)), source);
      expect(answer).toMatchObject({ ok: true, problems: [] });
      const read = answer.ok ? answer.figures.find(({ indicatorId }) => indicatorId === 'words') : undefined;
      expect(read?.value).toBe(words);
    }),
    { numRuns, examples: [["'=1"], ['=1'], ["''-x"]] },
  );
});
