import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layoutFor } from './columns.ts';
import type { Lamps } from './lamps.ts';
import { Tile } from './tile.tsx';
import { TileMenu } from './tile-menu.tsx';
import { useSeatActions } from './use-seat-actions.ts';
import classes from './wall.module.css';

const GAP = 6;
const MIN_WIDTH = 104;

interface WallGridProps {
  readonly tiles: readonly Lamps[];
}

/** The tiles, as large as they can be with all of them in sight; arrows go from one to another. */
export const WallGrid = ({ tiles }: WallGridProps) => {
  const { t } = useTranslation('wall');
  const { ref, width, height } = useElementSize<HTMLUListElement>();
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const actions = useSeatActions();
  const space = { width, height, gap: GAP, minWidth: MIN_WIDTH };
  const { columns, tileWidth } = layoutFor(tiles.length, space);
  const entry = tiles.some(({ seat }) => seat.id === focused) ? focused : tiles[0]?.seat.id;

  const onKeyDown = (event: KeyboardEvent, lamps: Lamps, index: number) => {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -columns,
      ArrowDown: columns,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = tiles[index + step]?.seat.id;
      const grid = event.currentTarget.closest('ul');
      if (next) grid?.querySelector<HTMLElement>(`[data-seat="${next}"]`)?.focus();
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!lamps.seat.present) return;
      void (event.shiftKey ? actions.grant(lamps.seat.id) : actions.show(lamps.seat.id));
    }
  };

  return (
    <ul
      ref={ref}
      className={classes.grid}
      aria-label={t('label')}
      style={{ gridTemplateColumns: `repeat(${columns}, ${Math.floor(tileWidth)}px)`, gap: GAP }}
    >
      {tiles.map((lamps, index) => {
        const { id } = lamps.seat;
        return (
          <li key={id}>
            <TileMenu
              lamps={lamps}
              actions={actions}
              opened={menuOf === id}
              onChange={(opened) => setMenuOf(opened ? id : null)}
            >
              <Tile
                lamps={lamps}
                tabIndex={id === entry ? 0 : -1}
                onFocus={() => setFocused(id)}
                onKeyDown={(event) => onKeyDown(event, lamps, index)}
              />
            </TileMenu>
          </li>
        );
      })}
    </ul>
  );
};
