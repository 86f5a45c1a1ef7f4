import type { Mark, Range, Style } from '../rule-set.ts';
import type { Measure } from '../sheet.ts';
import { type Departure, departure, type PaperElement } from './departure.ts';
import { comparable, type Found } from './find.ts';
import { type SeenParagraph, textOf } from './seen.ts';

/** Lengths come in twentieths of a point, and word processors round them. */
const ROUNDING_MM = 0.3;
/** Of a rule beside its text: where nobody sees it. */
const ROUNDING_SHARE = 0.03;

const short = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');
export const inUnit = (value: number, unit: string): string => `${short(value)} ${unit}`;

export const rangeText = ({ from, to }: Range, unit: string): string =>
  from === to ? inUnit(from, unit) : `${short(from)} - ${inUnit(to, unit)}`;

export const within = (value: number, { from, to }: Range, rounding = 0.01): boolean =>
  value >= from - rounding && value <= to + rounding;

export const withinMm = (value: number, range: Range): boolean => within(value, range, ROUNDING_MM);

const visible = ({ runs }: SeenParagraph) => runs.filter(({ text }) => text.trim() !== '');

const HOW = { bold: 'bold', italic: 'italic', underline: 'underline' } as const;

/** Sizes and weights of one element's paragraph. Whether a style is on is said by `yes` and `no`. */
export const styleDepartures = (
  element: PaperElement,
  { paragraph, text }: Found,
  style: Style,
  aspects: readonly (keyof typeof HOW | 'size' | 'capitals')[] = [
    'size',
    'bold',
    'italic',
    'underline',
    'capitals',
  ],
): Departure[] => {
  const runs = visible(paragraph);
  return aspects.flatMap((aspect) => {
    if (aspect === 'size') {
      const wrong = runs.find(({ size }) => !within(size, style.size));
      return wrong
        ? [departure(element, 'size', inUnit(wrong.size, 'pt'), rangeText(style.size, 'pt'), text)]
        : [];
    }
    if (aspect === 'capitals')
      return style.caps && text !== text.toUpperCase()
        ? [departure(element, 'capitals', 'no', 'yes', text)]
        : [];
    const wrong = runs.some((run) => run[aspect] !== style[aspect]);
    return wrong
      ? [departure(element, aspect, style[aspect] ? 'no' : 'yes', style[aspect] ? 'yes' : 'no', text)]
      : [];
  });
};

/** The rule that is drawn under a paragraph: at it, or at empty lines before the next text. */
const ruleUnder = (paragraphs: readonly SeenParagraph[], at: number): number | null => {
  const [own, ...following] = paragraphs.slice(at, at + 5);
  if (!own) return null;
  if (own.ruleBelow !== null) return own.ruleBelow;
  for (const each of following) {
    if (each.cell?.table !== own.cell?.table || each.cell?.column !== own.cell?.column) return null;
    if (each.ruleAbove !== null) return each.ruleAbove;
    if (textOf(each)) return null;
    if (each.ruleBelow !== null) return each.ruleBelow;
  }
  return null;
};

const POINTS_PER_MM = 72 / 25.4;

/** What stands under a head or a subject: the right signs, or a rule of the right length. */
export const markDepartures = (
  element: PaperElement,
  found: Found,
  mark: Mark,
  paragraphs: readonly SeenParagraph[],
  measure: Measure,
): Departure[] => {
  const rule = ruleUnder(paragraphs, found.at);
  if (mark.kind === 'signs') {
    const next = paragraphs.slice(found.at + 1).find((each) => textOf(each) !== '');
    const seen = next ? textOf(next) : '';
    if (comparable(seen) === comparable(mark.text)) return [];
    return [departure(element, 'mark', rule === null ? seen.slice(0, 20) : '___', mark.text, found.text)];
  }
  const wanted = `___ ${Math.round(mark.share.from * 100)} - ${Math.round(mark.share.to * 100)}%`;
  if (rule === null) return [departure(element, 'mark', '', wanted, found.text)];
  const [run] = visible(found.paragraph);
  const look = { size: run?.size ?? 0, bold: run?.bold ?? false, italic: run?.italic ?? false };
  const text = Math.min(found.paragraph.width * POINTS_PER_MM, measure(found.text, look));
  const share = (rule * POINTS_PER_MM) / text;
  return within(share, mark.share, ROUNDING_SHARE)
    ? []
    : [departure(element, 'mark', `___ ${Math.round(share * 100)}%`, wanted, found.text)];
};
