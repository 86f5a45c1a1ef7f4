import type { DepartmentId, MeetingId } from '../kernel/ids.ts';
import type { RegisterState } from '../register.ts';
import { isUnanswered } from './life.ts';

export interface DepartmentCount {
  readonly departmentId: DepartmentId;
  readonly count: number;
}

/** D13: how many proposals of other meetings each department still has to answer; none that has to answer none. */
export const unansweredBefore = (
  { proposals }: Pick<RegisterState, 'proposals'>,
  meetingId: MeetingId,
): readonly DepartmentCount[] => {
  const counts = new Map<DepartmentId, number>();
  for (const { state, departmentId, meetingId: of } of proposals.all.values())
    if (of !== meetingId && isUnanswered(state))
      counts.set(departmentId, (counts.get(departmentId) ?? 0) + 1);
  return [...counts].map(([departmentId, count]) => ({ departmentId, count }));
};
