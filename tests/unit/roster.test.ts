import { expect, test } from '@jest/globals';
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
