import type { Evolve } from '../kernel/evolve.ts';
import {
  type DepartmentId,
  FIRST_SERIES,
  type MeetingId,
  type SeatId,
  type SeriesId,
} from '../kernel/ids.ts';
import type { MeetingKind } from '../series/kinds.ts';

export interface PreparedSeat {
  readonly id: SeatId;
  readonly name: string;
  /** What the seat is: Tỉnh ủy, Thành ủy, … */
  readonly kind: string;
  readonly region: string;
  readonly cluster: string;
  /** Y3: the seats that it came in place of. */
  readonly predecessorIds?: readonly SeatId[] | undefined;
}

export interface PreparedDepartment {
  readonly id: DepartmentId;
  readonly name: string;
}

/** M11: the meeting that one goes on from, and what it takes over of it. */
export interface After {
  readonly meetingId: MeetingId;
  readonly agenda: 'all' | 'unfinished' | 'none';
  /** Whether the form of figures is set anew. */
  readonly form: boolean;
}

export type FrameEvent =
  | {
      readonly type: 'meeting.prepared';
      readonly title: string;
      /** The hour it is planned for, ms since the epoch. */
      readonly startsAt: number;
      /** Stands before the codes of its proposals: `2020-09`. */
      readonly code: string;
      /** Missing in journals of before there were several series. */
      readonly seriesId?: SeriesId;
      /** M9: missing in journals of before there were several kinds. */
      readonly kind?: MeetingKind;
      readonly hostSeatId?: SeatId | null;
      readonly after?: After | null;
      readonly seats: readonly PreparedSeat[];
      readonly departments: readonly PreparedDepartment[];
    }
  | {
      readonly type: 'meeting.changed';
      readonly title: string;
      readonly startsAt: number;
    }
  | { readonly type: 'meeting.cancelled'; readonly reason: string }
  | { readonly type: 'meeting.opened' }
  | { readonly type: 'meeting.closed' }
  | ({ readonly type: 'meeting.sealed' } & Seal);

/** A place in the journal, and the hash of the record there: all before it can be checked against that. */
export interface Seal {
  readonly seq: number;
  readonly hash: string;
}

export type Phase = 'unprepared' | 'prepared' | 'open' | 'closed' | 'cancelled';

export interface Frame {
  readonly phase: Phase;
  readonly seriesId: SeriesId;
  readonly kind: MeetingKind;
  /** M9: whose people chair it; null: the centre's own. */
  readonly hostSeatId: SeatId | null;
  readonly after: After | null;
  readonly title: string;
  readonly code: string;
  readonly startsAt: number;
  readonly openedAt: number | null;
  readonly closedAt: number | null;
  /** M8: why it does not take place. */
  readonly cancelReason: string | null;
  /** M7: how often its name or hour was changed. */
  readonly revision: number;
  readonly seal: Seal | null;
  readonly departments: ReadonlyMap<DepartmentId, PreparedDepartment>;
}

export const initialFrame: Frame = {
  phase: 'unprepared',
  seriesId: FIRST_SERIES,
  kind: 'whole',
  hostSeatId: null,
  after: null,
  title: '',
  code: '',
  startsAt: 0,
  openedAt: null,
  closedAt: null,
  cancelReason: null,
  revision: 0,
  seal: null,
  departments: new Map(),
};

export const evolveFrame: Evolve<Frame> = (frame, event, { at }) => {
  switch (event.type) {
    case 'meeting.prepared':
      return {
        ...frame,
        phase: 'prepared',
        title: event.title,
        code: event.code,
        seriesId: event.seriesId ?? FIRST_SERIES,
        kind: event.kind ?? 'whole',
        hostSeatId: event.hostSeatId ?? null,
        after: event.after ?? null,
        startsAt: event.startsAt,
        departments: new Map(event.departments.map((department) => [department.id, department])),
      };
    case 'meeting.changed':
      return { ...frame, title: event.title, startsAt: event.startsAt, revision: frame.revision + 1 };
    case 'meeting.cancelled':
      return { ...frame, phase: 'cancelled', cancelReason: event.reason };
    case 'meeting.opened':
      return { ...frame, phase: 'open', openedAt: at };
    case 'meeting.closed':
      return { ...frame, phase: 'closed', closedAt: at };
    case 'meeting.sealed':
      return { ...frame, seal: { seq: event.seq, hash: event.hash } };
    default:
      return frame;
  }
};
