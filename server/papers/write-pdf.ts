import pdfmake from 'pdfmake';
import type {
  Content,
  ContentTable,
  ContentText,
  CustomTableLayout,
  TDocumentDefinitions,
} from 'pdfmake/interfaces.js';
import type { LineHeight, Run, SetNode, SetParagraph, SetTable, Sheet } from '../../shared/papers/sheet.ts';
import { FONT_FILES, LINE_WITH_GAP, LINE_WITHOUT_GAP } from './fonts.ts';

const FAMILY = 'Tinos';
const RULE_WIDTH = 0.75;
const SIDE_PADDING = 4;
const ownFonts = new Set<string>(Object.values(FONT_FILES));

pdfmake.setFonts({ [FAMILY]: FONT_FILES });
// A paper loads nothing but its fonts.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => ownFonts.has(path));

/** In pdfmake's terms: how many times as high as the font without its gap. */
const lineHeightOf = (line: LineHeight, size: number): number => {
  const natural = size * LINE_WITH_GAP;
  const wanted = {
    multiple: natural * line.value,
    exactly: line.value,
    atLeast: Math.max(natural, line.value),
  };
  return wanted[line.kind] / (size * LINE_WITHOUT_GAP);
};

const runOf = ({ text, bold, italic, underline }: Run): ContentText => ({
  text,
  bold,
  italics: italic,
  ...(underline ? { decoration: 'underline' } : {}),
});

/** Numbers like 26-HD/BTCTW: pdfmake would spread a justified line at every hyphen and stroke. */
const COMPOUND = /(\S*[^\s-][-/–]\S+\s*)/u;

const unspread = (run: Run): ContentText[] =>
  run.text
    .split(COMPOUND)
    .filter(Boolean)
    .map((text) => ({ ...runOf({ ...run, text }), noWrap: COMPOUND.test(text) }));

const paragraphOf = ({ runs, size, align, indent, before, line }: SetParagraph): Content => ({
  text: runs.flatMap((run) => (align === 'justify' ? unspread(run) : [runOf(run)])),
  fontSize: size,
  alignment: align,
  lineHeight: lineHeightOf(line, size),
  leadingIndent: indent,
  margin: [0, before, 0, 0],
});

const PLAIN: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => SIDE_PADDING,
  paddingRight: () => SIDE_PADDING,
  paddingTop: () => 1,
  paddingBottom: () => 2,
};

const tableOf = ({ widths, head, rows, rowsBreak }: SetTable): ContentTable => ({
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: !rowsBreak,
    // Padding and lines are the layout's, over and above the text.
    widths: widths.map((width) => width - SIDE_PADDING * 2 - 0.5),
    body: [head.map(paragraphOf), ...rows.map((row) => row.map(paragraphOf))],
  },
  layout: PLAIN,
});

const ruleOf = (width: number, within: number): Content => {
  const from = (within - width) / 2;
  return {
    canvas: [{ type: 'line', x1: from, y1: 4, x2: from + width, y2: 4, lineWidth: RULE_WIDTH }],
    margin: [0, 0, 0, 2],
  };
};

const contentOf = (node: SetNode): Content => {
  switch (node.kind) {
    case 'paragraph':
      return paragraphOf(node);
    case 'rule':
      return ruleOf(node.width, node.within);
    case 'gap':
      return { text: '', fontSize: 1, lineHeight: 0.1, margin: [0, node.height, 0, 0] };
    case 'columns':
      return {
        columns: node.cells.map((cell, at) => ({
          width: node.widths[at] ?? 0,
          stack: cell.map(contentOf),
        })),
      };
    case 'table':
      return tableOf(node);
    case 'together':
      return { stack: node.nodes.map(contentOf), unbreakable: true };
    case 'new_page':
      return { text: '', fontSize: 1, pageBreak: 'before' };
  }
};

/** Writes a sheet as PDF, its fonts embedded; no decision about its look is taken here. */
export const writePdf = async (sheet: Sheet): Promise<Uint8Array> => {
  const { width, height, margins, title, author, color, pageNumberSize } = sheet;
  const definition: TDocumentDefinitions = {
    pageSize: { width, height },
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    info: { title, author },
    language: 'vi',
    defaultStyle: { font: FAMILY, color: `#${color}` },
    header: (page) =>
      page === 1
        ? ''
        : {
            text: String(page),
            alignment: 'center',
            fontSize: pageNumberSize,
            margin: [margins.left, margins.top / 2, margins.right, 0],
          },
    content: sheet.nodes.map(contentOf),
  };
  return await pdfmake.createPdf(definition).getBuffer();
};
