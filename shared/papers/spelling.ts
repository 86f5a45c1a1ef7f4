import type { Spelling } from './rule-set.ts';

/** The tone marks in the same order in each word; the first vowel bears it in the old way, the second in the new. */
const PAIRS: readonly (readonly [old: string, now: string])[] = [
  ['òa óa ỏa õa ọa', 'oà oá oả oã oạ'],
  ['òe óe ỏe õe ọe', 'oè oé oẻ oẽ oẹ'],
  ['ùy úy ủy ũy ụy', 'uỳ uý uỷ uỹ uỵ'],
].flatMap(([old = '', now = '']) => {
  const news = now.split(' ');
  return old.split(' ').map((each, index) => [each, news[index] ?? each] as const);
});

const capital = (pair: string) => pair.charAt(0).toUpperCase() + pair.slice(1);

/** Pairs as they are, with a capital first, and in capitals. */
const ALL = PAIRS.flatMap(([old, now]) =>
  [(each: string) => each, capital, (each: string) => each.toUpperCase()].map(
    (written) => [written(old), written(now)] as const,
  ),
);

/** The syllable must end there (hoàn is the same in both), and after q the u belongs to the consonant (quý). */
const endOf = (pair: string) => new RegExp(`(?<![qQ])${pair}(?!\\p{L})`, 'gu');

const TO: Record<Spelling, readonly (readonly [RegExp, string])[]> = {
  new: ALL.map(([old, now]) => [endOf(old), now]),
  old: ALL.map(([old, now]) => [endOf(now), old]),
};

/** The text with its tone marks where the office writes them. */
export const spelled = (text: string, spelling: Spelling): string =>
  TO[spelling].reduce((written, [pair, wanted]) => written.replace(pair, wanted), text.normalize('NFC'));
