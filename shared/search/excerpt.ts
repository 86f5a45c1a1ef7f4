import { wordsOf } from './words.ts';

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** So much of what comes before the first hit is shown with it, in characters. */
const BEFORE = 60;

/** G5: the text in pieces, each word that begins with a word of the query being a hit. */
export const marked = (text: string, query: string): readonly Piece[] => {
  const asked = wordsOf(query);
  const pieces: Piece[] = [];
  let shown = 0;
  for (const { 0: word, index } of asked.length > 0 ? text.matchAll(WORD) : []) {
    const [plain = ''] = wordsOf(word);
    if (!asked.some((part) => plain.startsWith(part))) continue;
    if (index > shown) pieces.push({ text: text.slice(shown, index), hit: false });
    pieces.push({ text: word, hit: true });
    shown = index + word.length;
  }
  if (shown < text.length) pieces.push({ text: text.slice(shown), hit: false });
  return pieces;
};

/** Never in the middle of a word, nor of a letter that is written with several signs. */
const wordBoundary = (text: string, near: number): number => {
  const space = text.lastIndexOf(' ', near);
  return space === -1 ? 0 : space + 1;
};

/** G5: about so many characters around the first hit, or from the beginning where there is none. */
export const excerpt = (text: string, query: string, length: number): readonly Piece[] => {
  if (text.length <= length) return marked(text, query);
  const [first] = marked(text, query);
  const hitAt = first?.hit ? 0 : (first?.text.length ?? 0);
  const wanted = hitAt < text.length && hitAt > length - BEFORE ? hitAt - BEFORE : 0;
  const from = wanted > 0 ? wordBoundary(text, wanted) : 0;
  const end = wordBoundary(text, from + length);
  const to = from + length >= text.length ? text.length : end > from ? end : from + length;
  const cut = `${from > 0 ? '… ' : ''}${text.slice(from, to).trimEnd()}${to < text.length ? ' …' : ''}`;
  return marked(cut, query);
};
