import type { CSSProperties } from 'react';
import { seatName } from '../../shared/attendance/seat-name.ts';
import { Sign } from './sign.tsx';
import classes from './tile-map.module.css';
import type { TileMapProps, TileValue } from './tile-map.tsx';
import { LOOKS, TONES } from './tones.ts';

/** The most first; what has no number goes by its tone, what has nothing to the end. */
const standing = ({ rank, tone }: TileValue): number =>
  rank ?? (tone === 'none' ? Number.NEGATIVE_INFINITY : -TONES.indexOf(tone));

interface TileTableProps extends Pick<TileMapProps, 'title' | 'seats' | 'tileOf'> {
  /** All of it in the room there is, in columns: where nobody can scroll. */
  readonly whole?: boolean;
}

const COLUMNS = 3;

/** The same values as a table: a sign, the name and the value of each seat. */
export const TileTable = ({ title, seats, tileOf, whole = false }: TileTableProps) => {
  const rows = seats
    .map((seat) => ({ seat, value: tileOf(seat.id) }))
    .toSorted((a, b) => standing(b.value) - standing(a.value) || a.seat.order - b.seat.order);
  return (
    <ol
      className={classes.table}
      aria-label={title}
      data-whole={whole || undefined}
      style={{ '--rows': Math.ceil(rows.length / COLUMNS) } as CSSProperties}
    >
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
          <span className={classes.name}>{whole ? seat.name : seatName(seat)}</span>
          <strong className="gb-tabular">{value.cell ?? value.said}</strong>
        </li>
      ))}
    </ol>
  );
};
