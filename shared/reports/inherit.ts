import { type Passage, predecessorsOf, successorsOf } from '../roster/lineage.ts';
import type { SeatFigure } from './reporting.ts';
import type { FigureValue } from './values.ts';

const key = ({ seatId, indicatorId }: SeatFigure): string => `${seatId} ${indicatorId}`;

/** Of two places that became one: numbers and parts are added; there is no one word, share or answer of both. */
const added = (one: FigureValue, other: FigureValue): FigureValue | null => {
  if (typeof one === 'number' && typeof other === 'number') return one + other;
  if (typeof one === 'object' && typeof other === 'object') return [one[0] + other[0], one[1] + other[1]];
  return null;
};

/**
 * R14: the figures of an earlier meeting as those of the places that carry on, on that day, what the places then
 * were (H2). A place that was split leaves its figures to none: nobody knows whose they are. `percentages` name the
 * indicators whose numbers are shares, which cannot be added.
 */
export const inherit = (
  figures: readonly SeatFigure[],
  lineage: readonly Passage[],
  day: string,
  percentages: ReadonlySet<string> = new Set(),
): readonly SeatFigure[] => {
  const heirs = new Map<string, SeatFigure | null>();
  for (const figure of figures) {
    const [heir, ...others] = successorsOf(lineage, figure.seatId, day);
    if (!heir || others.length > 0) continue;
    const inherited = { ...figure, seatId: heir };
    const before = heirs.get(key(inherited));
    const merged = predecessorsOf(lineage, heir, day).length > 1;
    if (merged && percentages.has(figure.indicatorId)) continue;
    if (before === undefined) heirs.set(key(inherited), inherited);
    else if (before !== null) {
      const value = added(before.value, figure.value);
      heirs.set(key(inherited), value === null ? null : { ...inherited, value });
    }
  }
  return [...heirs.values()].filter((figure) => figure !== null);
};
