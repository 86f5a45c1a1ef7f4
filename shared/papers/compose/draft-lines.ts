import { undoneItems } from '../../agenda/undone.ts';
import { numbersOf } from '../../agenda/view.ts';
import { REQUEST_KINDS } from '../../floor/request-kinds.ts';
import type { ItemId, RecordLineId } from '../../kernel/ids.ts';
import type { LogLine } from '../../minutes/log.ts';
import { SAYINGS } from '../../polls/sayings.ts';
import type { DraftLine } from '../../record/arrange.ts';
import { ratioText } from '../figures.ts';
import type { ParamsOf, PhraseKey } from '../phrases.ts';
import type { Section } from '../rule-set.ts';
import type { Told } from '../words.ts';
import { figureItems } from './items.ts';
import { resolutionParams, unconfirmedWording } from './resolutions.ts';

/** A line, and the section that tells it where the rule set has one for it (V3). */
export interface CourseLine extends DraftLine {
  readonly section?: Section;
  /** How it is worded there, as long as nobody has worded it anew; without it, as anywhere. */
  readonly inSection?: string;
}

/** What the log lines before one tell about it. */
interface Before {
  readonly subject: string;
  readonly items: ReadonlySet<string>;
  /** A9: of the items that everybody sees. */
  readonly numbers: ReadonlyMap<string, string>;
}

const text = (line: LogLine, name: string): string => String(line.params[name] ?? '');
const count = (line: LogLine, name: string): number => Number(line.params[name] ?? 0);

/** W1: called after its line of the log; `part` tells several of one event apart. */
const idOf = ({ number }: LogLine, part = ''): RecordLineId => `e${number}${part}` as RecordLineId;

type Said = Pick<CourseLine, 'wording' | 'facts' | 'inSection'>;

const said = <Key extends PhraseKey>(
  key: Key,
  facts: ParamsOf<Key>,
  { phrases, words: { own } }: Told,
): Said => ({ wording: own(phrases[key]), facts });

const itemLines = (
  line: LogLine,
  { items, numbers }: Pick<Before, 'items' | 'numbers'>,
  told: Told,
): CourseLine[] => {
  const { hour, presenter } = told.words;
  const itemId = text(line, 'itemId') as ItemId;
  const number = numbers.get(itemId);
  const again = items.has(itemId);
  const params = {
    hour: hour(line.at),
    number: number === undefined ? '' : `${number}. `,
    title: text(line, 'title'),
  };
  const title = again
    ? said('event.agenda.item_started.again', params, told)
    : said('event.agenda.item_started', params, told);
  const { at } = line;
  const heading: CourseLine = { id: idOf(line), kind: 'heading', at, ...title };
  if (again) return [heading];
  const item = told.state.agenda.items.get(itemId);
  const by = item && presenter(item.presenter);
  const figures = figureItems(itemId, told);
  return [
    heading,
    ...(by
      ? [
          {
            id: idOf(line, 'p'),
            kind: 'text' as const,
            at,
            ...said('course.presenter', { presenter: by }, told),
          },
        ]
      : []),
    ...(figures.length > 0
      ? [{ id: idOf(line, 'f'), kind: 'list' as const, at, wording: '', facts: {}, items: figures }]
      : []),
  ];
};

const speech = (line: LogLine, { subject }: Before, told: Told): Said | null => {
  const { say, hour, seat, duration } = told.words;
  if (line.seatId === null) return null;
  const kind = REQUEST_KINDS.find((each) => each === line.params.kind) ?? 'speech';
  const params = {
    hour: hour(line.at),
    seat: seat(line.seatId),
    kind: say(kind),
    duration: duration(count(line, 'ms')),
  };
  return subject
    ? said('event.floor.ended.subject', { ...params, subject }, told)
    : said('event.floor.ended', params, told);
};

const resolution = (line: LogLine, told: Told): Said | null => {
  const found = [...told.state.resolutions.values()].find(
    ({ number, withdrawn }) => number === count(line, 'number') && withdrawn === null,
  );
  if (!found) return null;
  const facts = { hour: told.words.hour(line.at), ...resolutionParams(found, told) };
  const { wording } = said('event.resolution.recorded', facts, told);
  return {
    wording: unconfirmedWording(wording, found, told),
    facts,
    inSection: unconfirmedWording(told.words.own(told.phrases.resolution), found, told),
  };
};

/** What was taken up before everybody, and what was answered; what was sent in stands in the table of proposals. */
const proposal = (line: LogLine, told: Told): Said | null => {
  if (line.seatId === null) return null;
  const { hour, seat } = told.words;
  const params = { hour: hour(line.at), seat: seat(line.seatId), code: text(line, 'code') };
  if (line.type === 'proposal.shown')
    return said('event.proposal.shown', { ...params, title: text(line, 'title') }, told);
  return line.params.step === 'answered' ? said('event.proposal.answered', params, told) : null;
};

/** W11: what the meeting did not come to. */
const undone = (told: Told): Said | null => {
  const { agenda } = told.state;
  const numbers = numbersOf(agenda);
  const items = undoneItems(agenda).map(
    ({ id, title }) => `${numbers.get(id) ?? ''}. ${title.replace(/[.;\s]+$/u, '')}`,
  );
  return items.length > 0 ? said('event.meeting.closed.undone', { items: items.join('; ') }, told) : null;
};

/** What a line of the log says; null for what the course does not tell. */
const saidOf = (line: LogLine, before: Before, told: Told): Said | null => {
  const hour = told.words.hour(line.at);
  switch (line.type) {
    case 'meeting.opened':
      return said('event.meeting.opened', { hour }, told);
    case 'meeting.closed':
      return undone(told);
    case 'rollcall.closed':
      return said(
        'event.rollcall.closed',
        { hour, ratio: ratioText(count(line, 'answered'), count(line, 'called')) },
        told,
      );
    case 'chairing.taken_over':
      return said('event.chairing.taken_over', { hour }, told);
    case 'chairing.taken_back':
      return said('event.chairing.taken_back', { hour }, told);
    case 'floor.ended':
      return speech(line, before, told);
    case 'document.presented':
      return said('event.document.presented', { hour, name: text(line, 'name') }, told);
    case 'proposal.shown':
    case 'proposal.noted':
      return proposal(line, told);
    case 'poll.published':
      return said('event.poll.published', { hour, sentence: text(line, 'vi') }, told);
    case 'poll.acclaimed': {
      const sentence = SAYINGS.vi.acclaimed(text(line, 'question'));
      return said('event.poll.published', { hour, sentence }, told);
    }
    case 'resolution.recorded':
      return resolution(line, told);
    default:
      return null;
  }
};

const OWN_SECTION: { readonly [Type in LogLine['type']]?: Section } = {
  'poll.published': 'votes',
  'poll.acclaimed': 'votes',
  'resolution.recorded': 'conclusion',
};

/** V4, W1: the course as the log and the phrases make it, item by item; an empty phrase leaves its kind out. */
export const draftLines = (told: Told): readonly CourseLine[] => {
  const lines: CourseLine[] = [];
  let subject = '';
  let grantedAt: number | null = null;
  const items = new Set<string>();
  const numbers = numbersOf(told.state.agenda);
  for (const line of told.state.log) {
    if (line.centreOnly) continue;
    if (line.type === 'floor.granted') {
      subject = text(line, 'subject');
      grantedAt = line.at;
    }
    if (line.type === 'agenda.item_started') {
      lines.push(...itemLines(line, { items, numbers }, told));
      items.add(text(line, 'itemId'));
      continue;
    }
    const words = saidOf(line, { subject, items, numbers }, told);
    // What is told at the end of a speech is told of the speech.
    const at = line.type === 'floor.ended' ? (grantedAt ?? line.at) : line.at;
    const section = OWN_SECTION[line.type];
    if (words?.wording)
      lines.push({ id: idOf(line), kind: 'text', at, ...words, ...(section ? { section } : {}) });
  }
  return lines;
};
