import type { Viewer } from '../../shared/kernel/actor.ts';
import { mayWatch } from './plan.ts';
import type { Workers } from './workers.ts';

/** A wall of seventy small pictures costs about as much as eight devices that get the stage alone. */
const WATCHER_WEIGHT = 8;

export const weightOf = (role: Viewer['role']): number => (mayWatch(role) ? WATCHER_WEIGHT : 1);

/** The slot that carries least of those that have a worker (`null`: none now); none if there is no worker at all. */
export const lightest = (loads: readonly (number | null)[]): number | null => {
  let best: number | null = null;
  for (const [slot, load] of loads.entries()) {
    if (load === null) continue;
    const least = best === null ? null : loads[best];
    if (least === null || least === undefined || load < least) best = slot;
  }
  return best;
};

/** The slot of one device, for as long as it is there. */
export interface Placed {
  readonly slot: number;
  readonly leave: () => void;
}

/**
 * Which worker a device gets, over all rooms: the one that carries least. Only those who may watch the wall are
 * kept together, where the first of them in their room came to be: every seat's small picture then crosses to
 * another worker at most once, however many walls there are. The stage crosses to each worker once in any case.
 */
export const createPlacement = (workers: Workers) => {
  const loads = Array.from({ length: workers.slots }, () => 0);
  return {
    /** `beside`: the slot of those who watch in the same room, if there are any. */
    place(role: Viewer['role'], beside: number | null): Placed | null {
      const live = loads.map((load, slot) => (workers.live(slot) ? load : null));
      const together = mayWatch(role) && beside !== null && workers.live(beside) !== null;
      const slot = together ? beside : lightest(live);
      if (slot === null) return null;
      const weight = weightOf(role);
      loads[slot] = (loads[slot] ?? 0) + weight;
      let left = false;
      return {
        slot,
        leave() {
          if (left) return;
          left = true;
          loads[slot] = (loads[slot] ?? 0) - weight;
        },
      };
    },
  };
};

export type Placement = ReturnType<typeof createPlacement>;
