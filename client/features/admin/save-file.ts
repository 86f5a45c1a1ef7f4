/** Hands a text to the person as a file. The mark at its beginning lets spreadsheets read Vietnamese. */
export const saveFile = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

// A cell that begins like a formula would be run by a spreadsheet: an apostrophe makes it text.
const cell = (value: string) => {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Lines of cells as CSV (RFC 4180). */
export const csvText = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => line.map(cell).join(',')).join('\r\n');
