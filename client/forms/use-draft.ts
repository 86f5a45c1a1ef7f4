import { useMemo } from 'react';
import { actorKey } from '../../shared/kernel/actor.ts';
import { useIdentity } from '../meeting/index.ts';

export interface Draft<Kept> {
  /** What was kept before this page was loaded. */
  readonly found: Kept | null;
  /** What is kept now. */
  readonly look: () => Kept | null;
  readonly keep: (kept: Kept) => void;
  readonly drop: () => void;
}

interface DraftOptions {
  /** What is written of something that outlives the meeting goes on in the next. */
  readonly lasting?: boolean;
}

/**
 * Keeps what is being written in this browser, apart for each meeting and seat or person, so that a reload or
 * a phone that puts the page to sleep loses nothing. Where the browser allows no storage, it is simply not kept.
 */
export const useDraft = <Kept>(name: string, { lasting = false }: DraftOptions = {}): Draft<Kept> => {
  const { session, meetingId } = useIdentity();
  const key = `gb:draft:${lasting ? 'lasting' : meetingId}:${actorKey(session.actor)}:${name}`;
  return useMemo(() => {
    const read = (): Kept | null => {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
      } catch {
        // Storage is forbidden, or holds what an older version wrote: begin with an empty form.
        return null;
      }
    };
    return {
      found: read(),
      look: read,
      keep(kept) {
        try {
          localStorage.setItem(key, JSON.stringify(kept));
        } catch {
          // Forbidden or full: the text is still in the form, only a reload would lose it.
        }
      },
      drop() {
        try {
          localStorage.removeItem(key);
        } catch {
          // Forbidden: then there is nothing to remove either.
        }
      },
    };
  }, [key]);
};
