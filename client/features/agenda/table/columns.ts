import { fold } from '../../../ui/fold.ts';

export const COLUMNS = ['number', 'title', 'presenter', 'minutes', 'kind', 'visibility'] as const;
export type Column = (typeof COLUMNS)[number];

/** What people write over a column, without diacritics; what our own export writes is among it. */
const SAID: Readonly<Record<Column, readonly string[]>> = {
  number: ['stt', 'so tt', 'tt', 'so thu tu', 'so', 'no', 'number', 'item no'],
  title: [
    'noi dung',
    'noi dung cong viec',
    'noi dung chuong trinh',
    'ten muc',
    'muc',
    'subject',
    'title',
    'item',
  ],
  presenter: [
    'trinh bay',
    'nguoi trinh bay',
    'don vi trinh bay',
    'nguoi hoac don vi trinh bay',
    'nguoi thuc hien',
    'don vi thuc hien',
    'phu trach',
    'nguoi phu trach',
    'presented by',
    'presenter',
    'speaker',
  ],
  minutes: [
    'so phut',
    'so phut du kien',
    'phut',
    'thoi gian',
    'thoi gian phut',
    'thoi luong',
    'thoi luong phut',
    'minutes',
    'planned minutes',
    'duration',
  ],
  kind: ['hinh thuc', 'loai', 'kind', 'type'],
  visibility: ['hien thi', 'pham vi', 'visibility', 'seen by'],
};

/** Letters and digits only, so that `Thời gian (phút):` is `thoi gian phut`. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Which column stands where, if this row is a head: it must name at least the title and one more. */
export const columnsIn = (cells: readonly string[]): ReadonlyMap<Column, number> | null => {
  const found = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const name = plain(cell);
    const column = COLUMNS.find((each) => SAID[each].includes(name));
    if (column && !found.has(column)) found.set(column, index);
  });
  return found.has('title') && found.size > 1 ? found : null;
};

/** Without these nothing can be made of a row. */
export const NEEDED: readonly Column[] = ['title', 'presenter', 'minutes'];
