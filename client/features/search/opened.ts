import { createStore } from 'zustand/vanilla';
import { type Asked, NOTHING_ASKED } from './asked.ts';

/** The search of a room: one for the page, for a browser tab stands in one meeting. */
interface RoomSearch {
  readonly opened: boolean;
  /** Kept when it is put away, so that it comes back as it was. */
  readonly asked: Asked;
  /** Counts how often it was called for. */
  readonly turn: number;
}

export const roomSearch = createStore<RoomSearch>(() => ({ opened: false, asked: NOTHING_ASKED, turn: 0 }));

export const openSearch = () => roomSearch.setState(({ turn }) => ({ opened: true, turn: turn + 1 }));
export const closeSearch = () => roomSearch.setState({ opened: false });
