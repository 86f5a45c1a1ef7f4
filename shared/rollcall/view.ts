import { isCentre, type Viewer } from '../kernel/actor.ts';
import type { RollcallId, SeatId } from '../kernel/ids.ts';
import type { Records, ViewRecord } from '../kernel/patch.ts';
import type { RecordKey } from '../records.ts';
import type { Rollcall, RollcallKind, Rollcalls } from './events.ts';
import type { Quorum } from './quorum.ts';

export type QuorumRecord = Quorum;

/** A call of the roll, as far as one may see it (K4). */
export interface RollcallRecord {
  readonly id: RollcallId;
  readonly kind: RollcallKind;
  readonly openedAt: number;
  readonly closesAt: number;
  readonly closedAt: number | null;
  readonly called: number;
  readonly answered: number;
  /** For a seat: whether it is called, and when it answered. */
  readonly mine: { readonly called: boolean; readonly answeredAt: number | null } | null;
  /** For the centre: everybody who was called. */
  readonly answers: readonly { readonly seatId: SeatId; readonly at: number | null }[] | null;
}

const recordOf = (rollcall: Rollcall, viewer: Viewer): RollcallRecord => {
  const { id, kind, openedAt, closesAt, closedAt, called, answers } = rollcall;
  const answeredAt = (seatId: SeatId) => answers.get(seatId) ?? null;
  return {
    id,
    kind,
    openedAt,
    closesAt,
    closedAt,
    called: called.length,
    answered: answers.size,
    mine:
      viewer.role === 'seat'
        ? { called: called.includes(viewer.seatId), answeredAt: answeredAt(viewer.seatId) }
        : null,
    answers: isCentre(viewer) ? called.map((seatId) => ({ seatId, at: answeredAt(seatId) })) : null,
  };
};

export const viewRollcalls = ({ all, quorum }: Rollcalls, viewer: Viewer): Records =>
  new Map<RecordKey, ViewRecord>([
    ['quorum:this', quorum],
    ...[...all.values()].map((rollcall): [RecordKey, RollcallRecord] => [
      `rollcall:${rollcall.id}`,
      recordOf(rollcall, viewer),
    ]),
  ]);
