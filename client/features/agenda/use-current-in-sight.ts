import { useEffect, useRef } from 'react';
import type { ItemRecord } from '../../../shared/agenda/view.ts';

/** Brings the current item into sight when the list comes up and whenever the meeting moves on. */
export const useCurrentInSight = (items: readonly ItemRecord[]) => {
  const list = useRef<HTMLOListElement>(null);
  const currentId = items.find(({ state }) => state === 'current')?.id;
  useEffect(() => {
    if (!currentId) return;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  }, [currentId]);
  return list;
};
