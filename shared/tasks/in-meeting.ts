import type { Role } from '../kernel/actor.ts';
import type { SeatId } from '../kernel/ids.ts';
import type { StepName } from './life.ts';

/** What a meeting itself knows of tasks: its log says what was done with them while it was on (J14). */
export interface TaskNoted {
  readonly type: 'task.noted';
  readonly step: StepName;
  /** Of the first that it was done with. */
  readonly code: string;
  readonly what: string;
  /** With how many it was done at once. */
  readonly count: number;
  /** The seat that leads it; null when it is another unit, or several. */
  readonly seatId: SeatId | null;
  readonly by: Role;
  /** Place in the register's journal. */
  readonly registerSeq: number;
}
