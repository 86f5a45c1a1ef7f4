import { z } from 'zod';
import { type Decision, type Refusal, refuse } from '../kernel/decision.ts';
import { IndicatorId, type SeatId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import type { Form, Indicator } from './form.ts';
import type { ReportedFigure, Reporting } from './reporting.ts';
import { earlierValue } from './totals.ts';
import { FigureValue, isOfKind, numberOf, plainText, sameValue } from './values.ts';

/** What is sent of one figure. */
export const SentFigure = z.strictObject({
  indicatorId: IndicatorId,
  value: FigureValue,
  word: line(300).nullable(),
});
export type SentFigure = z.output<typeof SentFigure>;

/** R7: whether the change from last month asks for a word. */
export const asksForWord = (
  { kind, changeBound }: Pick<Indicator, 'kind' | 'changeBound'>,
  value: FigureValue,
  last: FigureValue | null,
): boolean => {
  const now = numberOf(value);
  const before = last === null ? null : numberOf(last);
  if (changeBound === null || now === null || before === null) return false;
  const change = Math.abs(now - before);
  return kind === 'percent' ? change > changeBound * 100 : change * 100 > changeBound * before;
};

/** What the form has against a figure (R6, R7), or nothing. The client asks the same before it sends. */
export const unlessFit = (
  indicator: Indicator,
  { value, word }: Pick<SentFigure, 'value' | 'word'>,
  last: FigureValue | null,
): Refusal | undefined => {
  const { name, kind, least, most } = indicator;
  const no = (code: Refusal['code'], params: Refusal['params'] = {}): Refusal => ({
    code,
    params: { name, ...params },
  });
  if (!isOfKind(kind, value)) return no('figures.wrong_kind', { kind });
  if (typeof value === 'object' && value[0] > value[1])
    return no('figures.part_over_whole', { value: value[0], whole: value[1] });
  const number = numberOf(value);
  if (number !== null && ((least !== null && number < least) || (most !== null && number > most)))
    return no('figures.out_of_bounds', {
      value: plainText(kind, number),
      least: least === null ? '…' : plainText(kind, least),
      most: most === null ? '…' : plainText(kind, most),
    });
  if (word === null && last !== null && asksForWord(indicator, value, last))
    return no('figures.word_needed', { value: plainText(kind, value), last: plainText(kind, last) });
  return undefined;
};

type Checked =
  | { readonly ok: true; readonly figures: readonly ReportedFigure[] }
  | { readonly ok: false; readonly refusal: Decision };

const no = (code: Refusal['code'], params: Refusal['params']): Checked => ({
  ok: false,
  refusal: refuse(code, params),
});

/** R5, R6, R7, R8: the figures of one seat that say something new, if all of them can stand. */
export const checkFigures = (
  { entries, lastMonth }: Reporting,
  { indicators, seatIds }: Form,
  seatId: SeatId,
  sent: readonly SentFigure[],
): Checked => {
  if (!seatIds.includes(seatId)) return no('figures.not_asked', { seatId });
  const figures: ReportedFigure[] = [];
  for (const { indicatorId, value, word } of sent) {
    const indicator = indicators.find(({ id }) => id === indicatorId);
    if (!indicator) return no('figures.indicator_unknown', { indicatorId });
    const wrong = unlessFit(indicator, { value, word }, earlierValue(lastMonth, seatId, indicator));
    if (wrong) return no(wrong.code, { ...wrong.params, seatId });
    const before = entries.get(seatId)?.get(indicatorId);
    if (before && sameValue(before.value, value) && before.word === word) continue;
    figures.push({ seatId, indicatorId, value, word, before: before?.value ?? null });
  }
  return { ok: true, figures };
};

/** R8: `Đại hội: 12/13 → 13/13`, for the log. */
export const correctionsText = ({ indicators }: Form, figures: readonly ReportedFigure[]): string =>
  figures
    .flatMap(({ indicatorId, value, before }) => {
      const indicator = indicators.find(({ id }) => id === indicatorId);
      if (!indicator || before === null) return [];
      return [
        `${indicator.name}: ${plainText(indicator.kind, before)} → ${plainText(indicator.kind, value)}`,
      ];
    })
    .join('; ')
    .slice(0, 1000);
