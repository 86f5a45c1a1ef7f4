import { IMPORT_MAX_ROWS, type ImportRow } from '../../shared/agenda/import.ts';
import type { CommandType } from '../../shared/commands.ts';
import type { After } from '../../shared/frame/events.ts';
import type { SourceRow } from '../../shared/http-contract.ts';
import { registerIdOf, type SeatId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import { holderOf, type Series } from '../../shared/series/events.ts';
import { agendaRows } from '../meeting/agenda-rows.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import type { Meetings, Registers } from '../meeting/meetings.ts';

interface Handed {
  /** One of its kind: `agenda`. */
  readonly part: string;
  readonly type: CommandType;
  readonly payload: unknown;
}

/** The rows that a meeting takes over of another; one whose parent is left out goes up. */
export const rowsToCarry = (rows: readonly SourceRow[], which: After['agenda']): readonly SourceRow[] => {
  if (which === 'none') return [];
  const taken = rows.filter(({ done, counted }) => !counted && (which === 'all' || !done));
  let level = 0;
  return taken.slice(0, IMPORT_MAX_ROWS).map((row) => {
    level = Math.min(row.level, level + 1);
    return { ...row, level };
  });
};

/** Who presented there, as they are here: the same, their successor, or their name. */
const importRow = (next: MeetingState, series: Series, row: SourceRow): ImportRow => {
  const { done, counted, presenterName, presenter, ...text } = row;
  const named = presenterName ?? '–';
  if (typeof presenter === 'string' || 'role' in presenter) return { ...text, presenter };
  if ('departmentId' in presenter)
    return { ...text, presenter: next.frame.departments.has(presenter.departmentId) ? presenter : named };
  const seatId = holderOf(series, presenter.seatId);
  return { ...text, presenter: next.attendance.has(seatId) ? { seatId } : named };
};

/** P28: what predecessors counted, their successor counts together. */
const weightsFor = (last: MeetingState, next: MeetingState, series: Series): [SeatId, number][] => {
  const weights = new Map<SeatId, number>();
  for (const [seatId, weight] of last.polls.weights) {
    const holder = holderOf(series, seatId);
    if (next.attendance.has(holder)) weights.set(holder, (weights.get(holder) ?? 0) + weight);
  }
  return [...weights];
};

/** M11: what one meeting hands the next. */
export const handedOver = (
  last: MeetingState,
  next: MeetingState,
  series: Series,
  { agenda, form: withForm }: After,
): readonly Handed[] => {
  const items = rowsToCarry(agendaRows(last), agenda).map((row) => importRow(next, series, row));
  const weights = weightsFor(last, next, series);
  const { form } = last.reporting;
  const { quorum } = last.rollcalls;
  const sameQuorum = JSON.stringify(quorum) === JSON.stringify(next.rollcalls.quorum);
  return [
    ...(items.length > 0 ? [{ part: 'agenda', type: 'agenda.import', payload: { items } } as const] : []),
    ...(withForm && form
      ? [
          {
            part: 'form',
            type: 'figures.set_form',
            payload: {
              indicators: form.indicators,
              seatIds: [...next.attendance.keys()],
              dueAt: null,
              revision: 0,
            },
          } as const,
        ]
      : []),
    ...(weights.length > 0
      ? [{ part: 'weights', type: 'poll.set_weights', payload: { weights } } as const]
      : []),
    ...(sameQuorum ? [] : [{ part: 'quorum', type: 'rollcall.set_quorum', payload: quorum } as const]),
  ];
};

/** M11: a meeting that goes on from another is handed what it takes over, once, whenever the server is started. */
export const followNext = (
  meeting: LiveMeeting,
  {
    meetings,
    registers,
    loaded,
  }: {
    readonly meetings: Pick<Meetings, 'get'>;
    readonly registers: Registers;
    readonly loaded: Promise<unknown>;
  },
): (() => void) => {
  let handed = false;
  const hand = async () => {
    const { after, phase, seriesId } = meeting.state().frame;
    if (handed || phase !== 'prepared' || !after) return;
    handed = true;
    await loaded;
    const last = meetings.get(after.meetingId);
    if (!last) return;
    const { series } = (await registers.open(registerIdOf(seriesId))).state();
    for (const { part, type, payload } of handedOver(last.state(), meeting.state(), series, after))
      await meeting.submit({ actor: { role: 'system' }, id: `next-${part}`, type, payload });
  };
  void hand();
  return meeting.onCommitted(hand);
};
