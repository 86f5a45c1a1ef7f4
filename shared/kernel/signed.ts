import type { Role } from './actor.ts';
import type { Occasion } from './evolve.ts';
import type { DepartmentId, SeatId } from './ids.ts';

/** A step in the life of something that outlives a meeting, dated and signed by role. */
export interface SignedStep<Name extends string = string> {
  readonly step: Name;
  readonly at: number;
  readonly by: Role;
  readonly seatId: SeatId | null;
  readonly departmentId: DepartmentId | null;
  /** What was said with it: a reason, an answer, a word. */
  readonly words: string;
  /** What else it is about: the department it went to, the date it is due, the code it was merged with. */
  readonly details: Readonly<Record<string, string>>;
}

/** The step that was taken on this occasion. */
export const signed = <Name extends string>(
  step: Name,
  { at, by }: Pick<Occasion, 'at' | 'by'>,
  words = '',
  details: SignedStep['details'] = {},
): SignedStep<Name> => ({
  step,
  at,
  by: by.role,
  seatId: by.role === 'seat' ? by.seatId : null,
  departmentId: by.role === 'department' ? by.departmentId : null,
  words,
  details,
});
