import type { RuleSet } from '../rule-set.ts';
import type { Measure } from '../sheet.ts';
import { type Departure, departure } from './departure.ts';
import { comparable, type Elements, type Found, numberPattern } from './find.ts';
import { markDepartures, styleDepartures } from './looks.ts';
import { type SeenPaper, textOf } from './seen.ts';

/** Lines of the heads of State and Party; those that a rule set does not have must not stand in its papers. */
const HEAD_LINES = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'ĐỘC LẬP - TỰ DO - HẠNH PHÚC',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
];

const rightDepartures = (
  { paragraphs }: SeenPaper,
  { rightHead, type }: Elements,
  { rightHead: wanted }: RuleSet,
  measure: Measure,
): Departure[] => {
  const own = wanted.lines.map(({ text }) => comparable(text));
  const foreign = paragraphs
    .slice(0, type?.at ?? 20)
    .map(textOf)
    .filter((text) => HEAD_LINES.includes(comparable(text)) && !own.includes(comparable(text)));
  const last = rightHead.at(-1);
  return [
    ...wanted.lines.flatMap(({ text, style }, at) => {
      const found = rightHead[at];
      return found
        ? styleDepartures('rightHead', found, style)
        : [departure('rightHead', 'missing', '', text)];
    }),
    ...foreign.map((text) => departure('rightHead', 'foreign', text, own.join(' / '), text)),
    ...(last ? markDepartures('rightHead', last, wanted.mark, paragraphs, measure) : []),
  ];
};

const leftDepartures = (
  { paragraphs }: SeenPaper,
  { leftHead }: Elements,
  { leftHead: wanted }: RuleSet,
  measure: Measure,
): Departure[] => {
  const issuer = leftHead.at(-1);
  if (!issuer) return [departure('leftHead', 'missing', '', '')];
  // An issuer of two lines is bold in both; what is light above it is the superior.
  const bold = ({ paragraph }: Found) => paragraph.runs.some((run) => run.bold);
  const first = leftHead.findIndex(bold);
  const above = first < 0 ? leftHead.slice(0, -1) : leftHead.slice(0, first);
  const below = first < 0 ? [issuer] : leftHead.slice(first);
  return [
    ...above.flatMap((found) => styleDepartures('leftHead', found, wanted.superior)),
    ...below.flatMap((found) => styleDepartures('leftHead', found, wanted.issuer)),
    ...markDepartures('leftHead', issuer, wanted.mark, paragraphs, measure),
  ];
};

const numberDepartures = ({ number }: Elements, { number: wanted }: RuleSet): Departure[] => {
  if (!number) return [departure('number', 'missing', '', wanted.form)];
  const match = numberPattern(wanted.form).exec(number.text);
  const digits = match?.groups?.number?.trim() ?? '';
  const short = /^\d+$/.test(digits) && digits.length < wanted.digits;
  return [
    ...(match ? [] : [departure('number', 'form', number.text, wanted.form, number.text)]),
    ...(short ? [departure('number', 'zero', digits, digits.padStart(wanted.digits, '0'), number.text)] : []),
    ...styleDepartures('number', number, wanted.style),
  ];
};

const DAY = /ngày\s+(?<day>\S+)\s+tháng\s+(?<month>\S+)\s+năm\s+(?<year>\S+)$/i;

const dateDepartures = ({ placeDate }: Elements, { placeDate: wanted }: RuleSet): Departure[] => {
  if (!placeDate) return [departure('placeDate', 'missing', '', wanted.form)];
  const { text } = placeDate;
  const { day = '', month = '', year = '' } = DAY.exec(text)?.groups ?? {};
  const lettered = /^[^,\d]{2,},\s+ngày\s+\S+\s+tháng\s+\S+\s+năm\s+\S+$/.test(text);
  const zeroed = (written: string, below: number): boolean => {
    const value = Number(written);
    if (!/^\d+$/.test(written)) return true;
    return written === (value < below ? String(value).padStart(2, '0') : String(value));
  };
  const right = zeroed(day, wanted.zeroDayBelow) && zeroed(month, wanted.zeroMonthBelow);
  const kept = [day, month, year].every((part) => /^(\d+|[.…_]+)$/.test(part));
  return [
    ...(lettered && kept ? [] : [departure('placeDate', 'form', text, wanted.form, text)]),
    ...(right
      ? []
      : [
          departure(
            'placeDate',
            'zero',
            `${day}/${month}`,
            [[day, wanted.zeroDayBelow] as const, [month, wanted.zeroMonthBelow] as const]
              .map(([part, below]) => (Number(part) < below ? part.padStart(2, '0') : String(Number(part))))
              .join('/'),
            text,
          ),
        ]),
    ...styleDepartures('placeDate', placeDate, wanted.style),
  ];
};

/** Everything above the text: both heads, number, place and date, kind and subject. */
export const headDepartures = (
  paper: SeenPaper,
  elements: Elements,
  ruleSet: RuleSet,
  measure: Measure,
): Departure[] => {
  const { type, subject } = elements;
  const { style, mark } = ruleSet.subject;
  const last = subject.at(-1);
  return [
    ...rightDepartures(paper, elements, ruleSet, measure),
    ...leftDepartures(paper, elements, ruleSet, measure),
    ...numberDepartures(elements, ruleSet),
    ...dateDepartures(elements, ruleSet),
    ...(type
      ? [
          ...styleDepartures('type', type, ruleSet.type),
          ...(type.paragraph.align === 'center'
            ? []
            : [departure('type', 'align', type.paragraph.align, 'center', type.text)]),
        ]
      : [departure('type', 'missing', '', Object.values(ruleSet.letters).join(', '))]),
    ...subject.flatMap((found) => styleDepartures('subject', found, style)),
    ...(last
      ? markDepartures('subject', last, mark, paper.paragraphs, measure)
      : [departure('subject', 'missing', '', '')]),
  ];
};
