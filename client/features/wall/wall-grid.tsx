import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { layoutFor } from './columns.ts';
import type { Lamps } from './lamps.ts';
import { Tile, type TileProps } from './tile.tsx';
import { useInSight } from './use-in-sight.ts';
import classes from './wall.module.css';

const GAP = 6;
/** Of the grid, so that no ring around a tile is cut off; what is measured has it in it. */
const PADDING = 3;
const MIN_WIDTH = 104;

interface WallGridProps {
  readonly tiles: readonly Lamps[];
  readonly onInSight: (seatIds: readonly SeatId[]) => void;
  /** What a tile has besides its lamps. */
  readonly tileProps: (lamps: Lamps) => Omit<TileProps, 'lamps'>;
  /** Puts something around a tile: its menu. */
  readonly around?: (lamps: Lamps, tile: ReactElement) => ReactElement;
}

/** The tiles, as large as they can be with all of them in sight; arrows go from one to another. */
export const WallGrid = ({ tiles, onInSight, tileProps, around }: WallGridProps) => {
  const { t } = useTranslation('wall');
  const box = useRef<HTMLUListElement>(null);
  const { ref, width, height } = useElementSize<HTMLUListElement>();
  const [focused, setFocused] = useState<SeatId | null>(null);
  const { columns, tileWidth } = layoutFor(tiles.length, {
    width: width - 2 * PADDING,
    height: height - 2 * PADDING,
    gap: GAP,
    minWidth: MIN_WIDTH,
  });
  const entry = tiles.some(({ seat }) => seat.id === focused) ? focused : tiles[0]?.seat.id;

  const inSight = useInSight(
    box,
    tiles.map(({ seat }) => seat.id),
  ).join(' ');
  useEffect(() => onInSight(inSight ? (inSight.split(' ') as SeatId[]) : []), [inSight, onInSight]);

  const go = (event: KeyboardEvent, index: number) => {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -columns,
      ArrowDown: columns,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tiles[index + step]?.seat.id;
    if (next) box.current?.querySelector<HTMLElement>(`[data-seat="${next}"]`)?.focus();
  };

  return (
    <ul
      ref={useMergedRef(ref, box)}
      className={classes.grid}
      aria-label={t('label')}
      style={{
        gridTemplateColumns: `repeat(${columns}, ${Math.floor(tileWidth)}px)`,
        gap: GAP,
        padding: PADDING,
      }}
    >
      {tiles.map((lamps, index) => {
        const { onKeyDown, ...more } = tileProps(lamps);
        const tile = (
          <Tile
            {...more}
            lamps={lamps}
            tabIndex={lamps.seat.id === entry ? 0 : -1}
            onFocus={() => setFocused(lamps.seat.id)}
            onKeyDown={(event) => {
              go(event, index);
              onKeyDown?.(event);
            }}
          />
        );
        return <li key={lamps.seat.id}>{around ? around(lamps, tile) : tile}</li>;
      })}
    </ul>
  );
};
