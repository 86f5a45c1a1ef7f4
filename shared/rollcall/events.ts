import { type Evolve, withChanged, withEntry } from '../kernel/evolve.ts';
import type { RollcallId, SeatId } from '../kernel/ids.ts';
import type { Quorum } from './quorum.ts';

export const ROLLCALL_KINDS = ['all', 'random'] as const;
export type RollcallKind = (typeof ROLLCALL_KINDS)[number];

export type RollcallEvent =
  | {
      readonly type: 'rollcall.opened';
      readonly rollcallId: RollcallId;
      readonly kind: RollcallKind;
      readonly called: readonly SeatId[];
      readonly closesAt: number;
    }
  | { readonly type: 'rollcall.answered'; readonly rollcallId: RollcallId; readonly seatId: SeatId }
  | {
      readonly type: 'rollcall.closed';
      readonly rollcallId: RollcallId;
      readonly called: number;
      readonly answered: number;
    }
  | ({ readonly type: 'rollcall.quorum_set' } & Quorum);

export interface Rollcall {
  readonly id: RollcallId;
  readonly kind: RollcallKind;
  readonly called: readonly SeatId[];
  readonly answers: ReadonlyMap<SeatId, number>;
  readonly openedAt: number;
  readonly closesAt: number;
  readonly closedAt: number | null;
}

export interface Rollcalls {
  readonly all: ReadonlyMap<RollcallId, Rollcall>;
  readonly openId: RollcallId | null;
  readonly quorum: Quorum;
}

export const initialRollcalls: Rollcalls = {
  all: new Map(),
  openId: null,
  quorum: { numerator: 2, denominator: 3 },
};

/** The call that is open, if there is one. */
export const openRollcallOf = ({ all, openId }: Rollcalls): Rollcall | undefined =>
  openId === null ? undefined : all.get(openId);

/** The events that close a call; `more` answers are on their way in the same decision. */
export const closingRollcall = (rollcall: Rollcall | undefined, more = 0): RollcallEvent[] =>
  rollcall
    ? [
        {
          type: 'rollcall.closed',
          rollcallId: rollcall.id,
          called: rollcall.called.length,
          answered: rollcall.answers.size + more,
        },
      ]
    : [];

export const evolveRollcalls: Evolve<Rollcalls> = (rollcalls, event, { at }) => {
  switch (event.type) {
    case 'rollcall.opened': {
      const { rollcallId: id, kind, called, closesAt } = event;
      const opened: Rollcall = {
        id,
        kind,
        called,
        closesAt,
        answers: new Map(),
        openedAt: at,
        closedAt: null,
      };
      return { ...rollcalls, all: withEntry(rollcalls.all, id, opened), openId: id };
    }
    case 'rollcall.answered':
      return {
        ...rollcalls,
        all: withChanged(rollcalls.all, event.rollcallId, (rollcall) => ({
          ...rollcall,
          answers: withEntry(rollcall.answers, event.seatId, at),
        })),
      };
    case 'rollcall.closed':
      return {
        ...rollcalls,
        all: withChanged(rollcalls.all, event.rollcallId, (rollcall) => ({ ...rollcall, closedAt: at })),
        openId: null,
      };
    case 'rollcall.quorum_set':
      return {
        ...rollcalls,
        quorum: { numerator: event.numerator, denominator: event.denominator },
      };
    default:
      return rollcalls;
  }
};
