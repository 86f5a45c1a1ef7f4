type Sign = 'upper' | 'roman' | 'arabic' | 'letter';

const ROMAN = /^(?=[IVXLC])C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;

const signOf = (text: string, lettered: boolean): Sign | null => {
  if (!lettered && ROMAN.test(text)) return 'roman';
  if (/^\d{1,3}$/.test(text)) return 'arabic';
  if (/^\p{Lu}$/u.test(text)) return 'upper';
  return /^\p{Ll}\d?$/u.test(text) ? 'letter' : null;
};

const partsOf = (number: string): string[] =>
  number
    .trim()
    .replace(/[.)\-/]+$/, '')
    .split('.')
    .map((part) => part.trim());

/** A column that counts A, B, C: then its C is no hundred, its I no one. */
const isLettered = (numbers: readonly string[]): boolean =>
  numbers.some((number) => /^[ABDĐEGH]$/.test(partsOf(number)[0] ?? ''));

/**
 * The level of each row, from 1, as its number says it: `II.1.a` by its parts, `II`, `1`, `a` by the order in which
 * the kinds of signs come up. An empty number goes on at the level before it; null: it cannot be read.
 */
export const levelsOf = (numbers: readonly string[]): readonly (number | null)[] => {
  const lettered = isLettered(numbers);
  const kinds: Sign[] = [];
  let before = 1;
  return numbers.map((number) => {
    if (number.trim() === '') return before;
    const signs = partsOf(number).map((part) => signOf(part, lettered));
    const [first] = signs;
    if (!first || signs.includes(null)) return null;
    if (signs.length === 1 && !kinds.includes(first)) kinds.push(first);
    before = signs.length > 1 ? signs.length : kinds.indexOf(first) + 1;
    return before;
  });
};
