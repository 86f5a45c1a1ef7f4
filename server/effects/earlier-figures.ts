import type { MeetingState } from '../../shared/meeting.ts';
import { inherit } from '../../shared/reports/inherit.ts';
import type { CarriedFigures, Earlier, SeatFigure } from '../../shared/reports/reporting.ts';
import type { Passage } from '../../shared/roster/lineage.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';

interface Series {
  /** All meetings of this server. */
  readonly all: () => readonly LiveMeeting[];
  readonly newId: () => string;
  /** What has become of places: a merged one is compared with all it was made of. */
  readonly lineage: () => readonly Passage[];
}

/** The month and the series of a meeting, as its code says: `2020-09` and ``, `2020-07-cum5` and `-cum5`. */
const placeOf = ({ frame }: MeetingState) => ({ month: frame.code.slice(0, 7), series: frame.code.slice(7) });

const yearBefore = (month: string): string => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;

/** Hà Nội is seven hours ahead. */
const dayOf = ({ frame }: MeetingState): string =>
  new Date(frame.startsAt + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);

const figuresOf = ({ reporting }: MeetingState): SeatFigure[] =>
  [...reporting.entries].flatMap(([seatId, entries]) =>
    [...entries].map(([indicatorId, { value }]) => ({ seatId, indicatorId, value })),
  );

const percentagesOf = ({ reporting }: MeetingState): ReadonlySet<string> =>
  new Set(reporting.form?.indicators.filter(({ kind }) => kind === 'percent').map(({ id }) => id));

/** What a meeting is compared with (R14): the last one of its series before it, and the same month of last year. */
const earlierOf = (state: MeetingState, others: readonly MeetingState[], lineage: readonly Passage[]) => {
  const { month, series } = placeOf(state);
  const before = others
    .filter((other) => other.reporting.entries.size > 0)
    .map((other) => ({ other, ...placeOf(other) }))
    .filter((each) => each.series === series && each.month < month)
    .sort((one, two) => (one.month < two.month ? 1 : -1));
  const carried = (found: (typeof before)[number] | undefined): CarriedFigures | null =>
    found
      ? {
          code: found.other.frame.code,
          indicators: found.other.reporting.form?.indicators ?? [],
          figures: inherit(figuresOf(found.other), lineage, dayOf(state), percentagesOf(found.other)).filter(
            ({ seatId }) => state.attendance.has(seatId),
          ),
        }
      : null;
  return {
    lastMonth: carried(before[0]),
    lastYear: carried(before.find((each) => each.month === yearBefore(month))),
  };
};

const flat = (earlier: Earlier | null): CarriedFigures | null =>
  earlier && {
    code: earlier.code,
    indicators: earlier.indicators,
    figures: [...earlier.figures].flatMap(([seatId, figures]) =>
      [...figures].map(([indicatorId, value]) => ({ seatId, indicatorId, value })),
    ),
  };

const sorted = (carried: CarriedFigures | null): string =>
  JSON.stringify([
    carried?.code,
    carried?.indicators,
    carried?.figures.map((figure) => JSON.stringify(figure)).sort(),
  ]);

/** Hands a meeting what was reported before it, unless it knows already. */
export const carryEarlierFigures = (meeting: LiveMeeting, { all, newId, lineage }: Series): void => {
  const state = meeting.state();
  if (state.frame.phase !== 'prepared' && state.frame.phase !== 'open') return;
  const others = all()
    .filter(({ id }) => id !== meeting.id)
    .map((other) => other.state());
  const payload = earlierOf(state, others, lineage());
  const { lastMonth, lastYear } = state.reporting;
  const known = [flat(lastMonth), flat(lastYear)].map(sorted).join();
  if ([payload.lastMonth, payload.lastYear].map(sorted).join() === known) return;
  void meeting.submit({ actor: { role: 'system' }, id: newId(), type: 'figures.carry', payload });
};

/** Does so when the meeting is prepared, when its form is set, and when it is opened. */
export const followEarlierFigures = (meeting: LiveMeeting, series: Series): (() => void) => {
  const stageOf = ({ frame, reporting }: MeetingState) => `${frame.phase} ${reporting.revision}`;
  let stage = stageOf(meeting.state());
  return meeting.onCommitted(() => {
    const now = stageOf(meeting.state());
    if (now === stage) return;
    stage = now;
    carryEarlierFigures(meeting, series);
  });
};
