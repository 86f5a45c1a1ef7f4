/** Text as it is searched for: lower case, without Vietnamese diacritics, `đ` as `d`. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

/** Whether every word of the query begins a word of the text, diacritics aside: `an gi` finds `Tỉnh ủy An Giang`. */
export const matches = (text: string, query: string): boolean => {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u);
  return fold(query)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
};
