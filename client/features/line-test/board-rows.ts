import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatRecord } from '../../../shared/attendance/view.ts';
import { byNeed, STANDINGS, type Standing } from '../../../shared/linetest/board.ts';
import { verdictOf } from '../../../shared/linetest/verdict.ts';
import type { LineTestRecord } from '../../../shared/linetest/view.ts';
import type { Place } from '../../../shared/places.ts';

export interface BoardRow {
  readonly place: Place;
  readonly name: string;
  readonly standing: Standing;
  readonly test: LineTestRecord | undefined;
}

/** The places that are tested before a meeting, those in need first (L5); the centre's two stand before the seats. */
export const rowsOf = (
  seats: readonly SeatRecord[],
  tests: readonly LineTestRecord[],
  names: Readonly<Record<'chair' | 'deputy', string>>,
): BoardRow[] => {
  const tested = new Map(tests.map((test) => [test.place, test]));
  const places: { place: Place; name: string }[] = [
    { place: 'chair', name: names.chair },
    { place: 'deputy', name: names.deputy },
    ...seats.map((seat) => ({ place: `seat:${seat.id}` as const, name: seatName(seat) })),
  ];
  return byNeed(
    places.map(({ place, name }) => {
      const test = tested.get(place);
      return { place, name, test, standing: test ? verdictOf(test.figures) : 'untested' };
    }),
  );
};

/** How many places stand how. */
export const countsOf = (rows: readonly BoardRow[]): Record<Standing, number> =>
  Object.fromEntries(
    STANDINGS.map((standing) => [standing, rows.filter((row) => row.standing === standing).length]),
  ) as Record<Standing, number>;
