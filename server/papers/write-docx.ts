import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type ITableBordersOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import type {
  LineHeight,
  Run,
  SetColumns,
  SetNode,
  SetParagraph,
  SetTable,
  Sheet,
} from '../../shared/papers/sheet.ts';

const twips = (points: number): number => Math.round(points * 20);
const SIDE_PADDING = 4;

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.BOTH,
} as const;
const LINE_RULES = { exactly: LineRuleType.EXACT, atLeast: LineRuleType.AT_LEAST } as const;

const spacingOf = (line: LineHeight) =>
  line.kind === 'multiple'
    ? { line: Math.round(line.value * 240), lineRule: LineRuleType.AUTO }
    : { line: twips(line.value), lineRule: LINE_RULES[line.kind] };

const textRuns = ({ text, bold, italic, underline }: Run, size: number): TextRun[] =>
  text.split('\n').map(
    (part, index) =>
      new TextRun({
        text: part,
        bold,
        italics: italic,
        size: size * 2,
        ...(underline ? { underline: { type: UnderlineType.SINGLE } } : {}),
        ...(index > 0 ? { break: 1 } : {}),
      }),
  );

const paragraphOf = (
  { runs, size, align, indent, before, line }: SetParagraph,
  { keepNext = false, newPage = false } = {},
): Paragraph =>
  new Paragraph({
    children: runs.flatMap((run) => textRuns(run, size)),
    alignment: ALIGN[align],
    indent: indent > 0 ? { firstLine: twips(indent) } : {},
    spacing: { before: twips(before), after: 0, ...spacingOf(line) },
    keepNext,
    pageBreakBefore: newPage,
  });

/** An empty line of a height. */
const gapOf = (height: number, keepNext: boolean): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: twips(height), lineRule: LineRuleType.EXACT },
    keepNext,
  });

/** A rule is the border of an empty line that is pushed in from both sides. */
const ruleOf = (width: number, within: number, keepNext: boolean): Paragraph => {
  const side = twips((within - width) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: 'auto' } },
    spacing: { before: 60, after: 0, line: twips(4), lineRule: LineRuleType.EXACT },
    keepNext,
  });
};

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS: ITableBordersOptions = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};

const tableFrame = (widths: readonly number[]) => ({
  columnWidths: widths.map(twips),
  width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
  layout: TableLayoutType.FIXED,
});

const cellOf = (children: (Paragraph | Table)[], width: number) =>
  new TableCell({ children, width: { size: twips(width), type: WidthType.DXA } });

const columnsOf = ({ widths, cells }: SetColumns, keepNext: boolean): Table =>
  new Table({
    ...tableFrame(widths),
    borders: NO_BORDERS,
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map((nodes, at) => {
          const written = nodes.flatMap((node) => writtenOf(node, keepNext));
          return cellOf(written.length > 0 ? written : [gapOf(1, keepNext)], widths[at] ?? 0);
        }),
      }),
    ],
  });

const tableOf = ({ widths, head, rows, rowsBreak }: SetTable): Table => {
  const rowOf = (cells: readonly SetParagraph[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: isHead || !rowsBreak,
      children: cells.map((cell, at) => cellOf([paragraphOf(cell)], widths[at] ?? 0)),
    });
  return new Table({
    ...tableFrame(widths),
    margins: { left: twips(SIDE_PADDING), right: twips(SIDE_PADDING), top: 20, bottom: 40 },
    rows: [rowOf(head, true), ...rows.map((row) => rowOf(row, false))],
  });
};

const writtenOf = (node: SetNode, keepNext = false): (Paragraph | Table)[] => {
  switch (node.kind) {
    case 'paragraph':
      return [paragraphOf(node, { keepNext })];
    case 'rule':
      return [ruleOf(node.width, node.within, keepNext)];
    case 'gap':
      return [gapOf(node.height, keepNext)];
    case 'columns':
      return [columnsOf(node, keepNext)];
    case 'table':
      return [tableOf(node)];
    case 'together':
      return node.nodes.flatMap((each, index) => writtenOf(each, index < node.nodes.length - 1));
    case 'new_page':
      return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: LineRuleType.EXACT } })];
  }
};

const pageNumber = (size: number) =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: size * 2 })],
      }),
    ],
  });

/** Writes a sheet as DOCX; no decision about its look is taken here. */
export const writeDocx = (sheet: Sheet): Promise<Uint8Array> => {
  const { font, color, margins, width, height } = sheet;
  const file = new Document({
    title: sheet.title,
    creator: sheet.author,
    styles: { default: { document: { run: { font, color, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(width), height: twips(height) },
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              right: twips(margins.right),
              header: twips(margins.top / 2),
              footer: twips(margins.bottom / 2),
            },
          },
        },
        headers: {
          default: pageNumber(sheet.pageNumberSize),
          first: new Header({ children: [new Paragraph({})] }),
        },
        // A table must not be the last thing of a document.
        children: [...sheet.nodes.flatMap((node) => writtenOf(node)), gapOf(1, false)],
      },
    ],
  });
  return Packer.toBuffer(file);
};
