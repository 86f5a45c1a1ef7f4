import type { IndicatorId, SeatId } from '../kernel/ids.ts';
import type { Form, Indicator } from './form.ts';
import type { Earlier, Entries } from './reporting.ts';
import { type FigureValue, isOfKind, numberOf } from './values.ts';

/** R12: what the figures of one indicator come to; all of it whole numbers. */
export interface Total {
  /** Seats whose figure is there. */
  readonly reported: number;
  /** Of counts, parts and percentages (in hundredths of a per cent); 0 for the others. */
  readonly sum: number;
  /** Of parts: the sum of wholes. */
  readonly whole: number;
  /** Of parts: seats whose part is the whole; of yes or no: seats that said yes. */
  readonly complete: number;
}

/** R12: of these figures, those of another kind left out. */
export const totalOf = ({ kind }: Pick<Indicator, 'kind'>, values: readonly FigureValue[]): Total => {
  const fit = values.filter((value) => isOfKind(kind, value));
  const add = (of: (value: FigureValue) => number) => fit.reduce<number>((sum, value) => sum + of(value), 0);
  return {
    reported: fit.length,
    sum: add((value) => numberOf(value) ?? 0),
    whole: add((value) => (typeof value === 'object' ? value[1] : 0)),
    complete: add((value) =>
      value === true || (typeof value === 'object' && value[0] === value[1]) ? 1 : 0,
    ),
  };
};

/** R14: what that seat reported in an earlier meeting; null where there is none, or one of another kind. */
export const earlierValue = (
  earlier: Earlier | null,
  seatId: SeatId,
  { id, kind }: Pick<Indicator, 'id' | 'kind'>,
): FigureValue | null => {
  const value = earlier?.figures.get(seatId)?.get(id);
  return value !== undefined && isOfKind(kind, value) ? value : null;
};

/** Whether every figure of the form is there. */
export const hasReported = ({ indicators }: Form, entries: Entries | undefined): boolean =>
  entries !== undefined && indicators.every(({ id }) => entries.has(id));

/** R12: `part / whole` in units of `1 / scale`, rounded half up, in integers alone; 0 of nothing. */
export const shareOf = (part: number, whole: number, scale: number): number => {
  if (whole === 0) return 0;
  const [twice, divisor] = [BigInt(part) * BigInt(scale) * 2n + BigInt(whole), BigInt(whole) * 2n];
  return Number(twice / divisor);
};

/** Above zero when the first figure stands higher: of parts by share, then by how many; texts stand nowhere. */
const compare = (one: FigureValue, other: FigureValue): number => {
  if (typeof one === 'object' && typeof other === 'object') {
    // Nothing of nothing is all of it.
    const [a, b] = one[1] === 0 ? [1, 1] : one;
    const [c, d] = other[1] === 0 ? [1, 1] : other;
    const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
    return difference === 0n ? one[1] - other[1] : difference > 0n ? 1 : -1;
  }
  return Number(one) - Number(other);
};

export interface Ranked {
  readonly seatId: SeatId;
  readonly value: FigureValue;
  /** From 1; equals share it, and the next place is as far on. */
  readonly place: number;
}

/** The seats from the highest figure to the lowest, equals in the order they came; texts are not ranked. */
export const ranking = (figures: readonly Omit<Ranked, 'place'>[]): readonly Ranked[] => {
  const ranked = figures
    .filter(({ value }) => typeof value !== 'string')
    .toSorted((one, other) => compare(other.value, one.value));
  return ranked.map(({ seatId, value }) => ({
    seatId,
    value,
    place: 1 + ranked.findIndex((other) => compare(other.value, value) === 0),
  }));
};

/** The figures of one indicator, by seat. */
export const figuresOf = (
  entries: ReadonlyMap<SeatId, Entries>,
  indicatorId: IndicatorId,
): { readonly seatId: SeatId; readonly value: FigureValue }[] =>
  [...entries].flatMap(([seatId, ofSeat]) => {
    const entry = ofSeat.get(indicatorId);
    return entry ? [{ seatId, value: entry.value }] : [];
  });
