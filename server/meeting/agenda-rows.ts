import type { Presenter } from '../../shared/agenda/events.ts';
import { pathOf } from '../../shared/agenda/tree.ts';
import { seatName } from '../../shared/attendance/seat-name.ts';
import type { SourceRow } from '../../shared/http-contract.ts';
import type { MeetingState } from '../../shared/meeting.ts';

const nameOf = ({ attendance, frame }: MeetingState, presenter: Presenter): string | null => {
  if (typeof presenter === 'string') return null;
  if ('seatId' in presenter) {
    const seat = attendance.get(presenter.seatId);
    return seat ? seatName(seat) : null;
  }
  return 'departmentId' in presenter ? (frame.departments.get(presenter.departmentId)?.name ?? null) : null;
};

/** The agenda of a meeting as rows for another one: its structure, and what it did not come to. */
export const agendaRows = (state: MeetingState): readonly SourceRow[] => {
  const { agenda } = state;
  return agenda.order.flatMap((id) => {
    const item = agenda.items.get(id);
    if (!item) return [];
    const { title, presenter, plannedMinutes, kind, visibility, begun, startedAt, carried } = item;
    return [
      {
        level: pathOf(agenda, id).length,
        title,
        presenter,
        presenterName: nameOf(state, presenter),
        plannedMinutes,
        kind,
        visibility,
        done: begun && startedAt === null,
        counted: carried !== null,
      },
    ];
  });
};
