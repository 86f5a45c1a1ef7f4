import { expect, test } from '@jest/globals';
import type { TFunction } from 'i18next';
import { chosenRows, unfinishedIn } from '../../../../client/features/agenda/chosen-rows.ts';
import { levelsOf } from '../../../../client/features/agenda/table/levels.ts';
import { readTable } from '../../../../client/features/agenda/table/read-table.ts';
import { agendaSheet } from '../../../../client/features/agenda/table/write-table.ts';
import { vocabularyOf } from '../../../../client/features/agenda/vocabulary.ts';
import { words } from '../../../../client/features/agenda/words.ts';
import { type Line, readFile } from '../../../../client/tables/read-file.ts';
import { csvFile, xlsxFile } from '../../../../client/tables/write-file.ts';
import type { ItemRecord } from '../../../../shared/agenda/view.ts';
import type { SourceRow } from '../../../../shared/http-contract.ts';
import type { SeatId } from '../../../../shared/kernel/ids.ts';
import { viewSlice } from '../../../../shared/meeting.ts';
import { chair, preparedMeeting, type Story } from '../../../support/meeting.ts';
import { docxOf, xlsxOf } from '../../../support/office-files.ts';

const AN_GIANG = { name: 'Tỉnh ủy An Giang', presenter: { seatId: 'p89' as SeatId } };
const WORDS = vocabularyOf(
  [words.vi, words.en].map(({ kinds, visibilities }) => ({ ...kinds, ...visibilities })),
  [AN_GIANG],
);
const HEAD = ['STT', 'Nội dung', 'Trình bày', 'Số phút', 'Hình thức'];

const fileOf = (name: string, content: string | Buffer<ArrayBuffer>) => new File([content], name);
const rowsIn = async (name: string, content: string | Buffer<ArrayBuffer>) => {
  const answer = await readFile(fileOf(name, content));
  if (!answer.ok) throw new Error(answer.problem);
  const read = readTable(answer.tables[0] ?? [], WORDS);
  if (!read.ok) throw new Error(read.problem.code);
  return read.rows;
};
const linesOf = (...rows: string[][]): Line[] => rows.map((cells, index) => ({ at: index + 1, cells }));
const problemsOf = (...rows: string[][]) => {
  const read = readTable(linesOf(HEAD, ...rows), WORDS);
  return read.ok
    ? read.rows.map(({ problems }) => problems.map(({ column, reason }) => `${column} ${reason}`))
    : read.problem;
};

test('numbers say the level: I 1 a, 1 1.1, A I, plain 1 2 3, and an empty one goes on', () => {
  expect(levelsOf(['I', '1', 'a)', 'b', '2.', 'II'])).toEqual([1, 2, 3, 3, 2, 1]);
  expect(levelsOf(['1', '1.1', '1.1.a', '2'])).toEqual([1, 2, 3, 1]);
  expect(levelsOf(['A', '1', 'B', 'C'])).toEqual([1, 2, 1, 1]);
  expect(levelsOf(['1', '2', '', '3'])).toEqual([1, 1, 1, 1]);
  expect(levelsOf(['1', 'đ', '?'])).toEqual([1, 2, null]);
});

test('composed and decomposed Vietnamese are the same words, and what is kept is composed', async () => {
  const text = [
    'Nội dung,Trình bày,Số phút,Hình thức',
    'Đánh giá tháng 8,tỉnh ủy an giang,20,THẢO LUẬN',
  ].join('\r\n');
  for (const form of ['NFC', 'NFD'] as const) {
    const [row] = await rowsIn('a.csv', `\uFEFF${text.normalize(form)}`);
    expect(row?.item).toMatchObject({
      title: 'Đánh giá tháng 8'.normalize('NFC'),
      presenter: AN_GIANG.presenter,
      kind: 'discussion',
      plannedMinutes: 20,
    });
  }
});

test('a csv by semicolons, with a letterhead, empty rows and a multi-line cell', async () => {
  const rows = await rowsIn(
    'b.CSV',
    'BAN TỔ CHỨC;;\r\n;;\r\nNội dung;Người trình bày;Thời gian (phút)\r\n"Một\nhai";Vụ;15 phút\r\n;;\r\nBa;Vụ;7\'\r\n',
  );
  expect(rows.map(({ item }) => item?.plannedMinutes ?? null)).toEqual([null, 7]);
  expect(rows[0]?.problems).toEqual([{ column: 'title', reason: 'unprintable' }]);
});

test('each thing that is wrong is named in its row and column', () => {
  expect(
    problemsOf(
      ['I', 'Một', 'Vụ', '20', ''],
      ['1', '', 'Vụ', '5', ''],
      ['2', 'x'.repeat(301), '', 'mười', 'Múa'],
      ['II', 'Hai', 'Vụ', '700', 'Báo cáo'],
      ['?', 'Ba', 'Vụ', '5', ''],
    ),
  ).toEqual([
    [],
    ['title missing'],
    ['title too_long', 'presenter missing', 'minutes not_a_number', 'kind unknown'],
    ['minutes out_of_range'],
    ['number unknown'],
  ]);
  expect(problemsOf(['1.1', 'Một', 'Vụ', '5', ''])).toEqual([['number jump']]);
  expect(problemsOf(['1', 'Một', 'Vụ', '10', ''], ['1.1', 'Con', 'Vụ', '11', ''])).toEqual([
    ['minutes over'],
    [],
  ]);
  expect(problemsOf(['1', 'x', 'Vụ', '9', ''], ['1.1.1.1', 'y', 'Vụ', '1', ''])).toEqual([
    [],
    ['number too_deep'],
  ]);
});

test('a row without minutes takes those of the rows under it', () => {
  const read = readTable(
    linesOf(HEAD, ['I', 'Một', 'Vụ', '', ''], ['1', 'a', 'Vụ', '5', ''], ['2', 'b', 'Vụ', '7', '']),
    WORDS,
  );
  expect(read.ok && read.rows[0]?.item?.plannedMinutes).toBe(12);
});

test('a table without a head, without needed columns, without rows, or with too many', () => {
  expect(readTable(linesOf(['a', 'b'], ['c', 'd']), WORDS)).toEqual({
    ok: false,
    problem: { code: 'no_head' },
  });
  expect(readTable(linesOf(['STT', 'Nội dung'], ['1', 'x']), WORDS)).toEqual({
    ok: false,
    problem: { code: 'columns', missing: ['presenter', 'minutes'] },
  });
  expect(problemsOf()).toEqual({ code: 'no_rows' });
  expect(problemsOf(...Array.from({ length: 101 }, () => ['', 'x', 'y', '1', '']))).toEqual({
    code: 'too_many',
    count: 101,
    most: 100,
  });
});

test('a workbook: numbers are numbers, a formula counts with the value it was saved with', async () => {
  const rows = await rowsIn(
    'c.xlsx',
    xlsxOf([
      ['CHƯƠNG TRÌNH'],
      HEAD,
      ['I', 'Một', 'Vụ', { formula: 'SUM(D4:D5)', value: 20 }, 'Báo cáo'],
      ['1', 'a', 'Vụ', 8, null],
      ['2', '=HYPERLINK("x")', 'Vụ', { formula: 'A1/0', value: null }, null],
    ]),
  );
  expect(rows.map(({ item }) => item?.plannedMinutes)).toEqual([20, 8, undefined]);
  expect(rows[2]).toMatchObject({
    title: '=HYPERLINK("x")',
    problems: [{ column: 'minutes', reason: 'missing' }],
  });
});

test('a document: its table is read, with the text around it left alone', async () => {
  const rows = await rowsIn(
    'd.docx',
    docxOf([HEAD, ['1', 'Đánh giá', 'Tỉnh ủy An Giang', '20', 'Biểu quyết']]),
  );
  expect(rows[0]?.item).toMatchObject({ title: 'Đánh giá', kind: 'vote', presenter: AN_GIANG.presenter });
});

test.each([
  ['a.pdf', 'x', 'type'],
  ['a.xlsx', 'no workbook', 'unreadable'],
  ['a.docx', 'no document', 'unreadable'],
  ['a.docx', docxOf([]), 'no_table'],
  ['a.csv', '"never closed', 'quotes'],
  ['a.csv', Buffer.from([0x4e, 0xf4, 0x69]), 'encoding'],
  ['a.csv', Buffer.alloc(5 * 1024 * 1024 + 1), 'too_large'],
] as const)('%s that cannot be read says why (%#)', async (name, content, problem) => {
  expect(await readFile(fileOf(name, content as string | Buffer<ArrayBuffer>))).toEqual({
    ok: false,
    problem,
  });
});

const written = () => {
  const story: Story = preparedMeeting();
  story.does(chair, 'agenda.import', {
    items: [
      { level: 1, title: '=1+1 "là", một', presenter: { seatId: 'p89' }, plannedMinutes: 20, kind: 'report' },
      { level: 2, title: 'Con', presenter: '-Vụ', plannedMinutes: 5, kind: 'vote', visibility: 'hidden' },
      {
        level: 1,
        title: 'Kết',
        presenter: 'Chủ trì',
        plannedMinutes: 9,
        kind: 'conclusion',
        visibility: 'internal',
      },
    ],
  });
  const items = [...viewSlice(story.state, 'agenda', chair)]
    .filter(([key]) => key.startsWith('item:'))
    .map(([, record]) => record as ItemRecord);
  const nameOf = ({ presenter }: ItemRecord) => (typeof presenter === 'string' ? presenter : AN_GIANG.name);
  return { items, nameOf };
};
const bytesOf = async (blob: Blob): Promise<Buffer<ArrayBuffer>> => Buffer.from(await blob.arrayBuffer());
/** The words of a language, without the library that a page has around them. */
const wordsIn = (language: 'vi' | 'en') =>
  ((key: string) =>
    key
      .split('.')
      .reduce<unknown>(
        (part, name) => (part as Record<string, unknown>)[name],
        words[language],
      )) as unknown as TFunction<'agenda'>;

test.each(['vi', 'en'] as const)('what is taken home can be read in again, whole (%s)', async (language) => {
  const { items, nameOf } = written();
  const t = wordsIn(language);
  const csv = await bytesOf(csvFile(agendaSheet({ items, nameOf, t })));
  expect(csv.toString()).toContain('"\'=1+1 ""là"", một"');
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const xlsx = await bytesOf(await xlsxFile(agendaSheet({ items, nameOf, t })));
  for (const [name, content] of [
    ['x.csv', csv],
    ['x.xlsx', xlsx],
  ] as const) {
    const rows = await rowsIn(name, content);
    expect(rows.map(({ item, problems }) => item ?? problems)).toEqual(
      items.map(({ depth, title, presenter, plannedMinutes, kind, visibility }) => ({
        level: depth + 1,
        title,
        presenter,
        plannedMinutes,
        kind,
        visibility,
      })),
    );
  }
});

test('rows of another meeting: whose parent is left out goes up; who is unknown here keeps the name', () => {
  const row = (level: number, title: string, done: boolean, seat?: string): SourceRow => ({
    level,
    title,
    presenter: seat ? { seatId: seat as SeatId } : 'Vụ',
    presenterName: seat ? `Tỉnh ủy ${seat}` : null,
    plannedMinutes: 5,
    counted: false,
    kind: 'report',
    visibility: 'shown',
    done,
  });
  const rows = [
    row(1, 'I', true),
    row(2, 'I.1', false, 'p99'),
    row(3, 'I.1.a', false),
    row(1, 'II', false, 'p89'),
  ];
  const unfinished = unfinishedIn(rows);
  expect([...unfinished]).toEqual([1, 2, 3]);
  expect(chosenRows(rows, unfinished, [AN_GIANG])).toEqual([
    expect.objectContaining({ level: 1, title: 'I.1', presenter: 'Tỉnh ủy p99' }),
    expect.objectContaining({ level: 2, title: 'I.1.a', presenter: 'Vụ' }),
    expect.objectContaining({ level: 1, title: 'II', presenter: { seatId: 'p89' } }),
  ]);
});
