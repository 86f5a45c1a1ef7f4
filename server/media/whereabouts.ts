import type { RoomDevice } from './device.ts';
import type { Placed, Placement } from './placement.ts';
import { mayWatch } from './plan.ts';

/** In which worker each device of a room is, and which have lost theirs. */
export const createWhereabouts = (placement: Placement) => {
  const placed = new Map<RoomDevice, Placed>();
  /** Their worker died, and they have not been told to begin anew. */
  const lost = new Set<RoomDevice>();

  /** Where those are who may watch the wall, if any are there. */
  const slotOfWatchers = (): number | null => {
    for (const [{ role }, { slot }] of placed) if (mayWatch(role)) return slot;
    return null;
  };

  const leave = (device: RoomDevice) => {
    placed.get(device)?.leave();
    placed.delete(device);
  };

  return {
    slotOf: (device: RoomDevice): number | null => placed.get(device)?.slot ?? null,
    /** The slot of a device; it gets one if it has none and there is one. */
    place(device: RoomDevice): number | null {
      const known = placed.get(device);
      if (known) return known.slot;
      // A lost device waits for the new worker, rather than to begin twice.
      const found = lost.has(device) ? null : placement.place(device.role, slotOfWatchers());
      if (found) placed.set(device, found);
      return found?.slot ?? null;
    },
    forget(device: RoomDevice) {
      lost.delete(device);
      leave(device);
    },
    /** The worker of a slot died: the devices that were in it. */
    lose(slot: number): readonly RoomDevice[] {
      const hit = [...placed].filter(([, { slot: at }]) => at === slot).map(([device]) => device);
      for (const device of hit) {
        leave(device);
        lost.add(device);
      }
      return hit;
    },
    /** There is a worker again: the devices that waited for it. */
    takeLost(): readonly RoomDevice[] {
      const waiting = [...lost];
      lost.clear();
      return waiting;
    },
  };
};

export type Whereabouts = ReturnType<typeof createWhereabouts>;
