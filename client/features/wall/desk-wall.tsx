import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { useRecords } from '../../meeting/index.ts';
import { codesOf } from '../../seats/codes.ts';
import { announce, EmptyState } from '../../ui/index.ts';
import { SORTS, type Sort, shareOf, sorted } from './arrange.ts';
import { useDesk } from './desk-context.tsx';
import type { Lamps } from './lamps.ts';
import { found } from './search.ts';
import { useLamps } from './use-lamps.ts';
import { useSeatActions } from './use-seat-actions.ts';
import { useSeatKeys } from './use-seat-keys.ts';
import classes from './wall.module.css';
import { WallGrid } from './wall-grid.tsx';

/** The tiles of this window: its share of the order, or all that a search finds. */
const useTiles = (query: string): readonly Lamps[] => {
  const { order, cluster, windows, part } = useDesk();
  const tiles = sorted(useLamps(), order).filter(({ seat }) => cluster === null || seat.cluster === cluster);
  return query.trim() ? found(tiles, query) : shareOf(tiles, windows.indexOf(part), windows.length);
};

const useCodes = () => {
  const seats = useRecords('seat');
  const roster = seats.map(({ id, name }) => `${id} ${name}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the codes follow from the roster alone
  return useMemo(() => codesOf(seats), [roster]);
};

const ClusterSelect = () => {
  const { t } = useTranslation('wall');
  const { cluster, change } = useDesk();
  const clusters = [...new Set(useRecords('seat').map((seat) => seat.cluster))].filter(Boolean).sort();
  if (clusters.length === 0) return null;
  return (
    <NativeSelect
      aria-label={t('cluster')}
      value={cluster ?? ''}
      onChange={(event) => change({ cluster: event.currentTarget.value || null })}
      data={[
        { value: '', label: t('allClusters') },
        ...clusters.map((value) => ({ value, label: t('clusterNamed', { cluster: value }) })),
      ]}
    />
  );
};

/** Puts a seat in the preview from anywhere, and takes it from there to the stage. */
const usePreviewing = () => {
  const { t } = useTranslation('wall');
  const { preview, change, taken } = useDesk();
  const seats = useRecords('seat');
  const actions = useSeatActions();
  const pick = (seatId: SeatId) => {
    const seat = seats.find(({ id }) => id === seatId);
    change({ preview: seatId });
    if (seat) announce(t('previewed', { name: seatName(seat) }));
    // What Enter then takes is the seat, not what the keyboard was on before.
    const tile = document.querySelector<HTMLElement>(`[data-seat="${seatId}"]`);
    if (tile) tile.focus({ preventScroll: true });
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  const take = async (toSpeak: boolean) => {
    if (preview === null) return;
    const done = await (toSpeak ? actions.grant(preview) : actions.show(preview));
    if (done) taken(preview);
  };
  return { preview, pick, take };
};

interface DeskWallProps {
  /** The seats whose pictures are in sight in this window. */
  readonly onInSight: (seatIds: readonly SeatId[]) => void;
  /** More tools in the line above the tiles. */
  readonly tools?: ReactNode;
}

/** One window of the operator's wall. */
export const DeskWall = ({ onInSight, tools }: DeskWallProps) => {
  const { t } = useTranslation('wall');
  const { order, change } = useDesk();
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const codes = useCodes();
  const tiles = useTiles(query);
  const { preview, pick, take } = usePreviewing();
  const typed = useSeatKeys({
    codes,
    onPick: pick,
    onTake: preview === null ? null : (shift) => void take(shift),
    onSearch: () => input.current?.focus(),
  });
  const onSearchKey = (event: KeyboardEvent) => {
    const [first] = tiles;
    if (event.key === 'Escape') setQuery('');
    if (event.key !== 'Enter' || !first || query.trim() === '') return;
    event.preventDefault();
    setQuery('');
    pick(first.seat.id);
  };
  return (
    <section className={classes.wall} aria-label={t('label')}>
      <div className={classes.tools}>
        <TextInput
          ref={input}
          className={classes.search}
          leftSection={<Search size={18} aria-hidden />}
          placeholder={t('typeToSearch')}
          aria-label={t('search')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onSearchKey}
        />
        <SegmentedControl
          aria-label={t('sort')}
          value={order}
          onChange={(value) => change({ order: value as Sort })}
          data={SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
        />
        <ClusterSelect />
        {tools}
      </div>
      {order === 'attention' && <p className={classes.explained}>{t('orders.attention')}</p>}
      {tiles.length === 0 ? (
        <EmptyState title={t('nothing')} icon={<Search size={24} />} />
      ) : (
        <WallGrid
          tiles={tiles}
          onInSight={onInSight}
          tileProps={({ seat }) => ({
            code: codes.get(seat.id),
            meant: typed === '' ? undefined : (codes.get(seat.id)?.startsWith(typed) ?? false),
            previewed: seat.id === preview,
            onClick: () => pick(seat.id),
          })}
        />
      )}
    </section>
  );
};
