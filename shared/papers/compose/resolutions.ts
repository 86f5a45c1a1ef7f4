import { isConfirmed, type Resolution } from '../../minutes/events.ts';
import { type Block, paragraph } from '../paper.ts';
import type { Told } from '../words.ts';

/** Ends like a sentence, so that another can follow it. */
const sentenceOf = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);
const withoutStop = (text: string): string => text.replace(/[.;\s]+$/u, '');

const cooperatorsOf = ({ cooperators }: Resolution, { words: { say } }: Told): string => {
  const names = cooperators.map(({ name }) => withoutStop(name)).join(', ');
  return names ? `${say('cooperators', { names })} ` : '';
};

export const resolutionParams = (resolution: Resolution, told: Told) => {
  const { say, day } = told.words;
  const { number, text, owner, deadline } = resolution;
  return {
    number: String(number),
    text: sentenceOf(text),
    owner: withoutStop(owner),
    cooperators: cooperatorsOf(resolution, told),
    deadline: deadline === null ? say('deadline.open') : say('deadline', { day: day(deadline) }),
  };
};

/** V13: the words say so when the chair has not confirmed it. */
export const unconfirmedWording = (
  wording: string,
  resolution: Resolution,
  { phrases, words: { own } }: Told,
): string =>
  isConfirmed(resolution)
    ? wording
    : own(phrases['resolution.unconfirmed']).replace('{resolution}', () => wording);

/** V13: what the chair confirmed, each with who does it and until when. */
export const resolutionBlocks = (told: Told): readonly Block[] => {
  const all = [...told.state.resolutions.values()]
    .filter(isConfirmed)
    .toSorted((a, b) => a.number - b.number);
  if (all.length === 0) return [paragraph(told.words.say('conclusion.none'))];
  return all.map((resolution) => paragraph(told.words.say('resolution', resolutionParams(resolution, told))));
};
