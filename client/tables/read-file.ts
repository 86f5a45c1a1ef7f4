/** A row of a file as it stands there: its number in the file, from 1, and the texts of its cells. */
export interface Line {
  readonly at: number;
  readonly cells: readonly string[];
}

export type FileProblem = 'too_large' | 'type' | 'unreadable' | 'encoding' | 'quotes' | 'no_table';

export type FileAnswer =
  | { readonly ok: true; readonly tables: readonly (readonly Line[])[] }
  | { readonly ok: false; readonly problem: FileProblem };

/** What people bring are tables of some pages; what is larger is another file. */
const FILE_MAX_BYTES = 5 * 1024 * 1024;

const no = (problem: FileProblem): FileAnswer => ({ ok: false, problem });

/** A day of a workbook comes as midnight in UTC. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
};

const linesOf = (rows: readonly (readonly unknown[])[]): Line[] =>
  rows.map((cells, index) => ({
    at: index + 1,
    cells: cells.map(textOf),
  }));

const decoded = (bytes: ArrayBuffer): string | null => {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  try {
    const name = wide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    // Written in an older code page: the letters would be guesses.
    return null;
  }
};

/** The sign between cells is the one that the first line has most of. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
};

/** What a safe export put before a formula's sign, so that a spreadsheet shows it as text. */
const unguarded = (cell: string): string => cell.replace(/^'(?='*\s*[=+\-@])/, '');

const readCsv = async (bytes: ArrayBuffer): Promise<FileAnswer> => {
  const text = decoded(bytes);
  if (text === null) return no('encoding');
  const { parse } = await import('csv-parse/browser/esm/sync');
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
    });
    return { ok: true, tables: [linesOf(rows.map((cells) => cells.map(unguarded)))] };
  } catch {
    // The library throws for what is no CSV: a quotation mark that is never closed.
    return no('quotes');
  }
};

const readXlsx = async (bytes: ArrayBuffer): Promise<FileAnswer> => {
  // The universal build unpacks in this thread: the page may start no workers of text made here.
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  try {
    const sheets = await readXlsxFile(bytes, { trim: true });
    return { ok: true, tables: sheets.map(({ data }) => linesOf(data)) };
  } catch {
    // Not a workbook, whatever its name says, or a broken one.
    return no('unreadable');
  }
};

/** A part of a document as the library reads it: texts in runs, in paragraphs, in cells of rows of tables. */
interface Part {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Part[];
}

const partsIn = ({ children = [] }: Part, type: string): Part[] =>
  children.flatMap((child) => (child.type === type ? [child] : partsIn(child, type)));

const textIn = (part: Part): string =>
  part.value ?? (part.type === 'tab' ? ' ' : (part.children ?? []).map(textIn).join(''));

/** The paragraphs of a cell on one line. */
const cellText = (cell: Part): string =>
  partsIn(cell, 'paragraph')
    .map((paragraph) => textIn(paragraph).trim())
    .join(' ')
    .trim();

const readDocx = async (bytes: ArrayBuffer): Promise<FileAnswer> => {
  const { default: mammoth } = await import('mammoth');
  // A browser's build reads `arrayBuffer`, Node's `buffer`.
  const input: { arrayBuffer: ArrayBuffer } = Object.assign({ arrayBuffer: bytes }, { buffer: bytes });
  let tables: Part[] = [];
  // The document itself is read, not the page that would be made of it: nothing of it can become markup here.
  const transformDocument = (document: Part): Part => {
    tables = partsIn(document, 'table');
    return document;
  };
  try {
    await mammoth.convertToHtml(input, { transformDocument });
  } catch {
    return no('unreadable');
  }
  if (tables.length === 0) return no('no_table');
  const rowsOf = (table: Part) =>
    partsIn(table, 'tableRow').map((row) => partsIn(row, 'tableCell').map(cellText));
  return { ok: true, tables: tables.map((table) => linesOf(rowsOf(table))) };
};

const READERS: Readonly<Record<string, (bytes: ArrayBuffer) => Promise<FileAnswer>>> = {
  csv: readCsv,
  xlsx: readXlsx,
  docx: readDocx,
};

/** What can be chosen in the file dialogue. */
export const READABLE = Object.keys(READERS).map((ending) => `.${ending}`);

/** The tables of a file; the libraries that read it are fetched when the first such file comes. */
export const readFile = async (file: File): Promise<FileAnswer> => {
  if (file.size > FILE_MAX_BYTES) return no('too_large');
  const read = READERS[file.name.toLowerCase().split('.').at(-1) ?? ''];
  return read ? read(await file.arrayBuffer()) : no('type');
};
