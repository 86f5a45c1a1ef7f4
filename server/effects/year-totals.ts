import type { SpeakingTotal } from '../../shared/floor/events.ts';
import { totalsOf } from '../../shared/floor/totals.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';

/** The year of a meeting, as its code says: `2020-09`. */
const yearOf = (meeting: LiveMeeting): string => meeting.state().frame.code.slice(0, 4);

/** What the seats have spoken in the other meetings of the year of this one (F13). */
const totalsBeside = (meeting: LiveMeeting, all: readonly LiveMeeting[]): SpeakingTotal[] =>
  totalsOf(
    all
      .filter((other) => other.id !== meeting.id && yearOf(other) === yearOf(meeting))
      .map((other) => other.state().floor),
  );

interface Series {
  /** All meetings of this server. */
  readonly all: () => readonly LiveMeeting[];
  readonly newId: () => string;
}

/** Hands a meeting what its seats have spoken this year, unless it knows already. */
export const carryYearTotals = (meeting: LiveMeeting, { all, newId }: Series): void => {
  const { frame, floor } = meeting.state();
  if (frame.phase !== 'prepared' && frame.phase !== 'open') return;
  const totals = totalsBeside(meeting, all()).filter(({ seatId }) => floor.groups.has(seatId));
  if (JSON.stringify(totals) === JSON.stringify([...floor.carried.values()])) return;
  void meeting.submit({
    actor: { role: 'system' },
    id: newId(),
    type: 'floor.carry_totals',
    payload: { totals },
  });
};

/** Does so when the meeting is prepared, and when it is opened. */
export const followYearTotals = (meeting: LiveMeeting, series: Series): (() => void) => {
  let { phase } = meeting.state().frame;
  return meeting.onCommitted(() => {
    const now = meeting.state().frame.phase;
    if (now === phase) return;
    phase = now;
    carryYearTotals(meeting, series);
  });
};
