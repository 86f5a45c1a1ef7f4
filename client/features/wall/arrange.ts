import type { Lamps } from './lamps.ts';

export const SORTS = ['roster', 'region', 'cluster', 'attention'] as const;
export type Sort = (typeof SORTS)[number];

/**
 * The lower, the sooner somebody must look: who speaks, who asks (in the order of the queue), whose line is lost, whose
 * is weak, who never came. `orders.attention` says the same to the person.
 */
const urgency = ({ seat, asked, hasFloor, onStage, line }: Lamps): number => {
  if (hasFloor || onStage) return 0;
  if (asked > 0) return asked;
  if (!seat.present) return seat.since === null ? 30_000 : 10_000;
  return { down: 11_000, weak: 20_000, good: 40_000 }[line];
};

const byGroup = (tiles: Lamps[], groupOf: (lamps: Lamps) => string): Lamps[] => {
  const groups = [...new Set(tiles.map(groupOf))];
  // Seats of no group stand after those of all groups.
  const rank = (lamps: Lamps) => (groupOf(lamps) === '' ? groups.length : groups.indexOf(groupOf(lamps)));
  return tiles.sort((a, b) => rank(a) - rank(b));
};

/** The tiles in the order asked for; the roster's order decides between equals, so that nothing jumps about. */
export const sorted = (lamps: readonly Lamps[], sort: Sort): Lamps[] => {
  const tiles = [...lamps].sort((a, b) => a.seat.order - b.seat.order);
  switch (sort) {
    case 'roster':
      return tiles;
    case 'region':
      return byGroup(tiles, ({ seat }) => seat.region);
    case 'cluster':
      return byGroup(tiles, ({ seat }) => seat.cluster);
    case 'attention':
      return tiles.sort((a, b) => urgency(a) - urgency(b));
  }
};

/** What falls to one of so many windows: all of them together show everything once, as evenly as can be. */
export const shareOf = <Tile>(tiles: readonly Tile[], index: number, windows: number): Tile[] =>
  tiles.slice(Math.ceil((tiles.length * index) / windows), Math.ceil((tiles.length * (index + 1)) / windows));
