import { ActionIcon, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Search, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useIdentity } from '../../meeting/index.ts';
import { closeSearch, openSearch, roomSearch } from './opened.ts';
import classes from './search.module.css';
import { SearchPanel } from './search-panel.tsx';

/** Whether the search stands open in this room. */
export const useSearching = (): boolean => useStore(roomSearch).opened;

/** Opens the search of the room, and puts it away. */
export const SearchSwitch = () => {
  const { t } = useTranslation('search');
  const searching = useSearching();
  // Heard while one types, too.
  useHotkeys([['mod+k', openSearch]], []);
  return (
    <Tooltip label={t('open')}>
      <ActionIcon
        variant="default"
        aria-label={t('open')}
        aria-pressed={searching}
        onClick={searching ? closeSearch : openSearch}
      >
        <Search size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
};

/** The search within a room: beside the stage, which it never covers; nobody leaves the room by it. */
export const RoomSearch = () => {
  const { t } = useTranslation('search');
  const { session } = useIdentity();
  const { asked, turn } = useStore(roomSearch);
  return (
    <section
      className={classes.room}
      aria-label={t('title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closeSearch();
      }}
    >
      <header className={classes.roomHead}>
        <h2>{t('title')}</h2>
        <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={closeSearch}>
          <X size={22} aria-hidden />
        </ActionIcon>
      </header>
      <div className={classes.roomBody}>
        <SearchPanel
          handle={session.handle}
          asked={asked}
          onAsk={(next) => roomSearch.setState({ asked: next })}
          hrefOf={() => null}
          focusTurn={turn}
        />
      </div>
    </section>
  );
};
