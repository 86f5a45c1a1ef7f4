import { describe, expect, test } from '@jest/globals';
import i18next from 'i18next';
import { words } from '../../../../client/app/words.ts';
import { readTable } from '../../../../client/features/tasks/table/read-table.ts';
import { tasksSheet } from '../../../../client/features/tasks/table/write-table.ts';
import { readFile } from '../../../../client/tables/read-file.ts';
import { csvFile, xlsxFile } from '../../../../client/tables/write-file.ts';
import { IMPORT_MAX_ROWS } from '../../../../shared/tasks/import.ts';
import { minuteTaker, openMeetingStory } from '../../../support/meeting.ts';
import { xlsxOf } from '../../../support/office-files.ts';

const i18n = i18next.createInstance();
await i18n.init({
  lng: 'vi',
  resources: { vi: words.vi, en: words.en },
  interpolation: { escapeValue: false },
});

const AN_GIANG = 'Tỉnh ủy Điểm cầu p89';
const UNITS = [AN_GIANG, 'Tỉnh ủy Điểm cầu p72', 'Vụ Cán bộ', 'Vụ Cơ sở đảng, đảng viên'];
const HEAD = 'STT,Nội dung nhiệm vụ,Đơn vị chủ trì,Đơn vị phối hợp,Thời hạn,Chương trình';

const read = async (content: Blob | string | Buffer<ArrayBuffer>, name = 'a.csv', units = UNITS) => {
  const answer = await readFile(new File([content], name));
  if (!answer.ok) throw new Error(answer.problem);
  return readTable(answer.tables[0] ?? [], units);
};
const rowsIn = async (csv: string) => {
  const answer = await read(csv);
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.found;
};

const story = () =>
  openMeetingStory().does(minuteTaker, 'task.import', {
    tasks: [
      {
        what: '=HYPERLINK("http://xấu";"Bấm")',
        lead: AN_GIANG,
        partners: ['Vụ Cán bộ', 'Ban ngoài'],
        dueOn: '2020-09-30',
        product: '+1',
        paper: '12-KH/BTCTW',
        paperOn: '2020-08-31',
        programme: 'Chương trình công tác năm 2024',
      },
      { what: 'Dòng một\nDòng hai, “có phẩy”', lead: 'Vụ Cơ sở đảng, đảng viên' },
    ],
  });

describe('J11 what is taken home is read in again, whole', () => {
  test.each([
    ['csv', 'vi'],
    ['csv', 'en'],
    ['xlsx', 'vi'],
    ['xlsx', 'en'],
  ] as const)('%s, %s', async (kind, language) => {
    const { tasks } = story().register;
    const sheet = tasksSheet({
      tasks: [...tasks.all.values()],
      programmes: [...tasks.programmes.values()],
      t: i18n.getFixedT(language, 'tasks'),
    });
    const answer = await read(kind === 'csv' ? csvFile(sheet) : await xlsxFile(sheet), `a.${kind}`);
    expect(answer).toMatchObject({ ok: true, found: { problems: [] } });
    const rows = answer.ok ? answer.found.rows.map(({ row }) => row) : [];
    const again = openMeetingStory().does(minuteTaker, 'task.import', { tasks: rows }).register.tasks;
    const said = (all: typeof tasks) =>
      [...all.all.values()].map(({ what, lead, partners, dueOn, product, paper, paperOn, programmeId }) => [
        [what, lead.name, partners.map(({ name }) => name), dueOn, product, paper, paperOn],
        programmeId && all.programmes.get(programmeId)?.name,
      ]);
    expect(said(again)).toEqual(said(tasks));
  });
  test('a formula stays a text: guarded in CSV, a text cell in the workbook', async () => {
    const { tasks } = story().register;
    const sheet = tasksSheet({
      tasks: [...tasks.all.values()],
      programmes: [],
      t: i18n.getFixedT('vi', 'tasks'),
    });
    const csv = await csvFile(sheet).text();
    expect(csv).toContain(`"'=HYPERLINK`);
    expect(csv).toContain(`"'+1"`);
  });
});

test('letters taken apart, other cases, a letterhead, empty rows and days as people write them are read', async () => {
  const csv = `BAN TỔ CHỨC TRUNG ƯƠNG,,,,,\n,,,,,\n${HEAD}\n1,Một,TỈNH ỦY ĐIỂM CẦU P89,"Vụ Cán bộ; Vụ Cơ sở đảng, đảng viên",30/9/2020,\n,,,,,\n2,Hai,vụ cán bộ,,30.09.2020,\n3,Ba,Vu Can bo,,2020-09-30,Đề án  5\n`;
  const { rows, problems } = await rowsIn(csv.normalize('NFD'));
  expect(problems).toEqual([]);
  expect(rows.map(({ at }) => at)).toEqual([4, 6, 7]);
  expect(rows.map(({ row }) => [row.what, row.lead, row.dueOn])).toEqual([
    ['Một', AN_GIANG, '2020-09-30'],
    ['Hai', 'Vụ Cán bộ', '2020-09-30'],
    ['Ba', 'Vụ Cán bộ', '2020-09-30'],
  ]);
  expect(rows[0]?.row.partners).toEqual(['Vụ Cán bộ', 'Vụ Cơ sở đảng, đảng viên']);
  expect(rows[2]?.row.programme).toBe('Đề án 5');
});

test('a day of a workbook is a day', async () => {
  const written = await xlsxFile({
    rows: [
      ['Nhiệm vụ', 'Chủ trì', 'Hạn'],
      ['Một', AN_GIANG, '30/09/2020'],
    ],
    widths: [20],
  });
  expect(await read(written, 'a.xlsx')).toMatchObject({
    ok: true,
    found: { rows: [{ row: { dueOn: '2020-09-30' } }] },
  });
  const computed = xlsxOf([
    ['Nhiệm vụ', 'Chủ trì'],
    [{ formula: '"Một"', value: 7 }, AN_GIANG],
  ]);
  expect(await read(computed, 'a.xlsx')).toMatchObject({
    ok: true,
    found: { rows: [{ row: { what: '7' } }] },
  });
});

test('each wrong row is named with its cell; nothing is guessed', async () => {
  const long = 'a'.repeat(301);
  const csv = `${HEAD}\n1,,Vụ Cán bộ,,,\n2,Hai,,,,\n3,Ba,Vụ Lạ,,31/02/2020,\n4,Bốn,Vụ Cán bộ,,quý III,${long}\n5,Nă\u0007m,Vụ Cán bộ,,,\n6,Sáu,Vụ Cán bộ,,,`;
  const { rows, problems } = await rowsIn(csv);
  expect(rows.map(({ row }) => row.what)).toEqual(['Sáu']);
  expect(problems.map(({ at, column, reason }) => [at, column, reason])).toEqual([
    [2, 'what', 'missing'],
    [3, 'lead', 'missing'],
    [4, 'due', 'not_a_day'],
    [4, 'lead', 'unit_unknown'],
    [5, 'programme', 'too_long'],
    [5, 'due', 'not_a_day'],
    [6, 'what', 'unprintable'],
  ]);
  expect(problems[2]?.cell).toBe('31/02/2020');
});

test.each([
  ['Mục,Chủ trì\nMột,Vụ Cán bộ\n', { code: 'no_head' }],
  ['Nội dung,Thời hạn\nMột,30/9/2020\n', { code: 'no_lead' }],
  [`${HEAD}\n,,,,,\n`, { code: 'no_rows' }],
  [
    'Nội dung,Chủ trì,Ghi chú,Kinh phí\nMột,Vụ Cán bộ,x,9\n',
    { code: 'columns', columns: ['Ghi chú', 'Kinh phí'] },
  ],
  [
    'Nội dung,Chủ trì,Đơn vị chủ trì\nMột,Vụ Cán bộ,x\n',
    { code: 'column_twice', columns: ['Đơn vị chủ trì'] },
  ],
])('%j is no table of tasks', async (csv, problem) => {
  expect(await read(csv)).toEqual({ ok: false, problem });
});

test('a name that two units share links to neither: the row says so', async () => {
  const answer = await read('Nội dung,Chủ trì\nMột,Cùng Tên\n', 'a.csv', ['Cùng tên', 'CÙNG TÊN']);
  expect(answer).toMatchObject({ ok: true, found: { rows: [], problems: [{ reason: 'unit_unknown' }] } });
});

test('ten thousand rows are refused as a whole, at once', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => `${index},Việc ${index},Vụ Cán bộ,,,`);
  const begun = performance.now();
  expect(await read([HEAD, ...rows].join('\r\n'))).toEqual({
    ok: false,
    problem: { code: 'too_many', count: 10_000, most: IMPORT_MAX_ROWS },
  });
  expect(performance.now() - begun).toBeLessThan(5000);
});
