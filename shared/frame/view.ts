import type { SeatId, SeriesId } from '../kernel/ids.ts';
import type { Records, ViewRecord } from '../kernel/patch.ts';
import type { RecordKey } from '../records.ts';
import type { MeetingKind } from '../series/kinds.ts';
import type { Frame, Phase, PreparedDepartment, Seal } from './events.ts';

export interface MeetingRecord {
  readonly title: string;
  readonly code: string;
  readonly seriesId: SeriesId;
  readonly kind: MeetingKind;
  readonly hostSeatId: SeatId | null;
  readonly phase: Phase;
  readonly startsAt: number;
  readonly openedAt: number | null;
  readonly closedAt: number | null;
  /** M8: why it does not take place. */
  readonly cancelReason: string | null;
  readonly revision: number;
  /** M6: the end of the journal when the meeting was over. */
  readonly seal: Seal | null;
}

export type DepartmentRecord = PreparedDepartment;

export const viewFrame = ({ departments, after, ...meeting }: Frame): Records =>
  new Map<RecordKey, ViewRecord>([
    ['meeting:this', meeting],
    ...[...departments.values()].map((each) => [`department:${each.id}`, each] as const),
  ]);
