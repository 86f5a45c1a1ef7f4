import type { DraftLine } from '../../../shared/record/arrange.ts';

/** A fact stands between these while its line is edited; people's keyboards have neither. */
const [OPEN, CLOSE] = ['‹', '›'];
const EMPTY = '–';

export type Piece = { readonly fact: string; readonly value: string } | { readonly words: string };

/** A wording in pieces: words, and facts with what they say. */
export const piecesOf = ({ wording, facts }: Pick<DraftLine, 'wording' | 'facts'>): readonly Piece[] =>
  wording
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const fact = /^\{(\w+)\}$/.exec(part)?.[1];
      return fact !== undefined && Object.hasOwn(facts, fact)
        ? { fact, value: facts[fact] ?? '' }
        : { words: part };
    });

const shown = (value: string): string => `${OPEN}${value === '' ? EMPTY : value}${CLOSE}`;

/** As it stands in the field: `‹An Giang› phát biểu (‹4 phút›).` */
export const fieldOf = (line: Pick<DraftLine, 'wording' | 'facts'>): string =>
  piecesOf(line)
    .map((piece) => ('fact' in piece ? shown(piece.value) : piece.words))
    .join('');

/** The facts that a field must hold, each as often as the wording does. */
const marksOf = (line: Pick<DraftLine, 'wording' | 'facts'>) =>
  piecesOf(line).flatMap((piece) =>
    'fact' in piece ? [{ name: piece.fact, mark: shown(piece.value) }] : [],
  );

/** The wording that a field says, its facts blanks again; null when one of them was damaged or is gone. */
export const wordingOf = (field: string, line: Pick<DraftLine, 'wording' | 'facts'>): string | null => {
  let rest = field;
  for (const { name, mark } of marksOf(line)) {
    if (!rest.includes(mark)) return null;
    rest = rest.replace(mark, () => `{${name}}`);
  }
  return rest.includes(OPEN) || rest.includes(CLOSE) ? null : rest;
};

/** `@ag` and a space become the name of the seat with these two letters. */
export const withSeatNames = (field: string, nameOf: (code: string) => string | undefined): string =>
  field.replace(/@([a-zA-Z]{2})(?=[\s.,;:)])/g, (whole, code: string) => nameOf(code.toLowerCase()) ?? whole);
