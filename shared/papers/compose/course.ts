import { numbersOf } from '../../agenda/view.ts';
import { REQUEST_KINDS } from '../../floor/request-kinds.ts';
import type { ItemId } from '../../kernel/ids.ts';
import type { LogLine } from '../../minutes/log.ts';
import { SAYINGS } from '../../polls/sayings.ts';
import { ratioText } from '../figures.ts';
import { type Block, heading, paragraph } from '../paper.ts';
import type { Section } from '../rule-set.ts';
import type { Told } from '../words.ts';
import { figureLines } from './items.ts';
import { resolutionParams, withStanding } from './resolutions.ts';

/** What the log lines before one tell about it. */
interface Before {
  readonly subject: string;
  readonly items: ReadonlySet<string>;
  /** A9: of the items that everybody sees. */
  readonly numbers: ReadonlyMap<string, string>;
}

const text = (line: LogLine, name: string): string => String(line.params[name] ?? '');
const count = (line: LogLine, name: string): number => Number(line.params[name] ?? 0);

const itemBlocks = (line: LogLine, { items, numbers }: Before, told: Told): Block[] => {
  const { say, hour, presenter } = told.words;
  const itemId = text(line, 'itemId') as ItemId;
  const number = numbers.get(itemId);
  const again = items.has(itemId);
  const params = {
    hour: hour(line.at),
    number: number === undefined ? '' : `${number}. `,
    title: text(line, 'title'),
  };
  const title = again
    ? say('event.agenda.item_started.again', params)
    : say('event.agenda.item_started', params);
  const item = told.state.agenda.items.get(itemId);
  const by = item && presenter(item.presenter);
  return [
    heading(title, 2),
    ...(by && !again ? [paragraph(say('course.presenter', { presenter: by }))] : []),
    ...(again ? [] : figureLines(itemId, told)),
  ];
};

const speech = (line: LogLine, { subject }: Before, { words }: Told): string => {
  const { say, hour, seat, duration } = words;
  if (line.seatId === null) return '';
  const kind = REQUEST_KINDS.find((each) => each === line.params.kind) ?? 'speech';
  const params = {
    hour: hour(line.at),
    seat: seat(line.seatId),
    kind: say(kind),
    duration: duration(count(line, 'ms')),
  };
  return subject
    ? say('event.floor.ended.subject', { ...params, subject })
    : say('event.floor.ended', params);
};

/** The sentence for a line of the log; empty for what the course does not tell. */
const sentence = (line: LogLine, before: Before, told: Told): string => {
  const { say, hour } = told.words;
  const at = { hour: hour(line.at) };
  switch (line.type) {
    case 'meeting.opened':
      return say('event.meeting.opened', at);
    case 'rollcall.closed':
      return say('event.rollcall.closed', {
        ...at,
        ratio: ratioText(count(line, 'answered'), count(line, 'called')),
      });
    case 'chairing.taken_over':
      return say('event.chairing.taken_over', at);
    case 'chairing.taken_back':
      return say('event.chairing.taken_back', at);
    case 'floor.ended':
      return speech(line, before, told);
    case 'document.presented':
      return say('event.document.presented', { ...at, name: text(line, 'name') });
    case 'poll.published':
      return say('event.poll.published', { ...at, sentence: text(line, 'vi') });
    case 'poll.acclaimed':
      return say('event.poll.published', {
        ...at,
        sentence: SAYINGS.vi.acclaimed(text(line, 'question')),
      });
    case 'resolution.recorded': {
      const resolution = [...told.state.resolutions.values()].find(
        ({ number, withdrawn }) => number === count(line, 'number') && withdrawn === null,
      );
      if (!resolution) return '';
      const said = say('event.resolution.recorded', { ...at, ...resolutionParams(resolution, told) });
      return withStanding(said, resolution, told);
    }
    default:
      return '';
  }
};

const OWN_SECTION: { readonly [Type in LogLine['type']]?: Section } = {
  'poll.published': 'votes',
  'poll.acclaimed': 'votes',
  'resolution.recorded': 'conclusion',
};

/** V4: the course follows the log, item by item; what has a section of its own is told there. */
export const courseBlocks = (told: Told, sections: readonly Section[]): readonly Block[] => {
  const blocks: Block[] = [];
  let subject = '';
  const items = new Set<string>();
  const numbers = numbersOf(told.state.agenda);
  for (const line of told.state.log) {
    const section = OWN_SECTION[line.type];
    if (line.centreOnly || (section && sections.includes(section))) continue;
    if (line.type === 'floor.granted') subject = text(line, 'subject');
    if (line.type === 'agenda.item_started') {
      blocks.push(...itemBlocks(line, { subject, items, numbers }, told));
      items.add(text(line, 'itemId'));
      continue;
    }
    const written = sentence(line, { subject, items, numbers }, told);
    if (written) blocks.push(paragraph(written));
  }
  return blocks;
};
