/**
 * Before what a spreadsheet would take for a formula, so that a title like `=HYPERLINK(…)` stays a text; and before
 * what looks so guarded already, so that reading takes away what was put there and no more.
 */
const asText = (cell: string): string => (/^'*\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** One cell. */
export const csvCell = (cell: string): string => `"${asText(cell).replaceAll('"', '""')}"`;

/** Marks the file as UTF-8 for spreadsheets and editors that would guess. */
export const BOM = '\uFEFF';

/** A table as CSV (RFC 4180), every cell quoted, safe to open in a spreadsheet. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  BOM + rows.map((row) => `${row.map((cell) => csvCell(String(cell))).join(',')}\r\n`).join('');
