import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { builtInRoster } from '../../config/rosters/built-in.ts';
import { type RosterProblem, readRoster } from '../../config/rosters/read-roster.ts';

const lines = (csv: string) => {
  const answer = readRoster(csv);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.lines;
};

const problems = (csv: string): readonly RosterProblem[] => {
  const answer = readRoster(csv);
  return answer.ok ? [] : answer.problems;
};

test('the roster of 2020: 63 provinces and cities, 4 committees, 3 more', () => {
  const roster = builtInRoster('roster-2020');
  expect(roster).toHaveLength(70);
  expect(roster.filter(({ gsoCode }) => gsoCode !== '')).toHaveLength(63);
  expect(roster.filter(({ cluster }) => cluster === '5').map(({ name }) => name)).toHaveLength(11);
  expect(roster.find(({ name }) => name === 'An Giang')).toEqual({
    seatId: 'p89',
    gsoCode: '89',
    name: 'An Giang',
    kind: 'Tỉnh ủy',
    region: 'Đồng bằng sông Cửu Long',
    cluster: '5',
    successorGsoCode: '91',
    predecessorGsoCodes: [],
    predecessorSeatIds: [],
  });
});

test('the roster of 2025: 34 provinces and cities, 6 committees, every old province in one of them', () => {
  const roster = builtInRoster('roster-2025');
  expect(roster).toHaveLength(40);
  const inherited = roster.flatMap(({ predecessorGsoCodes }) => predecessorGsoCodes).sort();
  const old = builtInRoster('roster-2020').flatMap(({ gsoCode }) => (gsoCode ? [gsoCode] : []));
  expect(inherited).toEqual(old.sort());
});

test('what spreadsheets write is read: mark, line ends, quotes, spaces, empty lines, accents apart', () => {
  const csv =
    '\uFEFFSeat_ID,name,kind\r\n\r\n p89 , An Giang ,Tỉnh ủy\n"q1","Mặt trận, đoàn thể ""TW""",Khối\r\n,,\n';
  expect(lines(csv.normalize('NFD')).map(({ seatId, name, kind }) => [seatId, name, kind])).toEqual([
    ['p89', 'An Giang', 'Tỉnh ủy'],
    ['q1', 'Mặt trận, đoàn thể "TW"', 'Khối'],
  ]);
});

test('a seat may be called what it likes', () => {
  expect(lines('seat_id,name,kind\nconstructor,__proto__,toString')[0]).toMatchObject({
    seatId: 'constructor',
    name: '__proto__',
  });
});

test.each<[string, string, RosterProblem[]]>([
  ['nothing', '', [{ line: 1, reason: 'empty', what: '' }]],
  ['a header alone', 'seat_id,name,kind\n', [{ line: 1, reason: 'empty', what: '' }]],
  ['a column too few', 'seat_id,name\na,b', [{ line: 1, reason: 'columns_missing', what: 'kind' }]],
  [
    'a strange column',
    'seat_id,name,kind,clutser\na,b,c,5',
    [{ line: 1, reason: 'column_unknown', what: 'clutser' }],
  ],
  [
    'a prototype',
    'seat_id,name,kind,__proto__\na,b,c,d',
    [{ line: 1, reason: 'column_unknown', what: '__proto__' }],
  ],
  ['a column twice', 'seat_id,name,kind,name\na,b,c,d', [{ line: 1, reason: 'column_twice', what: 'name' }]],
  ['a field too few', 'seat_id,name,kind\na,b', [{ line: 2, reason: 'fields', what: '2/3' }]],
  ['a field too many', 'seat_id,name,kind\na,b,c,d', [{ line: 2, reason: 'fields', what: '4/3' }]],
  [
    'an open quote',
    'seat_id,name,kind\na,"b,c',
    [{ line: 2, reason: 'quotes', what: 'CSV_QUOTE_NOT_CLOSED' }],
  ],
  ['a bad id', 'seat_id,name,kind\nP 89,b,c', [{ line: 2, reason: 'cell', what: 'seat_id' }]],
  ['no name', 'seat_id,name,kind\na,,c', [{ line: 2, reason: 'cell', what: 'name' }]],
  ['a name on two lines', 'seat_id,name,kind\na,"b\nb",c', [{ line: 3, reason: 'cell', what: 'name' }]],
  ['a bad code', 'seat_id,gso_code,name,kind\na,9,b,c', [{ line: 2, reason: 'cell', what: 'gso_code' }]],
])('%s is refused, and where is said', (_name, csv, expected) => {
  expect(problems(csv)).toEqual(expected);
});

test('what is there twice is named by its second line, and everything wrong is named at once', () => {
  const csv =
    'seat_id,gso_code,name,kind\na,01,Một,Tỉnh ủy\nb,01,Hai,Tỉnh ủy\na,02,một,Tỉnh ủy\n!,03,x,y\nc,04,Một,Thành ủy';
  expect(problems(csv)).toEqual([
    { line: 3, reason: 'gso_twice', what: '01' },
    { line: 4, reason: 'seat_twice', what: 'a' },
    { line: 4, reason: 'name_twice', what: 'một' },
    { line: 5, reason: 'cell', what: 'seat_id' },
  ]);
});

test('more than five hundred seats are too many', () => {
  const csv = ['seat_id,name,kind', ...Array.from({ length: 501 }, (_, at) => `s${at},n${at},k`)].join('\n');
  expect(problems(csv)).toEqual([{ line: 502, reason: 'too_many', what: '501' }]);
  expect(lines(csv.split('\n').slice(0, 501).join('\n'))).toHaveLength(500);
});

test('ten thousand lines are refused at once, whatever stands in them', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => `=HYPERLINK("x"),"${at}`);
  for (const csv of [
    ['seat_id,name,kind', ...Array.from({ length: 10_000 }, (_, at) => `s${at},n${at},k`)].join('\r\n'),
    ['seat_id,name,kind', ...rows].join('\n'),
  ]) {
    const begun = performance.now();
    expect(problems(csv).length).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeLessThan(2000);
  }
});

test('any file is read whole, or refused by its lines: never half', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'p89',
      'p89',
      'An Giang',
      'Tỉnh ủy',
      '=1+1',
      '@x',
      '-2',
      '+3',
      '"',
      "'",
      '',
      ' ',
      '89',
      '9',
      'a,b',
    ),
    fc.string({ maxLength: 12 }),
    fc.constantFrom('Điện Biên', 'Thừa Thiên Huế').map((name) => name.normalize('NFD')),
  );
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  let [whole, refused] = [0, 0];
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.string({ unit: fc.constantFrom('a', 'b', '1', '_'), minLength: 1, maxLength: 6 }),
          cell,
          cell,
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      (rows) => {
        const csv = ['seat_id,name,kind', ...rows.map((row) => row.map(quoted).join(','))].join('\r\n');
        const answer = readRoster(csv);
        if (answer.ok) {
          whole += 1;
          expect(answer.lines).toHaveLength(rows.length);
          for (const [index, { name }] of answer.lines.entries())
            expect(name).toBe(rows[index]?.[1].normalize('NFC').trim());
          return;
        }
        refused += 1;
        expect(answer.problems.length).toBeGreaterThan(0);
        const last = csv.split(/\r\n|\n|\r/).length + 1;
        for (const { line } of answer.problems) expect(line >= 1 && line <= last).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
  expect([whole > 20, refused > 20]).toEqual([true, true]);
});
