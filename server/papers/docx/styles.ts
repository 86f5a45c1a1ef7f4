import type { Element } from '@xmldom/xmldom';
import type { SeenParagraph, SeenRun } from '../../../shared/papers/check/seen.ts';
import type { LineHeight } from '../../../shared/papers/sheet.ts';
import { attribute, child, children, numberIn } from './parts.ts';

type Partly<Value> = { -readonly [Name in keyof Value]?: Value[Name] };

export type RunLook = Partly<Omit<SeenRun, 'text'>> & { caps?: boolean };
/** Indents and spacing as they are written: twips. */
export type ParagraphLook = {
  align?: SeenParagraph['align'];
  left?: number;
  right?: number;
  firstLine?: number;
  before?: number;
  after?: number;
  line?: LineHeight;
  borderTop?: boolean;
  borderBottom?: boolean;
};

const ALIGN: Readonly<Record<string, SeenParagraph['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

const onOff = (element: Element | null): boolean | undefined =>
  element ? !['0', 'false', 'off', 'none'].includes(attribute(element, 'w:val') ?? 'true') : undefined;

/** Only what is said: what is not said must not hide what is said below. */
const said = <Look extends object>(look: Look): Look =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as Look;

const lineOf = (spacing: Element | null): LineHeight | undefined => {
  const line = numberIn(spacing, 'w:line');
  if (line === undefined) return undefined;
  const rule = attribute(spacing, 'w:lineRule') ?? 'auto';
  if (rule === 'auto') return { kind: 'multiple', value: line / 240 };
  return { kind: rule === 'exact' ? 'exactly' : 'atLeast', value: line / 20 };
};

const drawn = (border: Element | null): boolean | undefined =>
  border ? !['none', 'nil'].includes(attribute(border, 'w:val') ?? 'none') : undefined;

/** What a `w:pPr` says. */
export const paragraphLook = (pPr: Element | null): ParagraphLook => {
  const ind = child(pPr, 'w:ind');
  const spacing = child(pPr, 'w:spacing');
  const hanging = numberIn(ind, 'w:hanging');
  return said({
    align: ALIGN[attribute(child(pPr, 'w:jc'), 'w:val') ?? ''],
    left: numberIn(ind, 'w:left') ?? numberIn(ind, 'w:start'),
    right: numberIn(ind, 'w:right') ?? numberIn(ind, 'w:end'),
    firstLine: hanging === undefined ? numberIn(ind, 'w:firstLine') : -hanging,
    before: numberIn(spacing, 'w:before'),
    after: numberIn(spacing, 'w:after'),
    line: lineOf(spacing),
    borderTop: drawn(child(pPr, 'w:pBdr', 'w:top')),
    borderBottom: drawn(child(pPr, 'w:pBdr', 'w:bottom')),
  });
};

/** The fonts and colours that `asciiTheme="minorHAnsi"` and `themeColor="text1"` mean. */
const themeOf = (theme: Element | null) => {
  const elements = child(theme, 'a:themeElements');
  const face = (part: 'a:majorFont' | 'a:minorFont') =>
    attribute(child(elements, 'a:fontScheme', part, 'a:latin'), 'typeface');
  const color = (name: string) => {
    const scheme = child(elements, 'a:clrScheme', `a:${name}`);
    return attribute(child(scheme, 'a:srgbClr'), 'val') ?? attribute(child(scheme, 'a:sysClr'), 'lastClr');
  };
  const colors: Readonly<Record<string, string>> = { text1: 'dk1', dark1: 'dk1', text2: 'dk2', dark2: 'dk2' };
  return {
    font: (name: string) => face(name.startsWith('major') ? 'a:majorFont' : 'a:minorFont'),
    color: (name: string) => color(colors[name] ?? name)?.toUpperCase(),
  };
};

type Theme = ReturnType<typeof themeOf>;

const colorOf = (color: Element | null, theme: Theme): string | undefined => {
  const themed = attribute(color, 'w:themeColor');
  const value = attribute(color, 'w:val');
  if (themed !== undefined) return theme.color(themed) ?? value?.toUpperCase();
  return value === 'auto' ? '000000' : value?.toUpperCase();
};

const fontOf = (fonts: Element | null, theme: Theme): string | undefined => {
  const themed = attribute(fonts, 'w:asciiTheme');
  return (themed === undefined ? undefined : theme.font(themed)) ?? attribute(fonts, 'w:ascii');
};

const runLook = (rPr: Element | null, theme: Theme): RunLook => {
  const size = numberIn(child(rPr, 'w:sz'), 'w:val');
  return said({
    font: fontOf(child(rPr, 'w:rFonts'), theme),
    size: size === undefined ? undefined : size / 2,
    bold: onOff(child(rPr, 'w:b')),
    italic: onOff(child(rPr, 'w:i')),
    underline: onOff(child(rPr, 'w:u')),
    caps: onOff(child(rPr, 'w:caps')),
    color: colorOf(child(rPr, 'w:color'), theme),
  });
};

interface Look {
  readonly paragraph: ParagraphLook;
  readonly run: RunLook;
}

/** What Word takes where nothing is said. */
const UNSAID: Look = {
  paragraph: {
    align: 'left',
    left: 0,
    right: 0,
    firstLine: 0,
    before: 0,
    after: 0,
    line: { kind: 'multiple', value: 1 },
  },
  run: {
    font: 'Times New Roman',
    size: 10,
    bold: false,
    italic: false,
    underline: false,
    caps: false,
    color: '000000',
  },
};

/** Styles of a document, each with what it is based on (ECMA-376 part 1, 17.7.2). */
export const stylesOf = (styles: Element | null, themePart: Element | null, numbering: Element | null) => {
  const theme = themeOf(themePart);
  const all = new Map(
    children(styles, 'w:style').map((style) => [attribute(style, 'w:styleId') ?? '', style]),
  );
  const defaultStyle = children(styles, 'w:style').find(
    (style) => attribute(style, 'w:type') === 'paragraph' && onOffDefault(style),
  );
  const defaults = child(styles, 'w:docDefaults');
  const base: Look = {
    paragraph: { ...UNSAID.paragraph, ...paragraphLook(child(defaults, 'w:pPrDefault', 'w:pPr')) },
    run: { ...UNSAID.run, ...runLook(child(defaults, 'w:rPrDefault', 'w:rPr'), theme) },
  };

  const ownLook = (id: string | undefined, below: readonly string[] = []): Look => {
    const style = id === undefined ? undefined : all.get(id);
    if (!style || id === undefined || below.includes(id)) return { paragraph: {}, run: {} };
    const parent = ownLook(attribute(child(style, 'w:basedOn'), 'w:val'), [...below, id]);
    return {
      paragraph: { ...parent.paragraph, ...paragraphLook(child(style, 'w:pPr')) },
      run: { ...parent.run, ...runLook(child(style, 'w:rPr'), theme) },
    };
  };

  /** Lists indent their paragraphs from a part of their own. */
  const listLook = (pPr: Element | null): ParagraphLook => {
    const list = child(pPr, 'w:numPr');
    const id = attribute(child(list, 'w:numId'), 'w:val');
    if (id === undefined) return {};
    const level = attribute(child(list, 'w:ilvl'), 'w:val') ?? '0';
    const num = children(numbering, 'w:num').find((each) => attribute(each, 'w:numId') === id);
    const abstractId = attribute(child(num, 'w:abstractNumId'), 'w:val');
    const abstract = children(numbering, 'w:abstractNum').find(
      (each) => attribute(each, 'w:abstractNumId') === abstractId,
    );
    const found = children(abstract, 'w:lvl').find((each) => attribute(each, 'w:ilvl') === level);
    return paragraphLook(child(found, 'w:pPr'));
  };

  return {
    /** A paragraph of that table style, with what it says itself; and what its runs begin with. */
    paragraph: (pPr: Element | null, tableStyle: string | undefined): Look => {
      const styleId = attribute(child(pPr, 'w:pStyle'), 'w:val') ?? attribute(defaultStyle, 'w:styleId');
      const [table, style] = [ownLook(tableStyle), ownLook(styleId)];
      return {
        paragraph: {
          ...base.paragraph,
          ...table.paragraph,
          ...style.paragraph,
          ...listLook(pPr),
          ...paragraphLook(pPr),
        },
        run: { ...base.run, ...table.run, ...style.run },
      };
    },
    run: (below: RunLook, rPr: Element | null): RunLook => ({
      ...below,
      ...ownLook(attribute(child(rPr, 'w:rStyle'), 'w:val')).run,
      ...runLook(rPr, theme),
    }),
  };
};

const onOffDefault = (style: Element): boolean =>
  ['1', 'true', 'on'].includes(attribute(style, 'w:default') ?? '');

export type Styles = ReturnType<typeof stylesOf>;
