import { type Evolve, withEntry } from '../kernel/evolve.ts';
import type { IndicatorId, PollId, SeatId } from '../kernel/ids.ts';
import { type Verdict, verdictOf } from '../linetest/verdict.ts';
import { seatOf } from '../places.ts';
import type { Form, Indicator } from './form.ts';
import type { FigureValue } from './values.ts';

/** One figure of one seat, as it is reported, entered or carried. */
export interface SeatFigure {
  readonly seatId: SeatId;
  readonly indicatorId: IndicatorId;
  readonly value: FigureValue;
}

export interface ReportedFigure extends SeatFigure {
  /** R7: why it is so different. */
  readonly word: string | null;
  /** R8: what it corrects; null when it is the first. */
  readonly before: FigureValue | null;
}

interface Reported {
  readonly figures: readonly ReportedFigure[];
  /** R8: the corrections in words, for the log; empty when there is none. */
  readonly corrections: string;
}

/** R14: the figures of an earlier meeting, as they are handed over. */
export interface CarriedFigures {
  /** Its code, `2020-08`. */
  readonly code: string;
  /** What it asked for: the next form may begin with that. */
  readonly indicators: readonly Indicator[];
  readonly figures: readonly SeatFigure[];
}

/** R15: what is presented. */
export type Subject =
  | { readonly kind: 'indicator'; readonly indicatorId: IndicatorId }
  | { readonly kind: 'presence' | 'linetest' | 'proposals' }
  /** Of the motions of a vote that one, from 0; without it the first. */
  | { readonly kind: 'poll'; readonly pollId: PollId; readonly motion?: number | undefined };

/** R15: how it is shown. */
export const SHAPES = ['map', 'table'] as const;
export type Shape = (typeof SHAPES)[number];

/** R17: of the proposals that a seat holds. */
export interface ProposalCount {
  readonly seatId: SeatId;
  readonly made: number;
  readonly answered: number;
}

export type ReportingEvent =
  | { readonly type: 'figures.form_set'; readonly form: Form }
  | ({ readonly type: 'figures.reported' } & Reported)
  | ({
      readonly type: 'figures.entered';
      /** R9: why the centre did. */
      readonly reason: string;
    } & Reported)
  | { readonly type: 'figures.frozen'; readonly reported: number; readonly seats: number }
  | { readonly type: 'figures.reopened'; readonly reason: string }
  | {
      readonly type: 'figures.carried';
      readonly lastMonth: CarriedFigures | null;
      readonly lastYear: CarriedFigures | null;
    }
  | {
      readonly type: 'figures.presented';
      readonly subject: Subject;
      readonly name: string;
      /** Before there were tables, everything was a map. */
      readonly shape?: Shape;
    }
  | { readonly type: 'figures.proposals_counted'; readonly counts: readonly ProposalCount[] }
  | { readonly type: 'figures.presentation_ended' };

export interface Entry {
  readonly value: FigureValue;
  readonly word: string | null;
  /** R10: when it was first reported, and last, ms. */
  readonly firstAt: number;
  readonly at: number;
  /** R9: why the centre entered it; null when the seat itself reported. */
  readonly reason: string | null;
  readonly corrections: number;
}

/** R14: the figures of an earlier meeting, by seat. */
export interface Earlier {
  readonly code: string;
  readonly indicators: readonly Indicator[];
  readonly figures: ReadonlyMap<SeatId, ReadonlyMap<IndicatorId, FigureValue>>;
}

export type Entries = ReadonlyMap<IndicatorId, Entry>;

export interface Reporting {
  /** Null: the meeting asks for no figures. */
  readonly form: Form | null;
  /** How often the form was set. */
  readonly revision: number;
  readonly frozenAt: number | null;
  /** R16: when and why they were last reopened. */
  readonly reopened: { readonly at: number; readonly reason: string } | null;
  readonly entries: ReadonlyMap<SeatId, Entries>;
  readonly lastMonth: Earlier | null;
  readonly lastYear: Earlier | null;
  readonly shown: { readonly subject: Subject; readonly shape: Shape; readonly since: number } | null;
  /** R17: as they were counted last. */
  readonly proposalCounts: readonly ProposalCount[];
  /** The last verdict of each seat, for who presents them. */
  readonly verdicts: ReadonlyMap<SeatId, Verdict>;
}

export const initialReporting: Reporting = {
  form: null,
  revision: 0,
  frozenAt: null,
  reopened: null,
  entries: new Map(),
  lastMonth: null,
  lastYear: null,
  shown: null,
  proposalCounts: [],
  verdicts: new Map(),
};

const bySeat = (carried: CarriedFigures | null): Earlier | null => {
  if (!carried) return null;
  const figures = new Map<SeatId, Map<IndicatorId, FigureValue>>();
  for (const { seatId, indicatorId, value } of carried.figures)
    figures.set(seatId, (figures.get(seatId) ?? new Map()).set(indicatorId, value));
  return { ...carried, figures };
};

const withFigures = (
  all: Reporting['entries'],
  event: Extract<ReportingEvent, { type: 'figures.reported' | 'figures.entered' }>,
  at: number,
): Reporting['entries'] => {
  const reason = event.type === 'figures.entered' ? event.reason : null;
  const entries = new Map(all);
  for (const { seatId, indicatorId, value, word, before } of event.figures) {
    const ofSeat = entries.get(seatId) ?? new Map();
    const entry = ofSeat.get(indicatorId);
    const corrections = (entry?.corrections ?? 0) + (before === null ? 0 : 1);
    const next: Entry = { value, word, firstAt: entry?.firstAt ?? at, at, reason, corrections };
    entries.set(seatId, withEntry(ofSeat, indicatorId, next));
  }
  return entries;
};

export const evolveReporting: Evolve<Reporting> = (reporting, event, { at }) => {
  switch (event.type) {
    case 'figures.form_set':
      return { ...reporting, form: event.form, revision: reporting.revision + 1 };
    case 'figures.reported':
    case 'figures.entered':
      return { ...reporting, entries: withFigures(reporting.entries, event, at) };
    case 'figures.frozen':
      return { ...reporting, frozenAt: at };
    case 'figures.reopened':
      return { ...reporting, frozenAt: null, reopened: { at, reason: event.reason } };
    case 'figures.carried':
      return { ...reporting, lastMonth: bySeat(event.lastMonth), lastYear: bySeat(event.lastYear) };
    case 'figures.presented':
      return { ...reporting, shown: { subject: event.subject, shape: event.shape ?? 'map', since: at } };
    case 'figures.proposals_counted':
      return { ...reporting, proposalCounts: event.counts };
    case 'linetest.recorded': {
      const seatId = seatOf(event.place);
      if (seatId === null) return reporting;
      return { ...reporting, verdicts: withEntry(reporting.verdicts, seatId, verdictOf(event.figures)) };
    }
    case 'figures.presentation_ended':
      return { ...reporting, shown: null };
    case 'meeting.closed':
      return reporting.shown ? { ...reporting, shown: null } : reporting;
    default:
      return reporting;
  }
};
