import { z } from 'zod';
import { line } from '../kernel/text.ts';

/** R3: a whole number; a part of a whole; a percentage; a text; yes or no. */
export const INDICATOR_KINDS = ['count', 'part', 'percent', 'text', 'yesno'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

export const MAX_COUNT = 1_000_000_000;
/** Of a percentage, in hundredths of a per cent: 1,000.00 %. */
export const MAX_PERCENT = 100_000;

const count = z.int().min(0).max(MAX_COUNT);

/**
 * A figure as it is reported; its indicator says how it is to be read: a number (of a percentage: hundredths of a per
 * cent), `[part, whole]`, a text, or yes or no.
 */
export const FigureValue = z.union([count, z.tuple([count, count]).readonly(), line(300), z.boolean()]);
export type FigureValue = z.output<typeof FigureValue>;

/** R6: whether a figure is of that kind. */
export const isOfKind = (kind: IndicatorKind, value: FigureValue): boolean => {
  switch (kind) {
    case 'count':
      return typeof value === 'number';
    case 'percent':
      return typeof value === 'number' && value <= MAX_PERCENT;
    case 'part':
      return typeof value === 'object';
    case 'text':
      return typeof value === 'string';
    case 'yesno':
      return typeof value === 'boolean';
  }
};

/** The number in a figure that bounds and changes are about; null where there is none. */
export const numberOf = (value: FigureValue): number | null => {
  if (typeof value === 'number') return value;
  return typeof value === 'object' ? value[0] : null;
};

export const sameValue = (one: FigureValue, other: FigureValue): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A figure for the log, without the habits of a language: `1298/1311`, `99.25%`. */
export const plainText = (kind: IndicatorKind, value: FigureValue): string => {
  if (typeof value === 'object') return `${value[0]}/${value[1]}`;
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  return kind === 'percent' && typeof value === 'number' ? `${value / 100}%` : String(value);
};
