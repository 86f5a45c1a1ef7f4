import type { TFunction } from 'i18next';
import type { ItemRecord } from '../../../../shared/agenda/view.ts';
import type { Cell, Sheet } from '../../../tables/write-file.ts';
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
const rowsOf = ({ items, nameOf, t }: TableSource): Cell[][] => {
  const numbers = numbersOf(items);
  const cellOf = (item: ItemRecord, index: number): Record<Column, Cell> => ({
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

const WIDTHS: Readonly<Record<Column, number>> = {
  number: 8,
  title: 70,
  presenter: 36,
  minutes: 12,
  kind: 14,
  visibility: 14,
};

export const agendaSheet = (source: TableSource): Sheet => ({
  rows: rowsOf(source),
  widths: COLUMNS.map((column) => WIDTHS[column]),
});
