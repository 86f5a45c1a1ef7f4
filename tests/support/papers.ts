import { readPaperSettings } from '../../config/papers/read.ts';
import { readDocx } from '../../server/papers/docx/read.ts';
import { createMeasure } from '../../server/papers/fonts.ts';
import { writeDocx } from '../../server/papers/write-docx.ts';
import type { Brief } from '../../shared/papers/brief.ts';
import { checkPaper } from '../../shared/papers/check/check.ts';
import { composePaper } from '../../shared/papers/compose.ts';
import { layOut } from '../../shared/papers/lay-out.ts';
import { numberLine } from '../../shared/papers/number-line.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import { PAPER_KINDS, type PaperKind, type RuleSet } from '../../shared/papers/rule-set.ts';
import type { Sheet } from '../../shared/papers/sheet.ts';
import { OPENED_AT, type ToldMeeting } from './told-meeting.ts';

export const settings = readPaperSettings();
export const measure = createMeasure();

export const ruleSet = (id: string): RuleSet => {
  const found = settings.ruleSets.get(id);
  if (!found) throw new Error(`there is no rule set ${id}`);
  return found;
};

/** A meeting, and what its seats asked, if that matters. */
type Told = Pick<ToldMeeting, 'state'> & Partial<ToldMeeting>;

/** Every paper has the number 9 of its usual kind. */
const numberedNine = (set: RuleSet): Brief['numbered'] =>
  new Map(
    PAPER_KINDS.map((kind) => {
      const letter = set.papers[kind].letters[0] ?? '';
      const text = numberLine(set.number, { number: 9, letter, sign: settings.office.sign });
      return [kind, { text, letter, date: '2020-02-05' }];
    }),
  );

export const briefFor = (
  { state, proposals = [] }: Told,
  set: RuleSet,
  more: Partial<Brief> = {},
): Brief => ({
  state,
  proposals,
  ruleSet: set,
  office: settings.office,
  phrases: settings.phrases,
  details: { date: '2020-02-05' },
  numbered: more.details ? new Map() : numberedNine(set),
  names: {},
  now: OPENED_AT + 8 * 3_600_000,
  ...more,
});

export const paperOf = (meeting: Told, kind: PaperKind, set: RuleSet, more: Partial<Brief> = {}): Paper =>
  composePaper(briefFor(meeting, set, more), kind);

/** All the words of a paper's text, one block a line. */
export const wordsIn = ({ body }: Pick<Paper, 'body'>): string =>
  body
    .map((block) => {
      if (block.kind === 'heading') return block.text;
      if (block.kind === 'paragraph') return block.spans.map(({ text }) => text).join('');
      if (block.kind === 'list') return block.items.join('\n');
      return [block.columns.map(({ title }) => title), ...block.rows]
        .map((row) => row.join(' | '))
        .join('\n');
    })
    .join('\n');

export const docxOfPaper = (paper: Paper, set: RuleSet, change: (sheet: Sheet) => Sheet = (sheet) => sheet) =>
  writeDocx(change(layOut(paper, set, measure)));

/** What the checker says of a DOCX. */
export const checked = (file: Uint8Array, set: RuleSet) =>
  checkPaper(readDocx(Uint8Array.from(file)), set, measure);
