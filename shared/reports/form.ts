import { z } from 'zod';
import { IndicatorId, SeatId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { INDICATOR_KINDS, MAX_COUNT } from './values.ts';

export const MAX_INDICATORS = 30;

const bound = z.int().min(0).max(MAX_COUNT).nullable();

/** R3: one line of the form. */
export const Indicator = z
  .strictObject({
    id: IndicatorId,
    name: line(200),
    kind: z.enum(INDICATOR_KINDS),
    /** What is counted: `đại hội`, `hồ sơ`; empty where the name says it. */
    unit: z.union([z.literal(''), line(40)]),
    /** R6: bounds of the number; of a percentage in hundredths of a per cent. */
    least: bound,
    most: bound,
    /** R7: a change from last month by more than so many per cent asks for a word; null asks for none. */
    changeBound: z.int().min(0).max(10_000).nullable(),
  })
  .refine(({ least, most }) => least === null || most === null || least <= most, {
    path: ['most'],
    error: 'most_under_least',
  });
export type Indicator = z.output<typeof Indicator>;

const unlike = <T>(values: readonly T[]) => new Set(values).size === values.length;

/** R3: what the centre asks of the seats. */
export const Form = z.strictObject({
  indicators: z
    .array(Indicator)
    .min(1)
    .max(MAX_INDICATORS)
    .refine((all) => unlike(all.map(({ id }) => id)) && unlike(all.map(({ name }) => name)), {
      error: 'twice',
    }),
  seatIds: z.array(SeatId).min(1).max(500),
  /** ms since the epoch; null: no hour is set. */
  dueAt: z.int().nonnegative().nullable(),
});
export type Form = z.output<typeof Form>;
