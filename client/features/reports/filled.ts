import type { Refusal } from '../../../shared/kernel/decision.ts';
import type { IndicatorId } from '../../../shared/kernel/ids.ts';
import { asksForWord, type SentFigure, unlessFit } from '../../../shared/reports/check.ts';
import type { Indicator } from '../../../shared/reports/form.ts';
import type { ReportRecord } from '../../../shared/reports/reporting-view.ts';
import { type FigureValue, sameValue } from '../../../shared/reports/values.ts';
import { readTyped, type TypedFigure, typedOf, UNTYPED } from './read-field.ts';

/** What is typed, by indicator. */
export type Typed = Readonly<Record<string, TypedFigure>>;

export interface Judged {
  /** What says something new, ready to be sent. */
  readonly figures: readonly SentFigure[];
  /** What is wrong, by indicator; `incomplete` is not a figure yet. */
  readonly wrong: ReadonlyMap<IndicatorId, Refusal | 'incomplete'>;
}

/** What the fields begin with: what was typed here before, else what was reported. */
export const fieldsOf = (
  indicators: readonly Indicator[],
  report: ReportRecord | undefined,
  typed: Typed,
): Typed =>
  Object.fromEntries(
    indicators.map(({ id, kind }) => {
      const entry = report?.entries.find(({ indicatorId }) => indicatorId === id);
      return [id, typed[id] ?? (entry ? typedOf(kind, entry.value, entry.word) : UNTYPED)];
    }),
  );

export const lastOf = (report: ReportRecord | undefined, id: IndicatorId): FigureValue | null =>
  report?.lastMonth.find(({ indicatorId }) => indicatorId === id)?.value ?? null;

/** Whether the figure that is typed needs a word, so that its field is shown. */
export const wordAsked = (indicator: Indicator, typed: TypedFigure, last: FigureValue | null): boolean => {
  const read = readTyped(indicator.kind, typed);
  return read.state === 'value' && asksForWord(indicator, read.value, last);
};

/** The typed figures against the form's own rules (R6, R7), before anything is sent. */
export const judge = (
  indicators: readonly Indicator[],
  report: ReportRecord | undefined,
  fields: Typed,
): Judged => {
  const figures: SentFigure[] = [];
  const wrong = new Map<IndicatorId, Refusal | 'incomplete'>();
  for (const indicator of indicators) {
    const typed = fields[indicator.id] ?? UNTYPED;
    const read = readTyped(indicator.kind, typed);
    if (read.state === 'empty') continue;
    if (read.state === 'incomplete') {
      wrong.set(indicator.id, 'incomplete');
      continue;
    }
    const figure = { indicatorId: indicator.id, value: read.value, word: typed.word.trim() || null };
    const before = report?.entries.find(({ indicatorId }) => indicatorId === indicator.id);
    if (before && sameValue(before.value, figure.value) && before.word === figure.word) continue;
    const refusal = unlessFit(indicator, figure, lastOf(report, indicator.id));
    if (refusal) wrong.set(indicator.id, refusal);
    else figures.push(figure);
  }
  return { figures, wrong };
};
