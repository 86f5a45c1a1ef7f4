import { type RefObject, useEffect, useState } from 'react';
import type { SeatId } from '../../../shared/kernel/ids.ts';

/** The seats of those tiles that are in sight within the scrolled box, in the order of the tiles. */
export const useInSight = (
  box: RefObject<HTMLElement | null>,
  seatIds: readonly SeatId[],
): readonly SeatId[] => {
  const [seen, setSeen] = useState<ReadonlySet<SeatId>>(new Set());
  const all = seatIds.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other tiles stand in the box when the seats are others
  useEffect(() => {
    const { current: root } = box;
    if (!root) return;
    const observer = new IntersectionObserver(
      (entries) =>
        setSeen((before) => {
          const now = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const seatId = (target as HTMLElement).dataset.seat as SeatId;
            if (isIntersecting) now.add(seatId);
            else now.delete(seatId);
          }
          return now;
        }),
      { root },
    );
    setSeen(new Set());
    for (const tile of root.querySelectorAll('[data-seat]')) observer.observe(tile);
    return () => observer.disconnect();
  }, [box, all]);
  return seatIds.filter((seatId) => seen.has(seatId));
};
