import { SegmentedControl, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { useWatch } from '../../media-react/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { type Sort, sorted } from './arrange.ts';
import type { Lamps } from './lamps.ts';
import { found } from './search.ts';
import { TileMenu } from './tile-menu.tsx';
import { useLamps } from './use-lamps.ts';
import { useSeatActions } from './use-seat-actions.ts';
import classes from './wall.module.css';
import { WallGrid } from './wall-grid.tsx';

const ORDERS = ['roster', 'region', 'attention'] as const satisfies readonly Sort[];

/** Every seat at once, beside other things: the chair's, where a press on a tile offers what can be done. */
export const Wall = () => {
  const { t } = useTranslation('wall');
  const [sort, setSort] = useState<Sort>('roster');
  const [query, setQuery] = useState('');
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const [inSight, setInSight] = useState<readonly SeatId[]>([]);
  useWatch(inSight, null);
  const actions = useSeatActions();
  const tiles = found(sorted(useLamps(), sort), query);
  const put = ({ seat }: Lamps, speaking: boolean) =>
    seat.present && void (speaking ? actions.grant(seat.id) : actions.show(seat.id));
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = tiles;
    if (event.key === 'Escape') setQuery('');
    if (event.key !== 'Enter' || !first || query.trim() === '') return;
    put(first, event.shiftKey);
    setQuery('');
  };
  return (
    <section className={classes.wall} aria-label={t('label')}>
      <div className={classes.tools}>
        <TextInput
          className={classes.search}
          leftSection={<Search size={18} aria-hidden />}
          placeholder={t('search')}
          aria-label={t('search')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <SegmentedControl
          aria-label={t('sort')}
          value={sort}
          onChange={(value) => setSort(value as Sort)}
          data={ORDERS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
        />
      </div>
      {tiles.length === 0 ? (
        <EmptyState title={t('nothing')} icon={<Search size={24} />} />
      ) : (
        <WallGrid
          tiles={tiles}
          onInSight={setInSight}
          tileProps={(lamps) => ({
            onKeyDown: (event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              put(lamps, event.shiftKey);
            },
          })}
          around={(lamps, tile) => (
            <TileMenu
              lamps={lamps}
              actions={actions}
              opened={menuOf === lamps.seat.id}
              onChange={(opened) => setMenuOf(opened ? lamps.seat.id : null)}
            >
              {tile}
            </TileMenu>
          )}
        />
      )}
    </section>
  );
};
