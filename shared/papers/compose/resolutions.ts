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

/**
 * What was concluded, each with who does it and until when: all that stands in the minutes, where it is said of what the
 * chair has not confirmed, and in the notice what is confirmed alone (V13).
 */
export const resolutionBlocks = (told: Told, which: 'standing' | 'confirmed'): readonly Block[] => {
  const all = [...told.state.resolutions.values()]
    .filter((each) => (which === 'confirmed' ? isConfirmed(each) : each.withdrawn === null))
    .toSorted((a, b) => a.number - b.number);
  if (all.length === 0) return [paragraph(told.words.say('conclusion.none'))];
  return all.map((resolution) => {
    const line = told.words.say('resolution', resolutionParams(resolution, told));
    return paragraph(unconfirmedWording(line, resolution, told));
  });
};
