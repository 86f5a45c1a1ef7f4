import type { Element } from '@xmldom/xmldom';
import type {
  SeenCell,
  SeenPage,
  SeenPageNumber,
  SeenPaper,
  SeenParagraph,
  SeenRun,
} from '../../../shared/papers/check/seen.ts';
import { attribute, child, children, numberIn, partsOf, UnreadableDocx } from './parts.ts';
import { type Styles, stylesOf } from './styles.ts';

const MM_PER_TWIP = 25.4 / 1440;
const MM_PER_EMU = 1 / 36_000;
const MM_PER_POINT = 25.4 / 72;

interface Place {
  /** For lines, twips. */
  readonly width: number;
  readonly cell: SeenCell | null;
  readonly tableStyle?: string | undefined;
}

/** The text of a run; deleted text and instructions of fields are none. */
const runText = (run: Element): string =>
  children(run)
    .map((part) => {
      if (part.nodeName === 'w:t') return part.textContent ?? '';
      return part.nodeName === 'w:tab' || part.nodeName === 'w:br' ? ' ' : '';
    })
    .join('');

/** All runs of a paragraph, also within links, fields and what was inserted while changes were tracked. */
const runsIn = (element: Element): Element[] =>
  children(element).flatMap((each) => {
    if (each.nodeName === 'w:r') return [each];
    return ['w:hyperlink', 'w:fldSimple', 'w:ins', 'w:smartTag', 'w:sdt', 'w:sdtContent'].includes(
      each.nodeName,
    )
      ? runsIn(each)
      : [];
  });

/** The first element of that name below, but of two versions of one drawing only the first. */
const below = (element: Element, names: readonly string[]): Element | null => {
  for (const each of children(element)) {
    if (each.nodeName === 'mc:Fallback') continue;
    if (names.includes(each.nodeName)) return each;
    const deeper = below(each, names);
    if (deeper) return deeper;
  }
  return null;
};

/** The length of a line that is drawn at a paragraph, mm. */
const drawnRule = (paragraph: Element): number | null => {
  const shape = below(paragraph, ['a:prstGeom']);
  if (shape && ['line', 'straightConnector1'].includes(attribute(shape, 'prst') ?? '')) {
    const width = numberIn(below(paragraph, ['wp:extent']), 'cx');
    return width === undefined ? null : width * MM_PER_EMU;
  }
  const line = below(paragraph, ['v:line']);
  const [from, to] = ['from', 'to'].map((end) => Number.parseFloat(attribute(line, end) ?? ''));
  if (from === undefined || to === undefined || Number.isNaN(to - from)) return null;
  return Math.abs(to - from) * MM_PER_POINT;
};

const paragraphOf = (
  paragraph: Element,
  { width, cell, tableStyle }: Place,
  styles: Styles,
): SeenParagraph => {
  const pPr = child(paragraph, 'w:pPr');
  const look = styles.paragraph(pPr, tableStyle);
  const { left = 0, right = 0, firstLine = 0, before = 0, after = 0 } = look.paragraph;
  const runs = runsIn(paragraph).map((run): SeenRun => {
    const { caps = false, ...seen } = styles.run(look.run, child(run, 'w:rPr'));
    const text = runText(run);
    return {
      text: caps ? text.toUpperCase() : text,
      font: seen.font ?? '',
      size: seen.size ?? 0,
      bold: seen.bold ?? false,
      italic: seen.italic ?? false,
      underline: seen.underline ?? false,
      color: seen.color ?? '000000',
    };
  });
  const room = Math.max(0, width - left - right) * MM_PER_TWIP;
  return {
    runs,
    align: look.paragraph.align ?? 'left',
    firstLine: firstLine * MM_PER_TWIP,
    width: room,
    before: before / 20,
    after: after / 20,
    line: look.paragraph.line ?? { kind: 'multiple', value: 1 },
    ruleAbove: look.paragraph.borderTop ? room : null,
    ruleBelow: look.paragraph.borderBottom ? room : drawnRule(paragraph),
    cell,
  };
};

/** Reads paragraphs in the order of the text, those in tables with their cell. */
const paragraphsOf = (body: Element, width: number, styles: Styles): readonly SeenParagraph[] => {
  const found: SeenParagraph[] = [];
  let tables = 0;
  const readTable = (table: Element, place: Place): void => {
    const number = tables++;
    const tableStyle = attribute(child(table, 'w:tblPr', 'w:tblStyle'), 'w:val');
    const grid = children(child(table, 'w:tblGrid'), 'w:gridCol').map(
      (column) => numberIn(column, 'w:w') ?? 0,
    );
    for (const [row, tr] of children(table, 'w:tr').entries())
      for (const [column, tc] of children(tr, 'w:tc').entries()) {
        const cellWidth = numberIn(child(tc, 'w:tcPr', 'w:tcW'), 'w:w') ?? grid[column] ?? place.width;
        readBlock(tc, { width: cellWidth, cell: { table: number, row, column }, tableStyle });
      }
  };
  const readBlock = (block: Element, place: Place): void => {
    for (const each of children(block)) {
      if (each.nodeName === 'w:p') found.push(paragraphOf(each, place, styles));
      if (each.nodeName === 'w:tbl') readTable(each, place);
      if (each.nodeName === 'w:sdt') readBlock(child(each, 'w:sdtContent') ?? each, place);
    }
  };
  readBlock(body, { width, cell: null });
  return found;
};

const sectionsOf = (body: Element): Element[] => [
  ...children(body, 'w:p').flatMap((paragraph) => children(child(paragraph, 'w:pPr'), 'w:sectPr')),
  ...children(body, 'w:sectPr'),
];

const pageOf = (section: Element): SeenPage => {
  const [size, margins] = [child(section, 'w:pgSz'), child(section, 'w:pgMar')];
  const mm = (element: Element | null, name: string) => (numberIn(element, name) ?? 0) * MM_PER_TWIP;
  return {
    width: mm(size, 'w:w'),
    height: mm(size, 'w:h'),
    top: Math.abs(mm(margins, 'w:top')),
    bottom: Math.abs(mm(margins, 'w:bottom')),
    left: mm(margins, 'w:left'),
    right: mm(margins, 'w:right'),
  };
};

/** Whether a field there counts pages: `PAGE`, not `NUMPAGES`. */
const countsPages = (paragraph: Element): boolean => {
  const fields = [
    ...children(paragraph, 'w:fldSimple').map((field) => attribute(field, 'w:instr') ?? ''),
    ...runsIn(paragraph).flatMap((run) => children(run, 'w:instrText').map((each) => each.textContent ?? '')),
  ];
  return fields.some((field) => /^\s*PAGE\b/i.test(field));
};

const allParagraphs = (element: Element): Element[] =>
  children(element).flatMap((each) => (each.nodeName === 'w:p' ? [each] : allParagraphs(each)));

const pageNumberOf = (
  section: Element,
  part: (path: string) => Element | null,
  styles: Styles,
): SeenPageNumber | null => {
  const targets = new Map(
    children(part('word/_rels/document.xml.rels')).map((each) => [
      attribute(each, 'Id') ?? '',
      `word/${(attribute(each, 'Target') ?? '').replace(/^\/?(word\/)?/, '')}`,
    ]),
  );
  const pageNumberIn = (kind: 'header' | 'footer', type: 'default' | 'first') => {
    const reference = children(section, `w:${kind}Reference`).find(
      (each) => (attribute(each, 'w:type') ?? 'default') === type,
    );
    const root = reference && part(targets.get(attribute(reference, 'r:id') ?? '') ?? '');
    return root ? allParagraphs(root).find(countsPages) : undefined;
  };
  const titled = child(section, 'w:titlePg');
  const ownFirst = titled !== null && !['0', 'false'].includes(attribute(titled, 'w:val') ?? '1');
  for (const [kind, at] of [
    ['header', 'top'],
    ['footer', 'bottom'],
  ] as const) {
    const found = pageNumberIn(kind, 'default');
    if (!found) continue;
    const seen = paragraphOf(found, { width: 0, cell: null }, styles);
    const framed = attribute(child(found, 'w:pPr', 'w:framePr'), 'w:xAlign') === 'center';
    const sizes = seen.runs.map(({ size }) => size);
    return {
      at,
      align: framed ? 'center' : seen.align,
      size: sizes[0] ?? 0,
      onFirstPage: ownFirst ? pageNumberIn(kind, 'first') !== undefined : true,
    };
  }
  return null;
};

/** Reads any DOCX, ours or a word processor's, with all that is inherited. Throws `UnreadableDocx`. */
export const readDocx = (file: Uint8Array): SeenPaper => {
  const part = partsOf(file);
  const body = child(part('word/document.xml'), 'w:body');
  if (!body) throw new UnreadableDocx('there is no text in it');
  const styles = stylesOf(part('word/styles.xml'), part('word/theme/theme1.xml'), part('word/numbering.xml'));
  const sections = sectionsOf(body);
  const pages = sections.map(pageOf);
  const [page] = pages;
  const [section] = sections;
  const width = page ? (page.width - page.left - page.right) / MM_PER_TWIP : 0;
  const count = Number.parseInt(child(part('docProps/app.xml'), 'Pages')?.textContent ?? '', 10);
  return {
    pages,
    pageNumber: section ? pageNumberOf(section, part, styles) : null,
    pageCount: Number.isFinite(count) ? count : null,
    paragraphs: paragraphsOf(body, width, styles),
  };
};
