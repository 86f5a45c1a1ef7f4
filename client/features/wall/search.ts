import { seatName } from '../../../shared/attendance/seat-name.ts';
import { matches } from '../../ui/fold.ts';
import type { Lamps } from './lamps.ts';

/** The tiles whose name or region is meant, diacritics aside; all of them while nothing is asked. */
export const found = (tiles: readonly Lamps[], query: string): Lamps[] =>
  tiles.filter(({ seat }) => query.trim() === '' || matches(`${seatName(seat)} ${seat.region}`, query));
