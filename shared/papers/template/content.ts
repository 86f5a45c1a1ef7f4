import { numbersOf } from '../../agenda/view.ts';
import { isConfirmed } from '../../minutes/events.ts';
import type { Brief } from '../brief.ts';
import { attendanceRows } from '../compose/attendance.ts';
import { shownItems } from '../compose/items.ts';
import { proposalRows } from '../compose/proposals.ts';
import { resolutionParams } from '../compose/resolutions.ts';
import { publishedPolls, voteSentence } from '../compose/votes.ts';
import { composePaper } from '../compose.ts';
import { numberText, ratioText } from '../figures.ts';
import type { Block, Paper } from '../paper.ts';
import { peopleCount, presenceOf } from '../presence.ts';
import type { PaperKind } from '../rule-set.ts';
import { type Told, wordsOf } from '../words.ts';
import type { TemplateContent } from './placeholders.ts';

const bodyLine = (text: string, heading: boolean) => ({ text, heading, plain: !heading });

const linesOf = (block: Block): TemplateContent['body'] => {
  switch (block.kind) {
    case 'heading':
      return [bodyLine(block.text, true)];
    case 'paragraph':
      return [bodyLine(block.spans.map(({ text }) => text).join(''), false)];
    case 'list':
      return block.items.map((text) => bodyLine(`- ${text}`, false));
    // Tables are lists of their own.
    case 'table':
      return [];
  }
};

const seatLines = (rows: readonly (readonly string[])[]): TemplateContent['present'] =>
  rows.map(([order = '', name = '', people = '', count = '', note = '']) => ({
    order,
    name,
    people,
    count,
    note,
  }));

const signatureLines = ({ signatures }: Paper, { ruleSet }: Told): TemplateContent['signatures'] =>
  signatures.map((signature) => ({
    authority:
      signature.kind === 'office' ? `${ruleSet.signing.ways[signature.way]} ${signature.authority}` : '',
    title: signature.title,
    name: signature.name,
  }));

const lists = (told: Told, kind: PaperKind) => {
  const { presenter } = told.words;
  const numbers = numbersOf(told.state.agenda);
  const { present, absent } = attendanceRows(told);
  return {
    items: shownItems(told).map((item) => ({
      number: numbers.get(item.id) ?? '',
      title: item.title,
      presenter: presenter(item.presenter),
    })),
    present: seatLines(present),
    absent: seatLines(absent),
    votes: publishedPolls(told).map((poll, index) => ({
      order: String(index + 1),
      result: voteSentence(poll),
    })),
    resolutions: [...told.state.resolutions.values()]
      .filter((each) => (kind === 'conclusion' ? isConfirmed(each) : each.withdrawn === null))
      .toSorted((a, b) => a.number - b.number)
      .map((resolution) => resolutionParams(resolution, told)),
    proposals: proposalRows(told),
  };
};

/** V10: what a paper says, by the names of the placeholders: the same words and figures as in ours. */
export const templateContent = (brief: Brief, kind: PaperKind): TemplateContent => {
  const told: Told = { ...brief, words: wordsOf(brief) };
  const paper = composePaper(brief, kind);
  const { words, state, now } = told;
  const { openedAt, startsAt, closedAt, title, code } = state.frame;
  const seats = presenceOf({ state, now });
  const there = seats.filter(({ attended }) => attended);
  return {
    superior: paper.superior,
    issuer: paper.issuer,
    number: paper.number,
    place_date: paper.placeDate,
    type: paper.type,
    subject: paper.subject,
    meeting: title,
    code,
    day: words.day(openedAt ?? startsAt),
    opened: words.hour(openedAt ?? startsAt),
    closed: closedAt === null ? '' : words.hour(closedAt),
    venue: words.office.venue,
    chair: words.role('chair'),
    secretary: words.role('minute_taker'),
    seats_present: ratioText(there.length, seats.length),
    people_present: numberText(peopleCount(there)),
    body: paper.body.flatMap(linesOf),
    ...lists(told, kind),
    signatures: signatureLines(paper, told),
    recipients: paper.recipients.map((text) => ({ text })),
  };
};
