const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const roman = (value: number): string => {
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN)
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  return text;
};

/** Letters that points of an official Vietnamese text are counted with. */
export const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

const letter = (value: number): string => {
  const turn = Math.floor((value - 1) / LETTERS.length);
  const sign = LETTERS[(value - 1) % LETTERS.length] ?? '';
  return turn === 0 ? sign : `${sign}${turn + 1}`;
};

const SIGNS = [roman, String, letter] as const;

/** A9: the sign of the n-th item (from 1) of a level (from 0): I, 1, a. */
export const signOf = (level: number, value: number): string => (SIGNS[level] ?? String)(value);
