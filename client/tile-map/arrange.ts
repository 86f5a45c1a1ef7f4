import type { SeatId } from '../../shared/kernel/ids.ts';
import { fold } from '../ui/fold.ts';
import { LAYOUTS, type Layout } from './layouts.ts';

/** Where one seat stands; what is no province has the width of two. */
export interface Spot {
  readonly seatId: SeatId;
  readonly column: number;
  readonly row: number;
  readonly span: 1 | 2;
}

export interface Arrangement {
  readonly columns: number;
  readonly rows: number;
  readonly spots: readonly Spot[];
}

interface Placed {
  readonly id: SeatId;
  readonly name: string;
}

/** However it is written: `Hoà Bình` and `Hòa Bình` are one place. */
const key = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]/gu, '');

const placesOf = ({ rows }: Layout) =>
  new Map(
    rows.flatMap((names, row) =>
      names.flatMap((name, column) => (name ? [[key(name), { row, column }] as const] : [])),
    ),
  );

const hits = (layout: Layout, seats: readonly Placed[]): number => {
  const places = placesOf(layout);
  return seats.filter(({ name }) => places.has(key(name))).length;
};

/** The layout that knows most of the seats; of two that know as many, the smaller. */
const layoutFor = (seats: readonly Placed[]): Layout | undefined =>
  LAYOUTS.filter((layout) => hits(layout, seats) > 0).reduce<Layout | undefined>(
    (best, layout) => (best && hits(best, seats) >= hits(layout, seats) ? best : layout),
    undefined,
  );

/** Places for seats that are no provinces: beside the narrow middle of the country first, then rows below it. */
const spotBeside = (index: number, { rows, free }: Layout, columns: number) => {
  const [from, to] = free;
  if (index <= to - from) return { row: from + index, column: 0 };
  const below = index - (to - from + 1);
  const across = Math.floor(columns / 2);
  return { row: rows.length + Math.floor(below / across), column: (below % across) * 2 };
};

const NOWHERE: Layout = { rows: [], free: [0, -1] };
const COLUMNS_OF_NOWHERE = 6;

/** A place on the map for every seat, each once. */
export const arrange = (seats: readonly Placed[]): Arrangement => {
  const layout = layoutFor(seats) ?? NOWHERE;
  const columns = Math.max(
    ...layout.rows.map((row) => row.length),
    layout === NOWHERE ? COLUMNS_OF_NOWHERE : 0,
  );
  const places = placesOf(layout);
  const beside: Placed[] = [];
  const spots: Spot[] = [];
  for (const seat of seats) {
    const place = places.get(key(seat.name));
    // Two seats of one name: the second has no place of its own.
    if (place && places.delete(key(seat.name))) spots.push({ seatId: seat.id, span: 1, ...place });
    else beside.push(seat);
  }
  beside.forEach((seat, index) => {
    spots.push({ seatId: seat.id, span: 2, ...spotBeside(index, layout, columns) });
  });
  spots.sort((one, other) => one.row - other.row || one.column - other.column);
  return { columns, rows: Math.max(0, ...spots.map(({ row }) => row + 1)), spots };
};

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The nearest spot in that direction: along it counts once, across it twice. */
export const neighbour = (spots: readonly Spot[], from: Spot, direction: Direction): Spot => {
  const ahead = (spot: Spot): readonly [along: number, across: number] => {
    const [columns, rows] = [spot.column - from.column, spot.row - from.row];
    if (direction === 'left') return [-columns, Math.abs(rows)];
    if (direction === 'right') return [columns, Math.abs(rows)];
    return [direction === 'up' ? -rows : rows, Math.abs(columns)];
  };
  const weight = (spot: Spot) => ahead(spot)[0] + 2 * ahead(spot)[1];
  const there = spots.filter((spot) => ahead(spot)[0] > 0);
  return (
    there.reduce<Spot | undefined>(
      (best, spot) => (best && weight(best) <= weight(spot) ? best : spot),
      undefined,
    ) ?? from
  );
};
