/** The same syllables come again and again: each is folded once. */
const folded = new Map<string, string>();
const KEPT = 50_000;

const fold = (word: string): string => {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');
  if (folded.size < KEPT) folded.set(word, plain);
  return plain;
};

/** Words as they are searched for: lower case, without Vietnamese diacritics, `đ` as `d`, composed or not. */
export const wordsOf = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{M}\p{N}]+/u).flatMap((word) => (word ? [fold(word)] : []));
