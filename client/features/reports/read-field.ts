import type { FigureValue, IndicatorKind } from '../../../shared/reports/values.ts';

/** What is typed of one figure; numbers as their fields write them. */
export interface TypedFigure {
  /** The number, the part, the text, or `yes` or `no`. */
  readonly first: string;
  /** The whole, of a part. */
  readonly second: string;
  readonly word: string;
}

export const UNTYPED: TypedFigure = { first: '', second: '', word: '' };

/** The fields of a figure that was reported. */
export const typedOf = (kind: IndicatorKind, value: FigureValue, word: string | null): TypedFigure => {
  const fields = (first: string, second = ''): TypedFigure => ({ first, second, word: word ?? '' });
  if (typeof value === 'object') return fields(String(value[0]), String(value[1]));
  if (typeof value === 'boolean') return fields(value ? 'yes' : 'no');
  return fields(kind === 'percent' && typeof value === 'number' ? String(value / 100) : String(value));
};

const whole = (text: string): number | null => (/^\d{1,10}$/.test(text) ? Number(text) : null);

/** `99.25` as 9925, without the rounding of a multiplication. */
const hundredths = (text: string): number | null => {
  const found = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(text);
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null;
};

export type Read =
  | { readonly state: 'value'; readonly value: FigureValue }
  /** `empty`: nothing is typed; `incomplete`: it is not a figure yet. */
  | { readonly state: 'empty' }
  | { readonly state: 'incomplete' };

const figureOf = (kind: IndicatorKind, first: string, second: string): FigureValue | null => {
  switch (kind) {
    case 'part': {
      const [part, all] = [whole(first), whole(second)];
      return part === null || all === null ? null : [part, all];
    }
    case 'yesno':
      return first === 'yes' ? true : first === 'no' ? false : null;
    case 'percent':
      return hundredths(first);
    case 'count':
      return whole(first);
    case 'text':
      return first;
  }
};

/** The figure that is typed. */
export const readTyped = (kind: IndicatorKind, typed: TypedFigure): Read => {
  const [first, second] = [typed.first.trim(), typed.second.trim()];
  if (first === '' && second === '') return { state: 'empty' };
  const value = figureOf(kind, first, second);
  return value === null ? { state: 'incomplete' } : { state: 'value', value };
};
