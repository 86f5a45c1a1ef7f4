import { SegmentedControl, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { matches } from '../../ui/fold.ts';
import { EmptyState } from '../../ui/index.ts';
import { lampsOf } from './lamps.ts';
import { SORTS, type Sort, sorted } from './sort.ts';
import { useSeatActions } from './use-seat-actions.ts';
import classes from './wall.module.css';
import { WallGrid } from './wall-grid.tsx';

/** A letter typed anywhere on the page begins a search. */
const useTypeToSearch = (enabled: boolean) => {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!enabled) return;
    const type = (event: globalThis.KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="menu"]');
      const letter = event.key.length === 1 && /\p{L}/u.test(event.key);
      if (!typing && letter && !event.ctrlKey && !event.metaKey && !event.altKey) input.current?.focus();
    };
    document.addEventListener('keydown', type);
    return () => document.removeEventListener('keydown', type);
  }, [enabled]);
  return input;
};

interface WallProps {
  /** A wall beside other things: no letter is taken from them. */
  readonly small?: boolean;
}

/** Every seat at once. */
export const Wall = ({ small = false }: WallProps) => {
  const { t } = useTranslation('wall');
  const lamps = lampsOf(useRecords('seat'), useRecord('floor'), useRecord('stage'), useRecords('poll'));
  const [sort, setSort] = useState<Sort>('roster');
  const [query, setQuery] = useState('');
  const input = useTypeToSearch(!small);
  const actions = useSeatActions();
  const tiles = sorted(lamps, sort).filter(
    ({ seat }) => query.trim() === '' || matches(`${seatName(seat)} ${seat.region}`, query),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const first = tiles[0];
    if (event.key === 'Escape') setQuery('');
    if (event.key !== 'Enter' || !first || query.trim() === '') return;
    if (first.seat.present)
      void (event.shiftKey ? actions.grant(first.seat.id) : actions.show(first.seat.id));
    setQuery('');
  };
  return (
    <section className={classes.wall} aria-label={t('label')} data-small={small || undefined}>
      <div className={classes.tools}>
        <TextInput
          ref={input}
          className={classes.search}
          leftSection={<Search size={18} aria-hidden />}
          placeholder={t(small ? 'search' : 'typeToSearch')}
          aria-label={t('search')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <SegmentedControl
          aria-label={t('sort')}
          value={sort}
          onChange={(value) => setSort(value as Sort)}
          data={SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
        />
      </div>
      {tiles.length === 0 ? (
        <EmptyState title={t('nothing')} icon={<Search size={24} />} />
      ) : (
        <WallGrid tiles={tiles} />
      )}
    </section>
  );
};
