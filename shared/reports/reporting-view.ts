import { isCentre, type Viewer } from '../kernel/actor.ts';
import type { IndicatorId, SeatId } from '../kernel/ids.ts';
import type { Records, ViewRecord } from '../kernel/patch.ts';
import type { RecordKey } from '../records.ts';
import type { Form, Indicator } from './form.ts';
import type { Earlier, Entry, Reporting, Shape, Subject } from './reporting.ts';
import { earlierValue, figuresOf, hasReported, type Total, totalOf } from './totals.ts';
import type { FigureValue } from './values.ts';

/** The form, and how far its reports have come. */
export interface FormRecord extends Form {
  readonly revision: number;
  readonly frozenAt: number | null;
  readonly reopened: Reporting['reopened'];
  /** Seats whose every figure is there. */
  readonly reported: number;
  /** The codes of the meetings that it is compared with. */
  readonly lastMonth: string | null;
  readonly lastYear: string | null;
}

export interface EntryRecord extends Entry {
  readonly indicatorId: IndicatorId;
  readonly late: boolean;
}

/** The figures of one seat. */
export interface ReportRecord {
  readonly seatId: SeatId;
  readonly complete: boolean;
  readonly entries: readonly EntryRecord[];
  readonly lastMonth: readonly { readonly indicatorId: IndicatorId; readonly value: FigureValue }[];
  readonly lastYear: readonly { readonly indicatorId: IndicatorId; readonly value: FigureValue }[];
}

/** What one indicator comes to, in all seats. */
export interface TotalRecord {
  readonly indicatorId: IndicatorId;
  readonly order: number;
  readonly now: Total;
  readonly lastMonth: Total | null;
  readonly lastYear: Total | null;
}

/** R14: what last month's form asked for, for those who set forms. */
export interface FormBeforeRecord {
  readonly code: string;
  readonly indicators: readonly Indicator[];
}

interface SeatValue {
  readonly seatId: SeatId;
  readonly value: FigureValue;
}

/** R15: what is presented, with the values that everybody sees for that. */
export interface ShownRecord {
  readonly subject: Subject;
  readonly shape: Shape;
  readonly since: number;
  /** Of an indicator its figures, of line tests the verdicts, of proposals [answered, made]; none of what all see anyway. */
  readonly values: readonly SeatValue[];
}

const ofSeat = (earlier: Earlier | null, { indicators }: Form, seatId: SeatId) =>
  indicators.flatMap((indicator) => {
    const value = earlierValue(earlier, seatId, indicator);
    return value === null ? [] : [{ indicatorId: indicator.id, value }];
  });

const reportOf = (reporting: Reporting, form: Form, seatId: SeatId): ReportRecord => {
  const entries = reporting.entries.get(seatId);
  return {
    seatId,
    complete: hasReported(form, entries),
    entries: [...(entries ?? [])].map(([indicatorId, entry]) => ({
      ...entry,
      indicatorId,
      late: form.dueAt !== null && entry.firstAt > form.dueAt,
    })),
    lastMonth: ofSeat(reporting.lastMonth, form, seatId),
    lastYear: ofSeat(reporting.lastYear, form, seatId),
  };
};

const earlierTotal = (indicator: Indicator, earlier: Earlier | null): Total | null => {
  const values = [...(earlier?.figures.keys() ?? [])]
    .map((seatId) => earlierValue(earlier, seatId, indicator))
    .filter((value) => value !== null);
  return values.length > 0 ? totalOf(indicator, values) : null;
};

const totalRecord = ({ entries, lastMonth, lastYear }: Reporting, indicator: Indicator, order: number) => ({
  indicatorId: indicator.id,
  order,
  now: totalOf(
    indicator,
    figuresOf(entries, indicator.id).map(({ value }) => value),
  ),
  lastMonth: earlierTotal(indicator, lastMonth),
  lastYear: earlierTotal(indicator, lastYear),
});

const shownValues = ({ entries, verdicts, proposalCounts }: Reporting, subject: Subject): SeatValue[] => {
  switch (subject.kind) {
    case 'indicator':
      return figuresOf(entries, subject.indicatorId);
    case 'linetest':
      return [...verdicts].map(([seatId, value]) => ({ seatId, value }));
    case 'proposals':
      return proposalCounts.map(({ seatId, made, answered }) => ({ seatId, value: [answered, made] }));
    default:
      return [];
  }
};

const shownRecord = (reporting: Reporting): ShownRecord | null =>
  reporting.shown && { ...reporting.shown, values: shownValues(reporting, reporting.shown.subject) };

/** R13: who sees what. */
export const viewReporting = (reporting: Reporting, viewer: Viewer): Records => {
  const { form, revision, frozenAt, reopened, lastMonth, lastYear } = reporting;
  const shown = shownRecord(reporting);
  const records = new Map<RecordKey, ViewRecord>(shown ? [['shown_figures:this', shown]] : []);
  if (lastMonth && isCentre(viewer))
    records.set('report_form_before:this', { code: lastMonth.code, indicators: lastMonth.indicators });
  if (!form) return records;
  records.set('report_form:this', {
    ...form,
    revision,
    frozenAt,
    reopened,
    reported: form.seatIds.filter((seatId) => hasReported(form, reporting.entries.get(seatId))).length,
    lastMonth: lastMonth?.code ?? null,
    lastYear: lastYear?.code ?? null,
  });
  form.indicators.forEach((indicator, index) => {
    records.set(`report_total:${indicator.id}`, totalRecord(reporting, indicator, index + 1));
  });
  const all = isCentre(viewer) || frozenAt !== null;
  for (const seatId of form.seatIds)
    if (all || (viewer.role === 'seat' && viewer.seatId === seatId))
      records.set(`report:${seatId}`, reportOf(reporting, form, seatId));
  return records;
};
