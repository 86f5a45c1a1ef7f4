import { fold } from '../../../ui/fold.ts';

/** What an import reads. */
export const READ = ['what', 'lead', 'partners', 'due', 'product', 'paper', 'paperOn', 'programme'] as const;
export type ReadColumn = (typeof READ)[number];
/** What an export says besides, and an import passes over. */
const SAID_ONLY = ['number', 'code', 'state', 'percent'] as const;
export type Column = ReadColumn | (typeof SAID_ONLY)[number];

/** What people write over a column, without diacritics; what our own export writes is among it. */
const SAID: Readonly<Record<Column, readonly string[]>> = {
  number: ['stt', 'so tt', 'tt', 'no'],
  code: ['ma', 'ma nhiem vu', 'code'],
  state: ['trang thai', 'tinh trang', 'state', 'status'],
  percent: ['tien do', 'progress'],
  what: [
    'noi dung',
    'nhiem vu',
    'noi dung nhiem vu',
    'ten nhiem vu',
    'noi dung cong viec',
    'de an nhiem vu',
    'ten de an nhiem vu',
    'task',
  ],
  lead: ['chu tri', 'don vi chu tri', 'co quan chu tri', 'don vi thuc hien', 'lead unit', 'lead'],
  partners: ['phoi hop', 'don vi phoi hop', 'co quan phoi hop', 'co operating units'],
  due: [
    'han',
    'thoi han',
    'thoi han hoan thanh',
    'thoi gian hoan thanh',
    'han hoan thanh',
    'deadline',
    'due',
  ],
  product: ['san pham', 'san pham dau ra', 'product'],
  paper: ['van ban', 'so van ban', 'van ban giao', 'can cu', 'paper'],
  paperOn: ['ngay van ban', 'ngay ban hanh', 'date of the paper'],
  programme: ['chuong trinh', 'chuong trinh de an', 'chuong trinh cong tac', 'ke hoach', 'programme'],
};

/** Letters and digits only, so that `Thời hạn (ngày):` is `thoi han ngay`. */
export const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export interface Head {
  readonly columns: ReadonlyMap<Column, number>;
  /** Names over columns that are none of ours, and those that are there twice. */
  readonly strange: readonly string[];
  readonly twice: readonly string[];
}

/** Which column stands where, if this row is a head: it must name at least the task and one more. */
export const headIn = (cells: readonly string[]): Head | null => {
  const columns = new Map<Column, number>();
  const strange: string[] = [];
  const twice: string[] = [];
  cells.forEach((cell, index) => {
    const name = plain(cell);
    if (name === '') return;
    const column = [...READ, ...SAID_ONLY].find((each) => SAID[each].includes(name));
    if (!column) strange.push(cell.trim());
    else if (columns.has(column)) twice.push(cell.trim());
    else columns.set(column, index);
  });
  return columns.has('what') && columns.size > 1 ? { columns, strange, twice } : null;
};
