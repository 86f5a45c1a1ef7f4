import type { OfficeEvent } from '../events.ts';
import { type Evolve, withChanged, withEntry } from '../kernel/evolve.ts';
import type { MeetingId } from '../kernel/ids.ts';
import type { PaperKind } from '../papers/rule-set.ts';

/** Q1: what numbers run through. */
export interface Run {
  /** `BTCTW/TB/2025-2030` */
  readonly id: string;
  /** Of the office, as it stands in the number. */
  readonly sign: string;
  readonly letter: string;
  /** A year, `2026`, or a term. */
  readonly period: string;
  readonly ruleSetId: string;
}

/** What a number was taken for. `other`: a paper that was not made here. */
export interface NumberedPaper {
  readonly meetingId: MeetingId;
  readonly kind: PaperKind | 'other';
  /** Of minutes: their correction of that place, from 1; without it, they themselves. */
  readonly correction?: number | undefined;
  /** The day it is dated, `YYYY-MM-DD`. */
  readonly date: string;
  readonly subject: string;
}

/** Where the number of a run stands: free is what was never reached. */
interface Place {
  readonly runId: string;
  readonly number: number;
}

export type NumberEvent =
  | ({ readonly type: 'number.run_begun'; readonly first: number } & Run)
  | ({ readonly type: 'number.taken'; readonly text: string; readonly paper: NumberedPaper } & Place)
  | ({ readonly type: 'number.reserved'; readonly text: string; readonly reason: string } & Place)
  | ({ readonly type: 'number.released'; readonly reason: string } & Place)
  | ({ readonly type: 'number.voided'; readonly reason: string } & Place)
  | ({ readonly type: 'number.issued'; readonly sha256: string } & Place);

export interface BegunRun extends Run {
  /** Those below it were given before this register. */
  readonly first: number;
  readonly next: number;
}

/** A number that was reached. */
export interface GivenNumber extends Place {
  /** As it stands in the head of the paper: `Số 05-TB/BTCTW`. */
  readonly text: string;
  readonly state: 'taken' | 'reserved' | 'released' | 'void' | 'issued';
  /** Null while it is for no paper. */
  readonly paper: NumberedPaper | null;
  /** Why it is reserved, released or void. */
  readonly reason: string;
  /** Q9: of the paper that went out under it. */
  readonly sha256?: string;
  /** When it came into this state, ms. */
  readonly at: number;
}

export interface Numbers {
  readonly runs: ReadonlyMap<string, BegunRun>;
  /** By `keyOf`. */
  readonly given: ReadonlyMap<string, GivenNumber>;
}

export const initialNumbers: Numbers = { runs: new Map(), given: new Map() };

export const keyOf = ({ runId, number }: Place): string => `${runId}/${number}`;

const reached = ({ runs, given }: Numbers, number: GivenNumber): Numbers => ({
  runs: withChanged(runs, number.runId, (run) => ({ ...run, next: Math.max(run.next, number.number + 1) })),
  given: withEntry(given, keyOf(number), number),
});

export const evolveNumbers: Evolve<Numbers, OfficeEvent> = (numbers, event, { at }) => {
  switch (event.type) {
    case 'number.run_begun': {
      const { type, ...run } = event;
      return { ...numbers, runs: withEntry(numbers.runs, run.id, { ...run, next: run.first }) };
    }
    case 'number.taken': {
      const { type, ...taken } = event;
      return reached(numbers, { ...taken, state: 'taken', reason: '', at });
    }
    case 'number.reserved': {
      const { type, ...reserved } = event;
      return reached(numbers, { ...reserved, state: 'reserved', paper: null, at });
    }
    case 'number.released':
    case 'number.voided': {
      const { reason } = event;
      const change = (number: GivenNumber): GivenNumber =>
        event.type === 'number.released'
          ? { ...number, state: 'released', paper: null, reason, at }
          : { ...number, state: 'void', reason, at };
      return { ...numbers, given: withChanged(numbers.given, keyOf(event), change) };
    }
    case 'number.issued': {
      const { sha256 } = event;
      const issue = (number: GivenNumber): GivenNumber => ({ ...number, state: 'issued', sha256, at });
      return { ...numbers, given: withChanged(numbers.given, keyOf(event), issue) };
    }
    default:
      return numbers;
  }
};
