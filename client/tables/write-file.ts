import { csvOf } from '../../shared/kernel/csv.ts';

export type Cell = string | number;

/** A table as rows of cells, the head first. */
export interface Sheet {
  readonly rows: readonly (readonly Cell[])[];
  /** Of the columns, in characters; the last one given goes for all that follow. */
  readonly widths: readonly number[];
}

export const csvFile = ({ rows }: Sheet): Blob => new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' });

/**
 * The library keeps texts as names of a plain object and loses those that every object has already (`toString`): a space
 * behind them, which reading takes away again, makes them names of their own.
 */
const storable = (text: string): string => (text in Object.prototype ? `${text} ` : text);

/** Every cell has its type, so that no text is taken for a formula. */
export const xlsxFile = async ({ rows, widths }: Sheet): Promise<Blob> => {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const [head = [], ...body] = rows;
  const cell = (value: Cell) =>
    typeof value === 'number'
      ? { type: Number, value }
      : { type: String, value: storable(value), wrap: true, alignVertical: 'top' as const };
  const sheet = [
    head.map((value) => ({
      type: String,
      value: storable(String(value)),
      fontWeight: 'bold' as const,
      wrap: true,
    })),
    ...body.map((row) => row.map(cell)),
  ];
  const columns = head.map((_, index) => ({ width: widths[index] ?? widths.at(-1) ?? 20 }));
  return writeXlsxFile(sheet, { columns }).toBlob();
};
