import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import type { Sort } from './arrange.ts';

/** The console is the first window of the wall; so many there can be. */
export const CONSOLE = 1;
export const MOST_WINDOWS = 3;

/** What all windows of the wall have in common. */
export interface DeskView {
  readonly order: Sort;
  /** Only the seats of this cluster; null: all. */
  readonly cluster: string | null;
  /** The seat that is looked at before everybody sees it. */
  readonly preview: SeatId | null;
}

export interface Desk extends DeskView {
  /** The windows that are open, this one among them, in order. */
  readonly windows: readonly number[];
}

type Message =
  | { readonly type: 'who' }
  | { readonly type: 'here'; readonly part: number }
  | { readonly type: 'view'; readonly view: DeskView };

export interface DeskLink {
  readonly store: StoreApi<Desk>;
  readonly change: (change: Partial<DeskView>) => void;
  /** A seat was taken to the stage: the preview is free, unless another has been put there meanwhile. */
  readonly taken: (seatId: SeatId) => void;
  readonly close: () => void;
}

/**
 * Keeps the windows of one wall in step, all being equals: each tells the others what it changes. A window holds a lock
 * of its part while it lives; the browser frees it however the window ends, and whoever waits for it knows at once.
 */
export const joinDesk = (name: string, part: number): DeskLink => {
  const store = createStore<Desk>(() => ({
    order: 'roster',
    cluster: null,
    preview: null,
    windows: [part],
  }));
  const channel = new BroadcastChannel(`gb.wall.${name}`);
  const leaving = new AbortController();
  const lockOf = (each: number) => `gb.wall.${name}.${each}`;
  const post = (message: Message) => channel.postMessage(message);
  const view = (): DeskView => {
    const { order, cluster, preview } = store.getState();
    return { order, cluster, preview };
  };

  /** Aborted when this window closes, which is no failure. Without a secure context there are no locks: one window. */
  const withLock = async (each: number, held: () => Promise<void> | void) => {
    if (!isSecureContext) return;
    await navigator.locks.request(lockOf(each), { signal: leaving.signal }, held).catch(() => undefined);
  };

  const add = (each: number) => {
    const { windows } = store.getState();
    if (windows.includes(each)) return;
    store.setState({ windows: [...windows, each].sort((a, b) => a - b) });
    void withLock(each, () =>
      store.setState(({ windows: known }) => ({ windows: known.filter((other) => other !== each) })),
    );
  };

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    switch (data.type) {
      case 'who':
        post({ type: 'here', part });
        return post({ type: 'view', view: view() });
      case 'here':
        return add(data.part);
      case 'view':
        return store.setState(data.view);
    }
  };

  void withLock(part, () => {
    post({ type: 'here', part });
    post({ type: 'who' });
    return new Promise((_resolve, free) => {
      leaving.signal.addEventListener('abort', () => free(new Error('the window closed')));
    });
  });

  const change = (changed: Partial<DeskView>) => {
    store.setState(changed);
    post({ type: 'view', view: view() });
  };

  return {
    store,
    change,
    taken(seatId) {
      if (store.getState().preview === seatId) change({ preview: null });
    },
    close() {
      leaving.abort();
      channel.close();
    },
  };
};
