import { seatName } from '../../shared/attendance/seat-name.ts';
import { Sign } from './sign.tsx';
import classes from './tile-map.module.css';
import type { TileMapProps, TileValue } from './tile-map.tsx';
import { LOOKS, TONES } from './tones.ts';

/** The most first; what has no number goes by its tone, what has nothing to the end. */
const standing = ({ rank, tone }: TileValue): number =>
  rank ?? (tone === 'none' ? Number.NEGATIVE_INFINITY : -TONES.indexOf(tone));

/** The same values as a table, in as many columns as there is room for: a sign, the name and the value of each seat. */
export const TileTable = ({ title, seats, tileOf }: Omit<TileMapProps, 'legend' | 'svgRef'>) => {
  const rows = seats
    .map((seat) => ({ seat, value: tileOf(seat.id) }))
    .toSorted((a, b) => standing(b.value) - standing(a.value) || a.seat.order - b.seat.order);
  return (
    <ol className={classes.table} aria-label={title}>
      {rows.map(({ seat, value }) => (
        <li key={seat.id} className={classes.line}>
          <svg
            className={classes.sign}
            viewBox="0 0 24 24"
            style={{ background: LOOKS[value.tone].fill }}
            aria-hidden
          >
            <Sign tone={value.tone} x={12} y={12} />
          </svg>
          <span className={classes.name}>{seatName(seat)}</span>
          <strong className="gb-tabular">{value.said}</strong>
        </li>
      ))}
    </ol>
  );
};
