import { signOf } from '../../agenda/numbering.ts';
import { numberText, ratioText } from '../figures.ts';
import { type Block, heading, paragraph } from '../paper.ts';
import { presenceOf } from '../presence.ts';
import type { Told } from '../words.ts';
import { figureItems, shownItems } from './items.ts';
import { proposalFigures } from './proposals.ts';
import { resolutionBlocks } from './resolutions.ts';
import { publishedPolls } from './votes.ts';

const openingBlocks = (told: Told): Block[] => {
  const { say, day, office, role } = told.words;
  const { openedAt, startsAt, title } = told.state.frame;
  const seats = presenceOf(told);
  const there = seats.filter(({ attended }) => attended).length;
  return [
    paragraph(
      say('notice.opening', {
        day: day(openedAt ?? startsAt),
        venue: office.venue,
        office: office.name,
        title,
        ratio: ratioText(there, seats.length),
        chair: role('chair'),
      }),
    ),
  ];
};

const assessmentBlocks = (told: Told): readonly Block[] => {
  const { say } = told.words;
  const items = shownItems(told);
  const done = items.filter(({ begun }) => begun).length;
  const polls = publishedPolls(told).length;
  const figures = figureItems(null, told);
  return [
    paragraph(say('notice.items', { done: numberText(done), count: numberText(items.length) })),
    ...(polls > 0 ? [paragraph(say('notice.votes', { count: numberText(polls) }))] : []),
    ...(figures.length > 0 ? [{ kind: 'list' as const, items: figures }] : []),
  ];
};

const answerBlocks = (told: Told): Block[] => {
  const { say } = told.words;
  const lines = told.proposals;
  if (lines.length === 0) return [paragraph(say('notice.noProposals'))];
  const annex = told.ruleSet.papers.conclusion.annexes.indexOf('proposals');
  const where = annex < 0 ? [] : [say('notice.annex', { annex: signOf(0, annex + 1) })];
  return [paragraph([say('notice.proposals', proposalFigures(lines)), ...where].join(' '))];
};

/** V6: the notice of conclusion: opening, I general assessment, II tasks, III answers to proposals. */
export const conclusionBody = (told: Told): readonly Block[] => {
  const { say } = told.words;
  const part = (number: number, title: string) => heading(`${signOf(0, number)}. ${title}`);
  return [
    ...openingBlocks(told),
    part(1, say('notice.assessment')),
    ...assessmentBlocks(told),
    part(2, say('notice.tasks')),
    ...resolutionBlocks(told),
    part(3, say('notice.answers')),
    ...answerBlocks(told),
    paragraph(say('notice.closing', { title: told.state.frame.title })),
  ];
};
