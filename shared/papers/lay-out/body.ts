import type { Block, Column, Span, Table } from '../paper.ts';
import type { Run, SetNode, SetParagraph, SetTable } from '../sheet.ts';
import { areaOf, points, type Setting, SINGLE } from './setting.ts';

const runOf = ({ text, bold = false, italic = false }: Span): Run => ({
  text,
  bold,
  italic,
  underline: false,
});

const bodyParagraph = (spans: readonly Span[], { ruleSet: { body } }: Setting): SetParagraph => ({
  kind: 'paragraph',
  runs: spans.map(runOf),
  size: body.size.use,
  align: 'justify',
  indent: points(body.indent.use),
  before: body.before.use,
  line: { kind: body.line.kind, value: body.line.value.use },
});

const cell = (
  text: string,
  { align, bold }: { readonly align: SetParagraph['align']; readonly bold: boolean },
  { ruleSet: { body } }: Setting,
): SetParagraph => ({
  kind: 'paragraph',
  runs: [runOf({ text, bold })],
  size: body.table.use,
  align,
  indent: 0,
  before: 0,
  line: SINGLE,
});

/** What a table's cell has beside its text, on both sides together. */
export const CELL_PADDING = 8;

const linesOf = (text: string, width: number, { ruleSet, measure }: Setting): number => {
  const look = { size: ruleSet.body.table.use, bold: false, italic: false };
  return text
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil((measure(part, look) * 1.1) / width)), 0);
};

/** A row that is kept whole must fit on a page, however it is wrapped; half a page leaves room for error. */
const isHigh = (row: readonly string[], widths: readonly number[], setting: Setting): boolean => {
  const lines = row.map((text, at) => linesOf(text, (widths[at] ?? 0) - CELL_PADDING, setting));
  return Math.max(...lines) * setting.ruleSet.body.table.use * 1.2 > areaOf(setting.ruleSet).height / 2;
};

const tableNode = ({ columns, rows }: Table, setting: Setting): SetTable => {
  const widths = columns.map(({ share }) => share * setting.width);
  const alignOf = (column: Column | undefined) => column?.align ?? 'left';
  return {
    kind: 'table',
    widths,
    head: columns.map(({ title }) => cell(title, { align: 'center', bold: true }, setting)),
    rows: rows.map((row) =>
      row.map((text, at) => cell(text, { align: alignOf(columns[at]), bold: false }, setting)),
    ),
    rowsBreak: rows.some((row) => isHigh(row, widths, setting)),
  };
};

const nodesOf = (block: Block, setting: Setting): SetNode[] => {
  switch (block.kind) {
    case 'heading':
      return [bodyParagraph([{ text: block.text, bold: true, italic: block.level === 2 }], setting)];
    case 'paragraph':
      return [bodyParagraph(block.spans, setting)];
    case 'list':
      return block.items.map((text) => bodyParagraph([{ text: `- ${text}` }], setting));
    case 'table':
      return [{ kind: 'gap', height: 6 }, tableNode(block, setting)];
  }
};

/** The text: a heading stays with the paragraph after it. */
export const bodyNodes = (blocks: readonly Block[], setting: Setting): SetNode[] => {
  const nodes: SetNode[] = [];
  let held: SetNode[] = [];
  for (const block of blocks) {
    const [first, ...others] = nodesOf(block, setting);
    if (!first) continue;
    if (block.kind === 'heading') {
      held.push(first);
      continue;
    }
    if (held.length > 0 && block.kind !== 'table') nodes.push({ kind: 'together', nodes: [...held, first] });
    else nodes.push(...held, first);
    held = [];
    nodes.push(...others);
  }
  return [...nodes, ...held];
};
