import type { Lamps } from './lamps.ts';

export const SORTS = ['roster', 'region', 'attention'] as const;
export type Sort = (typeof SORTS)[number];

/** The lower, the sooner somebody must look: who speaks, who asks, whose line broke, who never came. */
const urgency = ({ seat, asked, hasFloor, onStage }: Lamps): number => {
  if (hasFloor || onStage) return 0;
  if (asked > 0) return asked;
  if (!seat.present) return seat.since ? 10_000 : 20_000;
  return 30_000;
};

/** The tiles in the order asked for; the roster's order decides between equals. */
export const sorted = (lamps: readonly Lamps[], sort: Sort): Lamps[] => {
  const tiles = [...lamps].sort((a, b) => a.seat.order - b.seat.order);
  if (sort === 'attention') return tiles.sort((a, b) => urgency(a) - urgency(b));
  if (sort === 'roster') return tiles;
  const regions = [...new Set(tiles.map(({ seat }) => seat.region))];
  return tiles.sort((a, b) => regions.indexOf(a.seat.region) - regions.indexOf(b.seat.region));
};
