import type { RuleSet } from '../rule-set.ts';
import { type Departure, departure } from './departure.ts';
import { inUnit, rangeText, within, withinMm } from './looks.ts';
import type { SeenPage, SeenPaper } from './seen.ts';
import { textOf } from './seen.ts';

const MARGINS = ['top', 'bottom', 'left', 'right'] as const;

/** Of each section; one that lies on its side (a wide table) has margins of its own. */
const sectionDepartures = (seen: SeenPage, { page }: RuleSet): Departure[] => {
  const sides = [seen.width, seen.height].toSorted((a, b) => a - b);
  const wanted = [page.width, page.height].toSorted((a, b) => a - b);
  const same = sides.every((side, at) => Math.abs(side - (wanted[at] ?? 0)) < 1);
  const paper = `${Math.round(seen.width)} × ${inUnit(Math.round(seen.height), 'mm')}`;
  const lies = seen.width > seen.height;
  return [
    ...(same ? [] : [departure('page', 'paper', paper, `${page.width} × ${page.height} mm`)]),
    ...MARGINS.filter((side) => !lies && !withinMm(seen[side], page[side])).map((side) =>
      departure('page', side, inUnit(seen[side], 'mm'), rangeText(page[side], 'mm')),
    ),
  ];
};

const numberDepartures = ({ pageNumber, pageCount }: SeenPaper, ruleSet: RuleSet): Departure[] => {
  if (!pageNumber) return pageCount === 1 ? [] : [departure('pageNumber', 'missing', '', '')];
  const { at, align, size, onFirstPage } = pageNumber;
  const range = ruleSet.pageNumber.size;
  const placed = at === 'top' && align === 'center';
  return [
    ...(placed ? [] : [departure('pageNumber', 'place', `${at} ${align}`, 'top center')]),
    ...(onFirstPage ? [departure('pageNumber', 'firstPage', 'yes', 'no')] : []),
    ...(within(size, range)
      ? []
      : [departure('pageNumber', 'size', inUnit(size, 'pt'), rangeText(range, 'pt'))]),
  ];
};

const printDepartures = ({ paragraphs }: SeenPaper, { font, color }: RuleSet): Departure[] =>
  paragraphs.flatMap((paragraph) => {
    const runs = paragraph.runs.filter(({ text }) => text.trim() !== '');
    const text = textOf(paragraph);
    const otherFont = runs.find((run) => run.font.toLowerCase() !== font.toLowerCase());
    const otherColor = runs.find((run) => run.color !== color);
    return [
      ...(otherFont ? [departure('print', 'font', otherFont.font, font, text)] : []),
      ...(otherColor ? [departure('print', 'color', `#${otherColor.color}`, `#${color}`, text)] : []),
    ];
  });

export const pageDepartures = (paper: SeenPaper, ruleSet: RuleSet): Departure[] => [
  ...paper.pages.flatMap((page) => sectionDepartures(page, ruleSet)),
  ...numberDepartures(paper, ruleSet),
  ...printDepartures(paper, ruleSet),
];
