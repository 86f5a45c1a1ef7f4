import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

/** A DOCX whose paragraphs and table rows stand as given, as an office would make it in a word processor. */
export const docxWith = (
  paragraphs: readonly string[],
  rows: readonly (readonly string[])[] = [],
): Promise<Uint8Array> => {
  const table = rows.map(
    (cells) =>
      new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
  );
  const children = [
    ...paragraphs.map((text) => new Paragraph(text)),
    ...(table.length > 0 ? [new Table({ rows: table }), new Paragraph('')] : []),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
};
