import type { RuleSet } from '../rule-set.ts';
import type { LineHeight } from '../sheet.ts';
import { type Departure, departure } from './departure.ts';
import type { Elements, Found } from './find.ts';
import { inUnit, rangeText, within, withinMm } from './looks.ts';

const sizes = ({ paragraph }: Found): readonly number[] =>
  paragraph.runs.filter(({ text }) => text.trim() !== '').map(({ size }) => size);

const sizeDepartures = (
  element: 'body' | 'table',
  found: Found,
  range: RuleSet['body']['size'],
): Departure[] => {
  const wrong = sizes(found).find((size) => !within(size, range));
  return wrong === undefined
    ? []
    : [departure(element, 'size', inUnit(wrong, 'pt'), rangeText(range, 'pt'), found.text)];
};

const lineText = ({ kind, value }: LineHeight): string =>
  kind === 'multiple' ? `× ${String(Math.round(value * 100) / 100).replace('.', ',')}` : inUnit(value, 'pt');

/** A line that may grow ("at least") is not smaller than one that may not; lines by the font's own height grow with it. */
const lineFits = (seen: LineHeight, size: number, { line }: RuleSet['body']): boolean => {
  if (line.kind === 'multiple') {
    const lines = seen.kind === 'multiple' ? seen.value : seen.value / (size * 1.15);
    return within(lines, line.value, 0.02);
  }
  return seen.kind !== 'multiple' && within(seen.value, line.value, 0.05);
};

const lineWanted = ({ line }: RuleSet['body']): string =>
  line.kind === 'multiple' ? `× ${rangeText(line.value, '').trim()}` : rangeText(line.value, 'pt');

const paragraphDepartures = (found: Found, next: Found | undefined, { body }: RuleSet): Departure[] => {
  const { paragraph, text, at } = found;
  const [size = body.size.use] = sizes(found);
  const gap = next && next.at === at + 1 ? paragraph.after + next.paragraph.before : Number.POSITIVE_INFINITY;
  return [
    ...sizeDepartures('body', found, body.size),
    ...(paragraph.align === 'justify' ? [] : [departure('body', 'align', paragraph.align, 'justify', text)]),
    ...(withinMm(paragraph.firstLine, body.indent)
      ? []
      : [departure('body', 'indent', inUnit(paragraph.firstLine, 'mm'), rangeText(body.indent, 'mm'), text)]),
    ...(gap >= body.before.from - 0.01
      ? []
      : [departure('body', 'spacing', inUnit(gap, 'pt'), `≥ ${inUnit(body.before.from, 'pt')}`, text)]),
    ...(lineFits(paragraph.line, size, body)
      ? []
      : [departure('body', 'line', lineText(paragraph.line), lineWanted(body), text)]),
  ];
};

/** The text itself, its tables, and the signs at its end. */
export const bodyDepartures = ({ body, table, last }: Elements, ruleSet: RuleSet): Departure[] => {
  const { ending } = ruleSet;
  // `./.` ends with a stop too: the signs must stand there alone.
  const signs = last && /[./;,:…]*$/.exec(last.text)?.[0];
  return [
    ...body.flatMap((found, index) => paragraphDepartures(found, body[index + 1], ruleSet)),
    ...table.flatMap((found) => sizeDepartures('table', found, ruleSet.body.table)),
    ...(last && signs !== ending ? [departure('ending', 'form', signs ?? '', ending, last.text)] : []),
    ...(body.length === 0 ? [departure('body', 'missing', '', '')] : []),
  ];
};
