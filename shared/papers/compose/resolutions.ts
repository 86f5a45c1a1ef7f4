import type { Resolution } from '../../minutes/events.ts';
import { type Block, paragraph } from '../paper.ts';
import type { Told } from '../words.ts';

/** Ends like a sentence, so that another can follow it. */
const sentenceOf = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);
const withoutStop = (text: string): string => text.replace(/[.;\s]+$/u, '');

export const resolutionParams = (
  { number, text, owner, deadline }: Resolution,
  { words: { say, day } }: Told,
) => ({
  number: String(number),
  text: sentenceOf(text),
  owner: withoutStop(owner),
  deadline: deadline === null ? say('deadline.open') : say('deadline', { day: day(deadline) }),
});

/** What the chair concluded, each with who does it and until when. */
export const resolutionBlocks = (told: Told): readonly Block[] => {
  const { say } = told.words;
  const all = [...told.state.resolutions.values()].toSorted((a, b) => a.number - b.number);
  if (all.length === 0) return [paragraph(say('conclusion.none'))];
  return all.map((resolution) => paragraph(say('resolution', resolutionParams(resolution, told))));
};
