import type { RuleSet } from '../rule-set.ts';
import { spelled } from '../spelling.ts';
import { type SeenPaper, type SeenParagraph, textOf } from './seen.ts';

/** A paragraph and where it stands among all. */
export interface Found {
  readonly at: number;
  readonly paragraph: SeenParagraph;
  readonly text: string;
}

/** The elements of a paper, as far as they are there. */
export interface Elements {
  readonly rightHead: readonly (Found | undefined)[];
  readonly leftHead: readonly Found[];
  readonly number: Found | undefined;
  readonly placeDate: Found | undefined;
  readonly type: Found | undefined;
  readonly subject: readonly Found[];
  /** Paragraphs of the text and of annexes that have no place in a table and no title's place. */
  readonly body: readonly Found[];
  readonly table: readonly Found[];
  /** The last of the text before the signatures. */
  readonly last: Found | undefined;
  readonly authority: Found | undefined;
  readonly signatures: readonly Found[];
  readonly recipientsHeading: Found | undefined;
  readonly recipients: readonly Found[];
}

/** Texts are the same whatever their case, spelling of tone marks and kind of dash. */
export const comparable = (text: string): string =>
  spelled(text, 'old').toUpperCase().replace(/[–—‑]/g, '-').replace(/\s+/g, ' ').trim();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The form of a rule set as a pattern: a number or the place kept for it, letters, the office's sign. */
export const numberPattern = (form: string): RegExp =>
  new RegExp(
    `^${escaped(form)
      .replace('\\{number\\}', '(?<number>\\d+|[.…_\\s]*)')
      .replace('\\{letter\\}', '[A-ZĐ]{1,6}')
      .replace('\\{office\\}', '[\\p{Lu}\\d.&-]+')}$`,
    'u',
  );

/** A number line of whatever rules: one that departs from ours must be found to be named. */
const ANY_NUMBER = /^Số\s*:?\s*\S/;
const PLACE_DATE = /ngày\s+\S+\s+tháng\s+\S+\s+năm\s+\S+\s*$/i;
const SIGNS = /^[-*_.–—\s]+$/;
/** TM., T/M, KT., K/T, TL., T/L and what people make of them. */
export const SIGNING = /^(T\s?[./]\s?M|K\s?[./]\s?T|T\s?[./]\s?L|TM|KT|TL)\b\s*\.?\s*\p{Lu}/u;

const sameTable = (one: Found, other: Found): boolean =>
  one.paragraph.cell !== null && one.paragraph.cell.table === other.paragraph.cell?.table;

const sameColumn = (one: Found, other: Found): boolean =>
  sameTable(one, other) && one.paragraph.cell?.column === other.paragraph.cell?.column;

const endOf = (after: readonly Found[], ruleSet: RuleSet) => {
  const titles = Object.values(ruleSet.papers).flatMap(({ signatures = [] }) => signatures.map(comparable));
  const authority = after.find(({ text }) => SIGNING.test(text));
  const pair = after.filter(({ text, paragraph }) => paragraph.cell && titles.includes(comparable(text)));
  const heading = comparable(ruleSet.recipients.heading);
  const recipientsHeading = after.find(
    ({ text }) => comparable(text).replace(/:$/, '') === heading.replace(/:$/, ''),
  );
  const recipients = recipientsHeading
    ? after.filter(
        (each) =>
          each.at > recipientsHeading.at &&
          (recipientsHeading.paragraph.cell
            ? sameColumn(each, recipientsHeading)
            : each.text.startsWith('-')),
      )
    : [];
  const column = authority && after.filter((each) => each.at > authority.at && sameColumn(each, authority));
  return { authority, signatures: authority ? (column ?? []) : pair, recipientsHeading, recipients };
};

/** Finds the elements of a paper by what they say and where they stand. */
export const elementsOf = ({ paragraphs }: SeenPaper, ruleSet: RuleSet): Elements => {
  const all = paragraphs.flatMap((paragraph, at): Found[] => {
    const text = textOf(paragraph);
    return text ? [{ at, paragraph, text }] : [];
  });
  const names = Object.values(ruleSet.letters).map(comparable);
  const type = all.find(({ text }) => names.includes(comparable(text)));
  const top = all.filter(({ at }) => at < (type?.at ?? 20));
  const after = type ? all.filter(({ at }) => at > type.at) : all.slice(top.length);

  const number = top.find(
    ({ text }) => numberPattern(ruleSet.number.form).test(text) || ANY_NUMBER.test(text),
  );
  const subjectEnd = after.findIndex(
    ({ paragraph, text }) => paragraph.align !== 'center' || paragraph.cell !== null || SIGNS.test(text),
  );
  const subject = after.slice(0, Math.max(0, subjectEnd));
  const text = after.slice(subject.length).filter(({ text: each }) => !SIGNS.test(each));
  const { authority, signatures, recipientsHeading, recipients } = endOf(text, ruleSet);
  const ends = [authority, recipientsHeading, ...signatures].flatMap((each) => (each ? [each.at] : []));
  const end = ends.length > 0 ? Math.min(...ends) : Number.POSITIVE_INFINITY;
  const endTables = [authority, recipientsHeading, ...signatures];
  const inEnd = (each: Found) =>
    recipients.includes(each) ||
    endTables.some((other) => other && (other === each || sameTable(each, other)));
  const body = text.filter((each) => {
    const { cell, align } = each.paragraph;
    return cell === null && align !== 'center' && !inEnd(each);
  });
  return {
    rightHead: ruleSet.rightHead.lines.map((line) =>
      top.find(({ text: each }) => comparable(each) === comparable(line.text)),
    ),
    leftHead: number
      ? top.filter((each) => each.at < number.at && sameColumn(each, number) && !SIGNS.test(each.text))
      : [],
    number,
    placeDate: top.find(({ text: each }) => PLACE_DATE.test(each)),
    type,
    subject,
    body,
    table: text.filter((each) => each.paragraph.cell !== null && !inEnd(each)),
    last: body.findLast(({ at }) => at < end),
    authority,
    signatures,
    recipientsHeading,
    recipients,
  };
};
