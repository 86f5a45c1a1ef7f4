import type { TFunction } from 'i18next';
import type { ItemRecord } from '../../../../shared/agenda/view.ts';
import { csvOf } from '../../../ui/csv.ts';
import { COLUMNS, type Column } from './columns.ts';

export interface TableSource {
  readonly items: readonly ItemRecord[];
  readonly nameOf: (item: ItemRecord) => string;
  readonly t: TFunction<'agenda'>;
}

/** Numbers of the file count every row that is in it, hidden ones too, so that it can be read in again. */
const numbersOf = (items: readonly ItemRecord[]): string[] => {
  const counted = [0, 0, 0];
  return items.map(({ depth }) => {
    counted[depth] = (counted[depth] ?? 0) + 1;
    counted.fill(0, depth + 1);
    return counted.slice(0, depth + 1).join('.');
  });
};

/** The agenda as rows of cells, the head first, in the language that is on; an import understands both. */
export const rowsOf = ({ items, nameOf, t }: TableSource): (string | number)[][] => {
  const numbers = numbersOf(items);
  const cellOf = (item: ItemRecord, index: number): Record<Column, string | number> => ({
    number: numbers[index] ?? '',
    title: item.title,
    presenter: nameOf(item),
    minutes: item.plannedMinutes,
    kind: t(`kinds.${item.kind}`),
    visibility: t(`visibilities.${item.visibility}`),
  });
  return [
    COLUMNS.map((column) => t(`columns.${column}`)),
    ...items.map((item, index) => COLUMNS.map((column) => cellOf(item, index)[column])),
  ];
};

export const csvFile = (source: TableSource): Blob =>
  new Blob([csvOf(rowsOf(source))], { type: 'text/csv;charset=utf-8' });

const WIDTHS: Readonly<Record<Column, number>> = {
  number: 8,
  title: 70,
  presenter: 36,
  minutes: 12,
  kind: 14,
  visibility: 14,
};

/** Every cell has its type, so that no text is taken for a formula. */
export const xlsxFile = async (source: TableSource): Promise<Blob> => {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const [head = [], ...rows] = rowsOf(source);
  const cell = (value: string | number) =>
    typeof value === 'number'
      ? { type: Number, value }
      : { type: String, value, wrap: true, alignVertical: 'top' as const };
  const sheet = [
    head.map((value) => ({ type: String, value: String(value), fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cell)),
  ];
  return writeXlsxFile(sheet, { columns: COLUMNS.map((column) => ({ width: WIDTHS[column] })) }).toBlob();
};
