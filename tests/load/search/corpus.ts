import { builtInRoster } from '../../../config/rosters/built-in.ts';
import { SAMPLE_PROPOSALS } from '../../../server/sample/proposals/all.ts';
import { createDice, type Dice } from '../chaos/dice.ts';

const SENTENCES = SAMPLE_PROPOSALS.flatMap(({ title, matter, answer = '' }) =>
  `${title}. ${matter} ${answer}`.split(/(?<=[.;:])\s+/).filter((sentence) => sentence.length > 12),
);
export const PLACES = builtInRoster('roster-2020');

/** A text of about so many words, of sentences as provinces and departments write them, with names and numbers between. */
export const prose = (dice: Dice, words: number): string => {
  const parts: string[] = [];
  for (let length = 0; length < words; length = parts.join(' ').split(' ').length) {
    const [sentence, place] = [dice.pick(SENTENCES) ?? '', dice.pick(PLACES)?.name ?? ''];
    const number = Math.floor(dice.between(1, 999));
    parts.push(
      dice.says(0.4) ? `Tại ${place}, theo Công văn số ${number}-CV/TU, ${sentence.toLowerCase()}` : sentence,
    );
  }
  return parts.join(' ');
};

const TITLES = SAMPLE_PROPOSALS.map(({ title }) => title);

export const titleOf = (dice: Dice): string =>
  `${dice.pick(TITLES) ?? ''}${dice.says(0.5) ? ` tại ${dice.pick(PLACES)?.name ?? ''}` : ''}`;

const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

/** Queries as people type them: one to five words of some text, in whatever order, some unfinished, some without marks. */
export const queries = (seed: number, count: number): readonly string[] => {
  const dice = createDice(seed);
  return Array.from({ length: count }, () => {
    const words = (dice.pick(SENTENCES) ?? '').split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const start = Math.floor(dice.between(0, Math.max(1, words.length - 5)));
    const chosen = words.slice(start, start + 1 + Math.floor(dice.between(0, 5)));
    if (dice.says(0.3)) chosen.reverse();
    if (dice.says(0.5)) chosen.push(chosen.pop()?.slice(0, 1 + Math.floor(dice.between(0, 3))) ?? '');
    const query = chosen.join(' ');
    return dice.says(0.5) ? withoutMarks(query) : query;
  });
};
