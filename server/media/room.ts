import { isDeepStrictEqual } from 'node:util';
import type { Presence } from '../../shared/contract.ts';
import type { TransportOffer } from '../../shared/media-contract.ts';
import type { Statistics } from '../../shared/statistics-contract.ts';
import { crossings, demands } from './demand.ts';
import { createDevice, type Joining, type MediaDevice, type RoomDevice } from './device.ts';
import { createHalls } from './halls.ts';
import { createPipes, type pipePorts } from './pipes.ts';
import type { Placed, Placement } from './placement.ts';
import { mayWatch, type StagePolicy } from './plan.ts';
import { createPulse } from './pulse.ts';
import { poorLines, watchLines } from './watch-lines.ts';
import type { Log } from './worker.ts';
import type { Workers } from './workers.ts';

/** The media of one meeting. */
export interface MediaRoom {
  readonly join: (joining: Joining) => MediaDevice;
  /** Call it after each commit; what is already so costs nothing. */
  readonly follow: (policy: StagePolicy) => void;
  /** Who is heard and whose line is poor, whole, when it changes; returns how to stop. */
  readonly onPresence: (listener: (presence: Presence) => void) => () => void;
  readonly presence: () => Presence;
  /** What is known of the lines, every 2 s while anybody is there; returns how to stop. */
  readonly onStatistics: (listener: (statistics: Statistics) => void) => () => void;
  readonly statistics: () => Statistics | null;
}

interface Surroundings {
  readonly workers: Workers;
  readonly placement: Placement;
  readonly ports: ReturnType<typeof pipePorts>;
  readonly iceServers: (connectionId: string) => TransportOffer['iceServers'];
  readonly log: Log;
}

/** Before the meeting has said anything, nobody is heard but the centre, and the centre is on the stage. */
const INITIAL_POLICY: StagePolicy = {
  stage: [{ place: 'centre', source: 'camera', size: 'large' }],
  sharing: null,
  heard: new Set(['chair', 'deputy']),
  next: null,
  centre: 'chair',
};

export const createRoom = ({ workers, placement, ports, iceServers, log }: Surroundings) => {
  const devices = new Set<RoomDevice>();
  const placed = new Map<RoomDevice, Placed>();
  /** Their worker died, and they have not been told to begin anew. */
  const lost = new Set<RoomDevice>();
  const onStatistics = new Set<(statistics: Statistics) => void>();
  let policy = INITIAL_POLICY;
  let statistics: Statistics | null = null;
  let roundWaits = false;

  const pulse = createPulse();
  const halls = createHalls({ workers, onSound: pulse.hear, log });
  const pipes = createPipes({
    halls,
    ports,
    arrived(to) {
      for (const device of devices) if (placed.get(device)?.slot === to) device.replan();
    },
    log,
  });
  const lines = watchLines({
    devices: () => devices,
    now: Date.now,
    tell(next) {
      statistics = next;
      pulse.judge(poorLines(next.lines));
      for (const listener of onStatistics) listener(next);
    },
  });

  const sent = () => [...devices].filter(({ device }) => device !== 'test').flatMap((one) => one.sent());

  /** Where those sit who watch the wall, if any are there. */
  const slotOfWatchers = (): number | null => {
    for (const [{ role }, { slot }] of placed) if (mayWatch(role)) return slot;
    return null;
  };

  const place = (device: RoomDevice): number | null => {
    const known = placed.get(device);
    if (known) return known.slot;
    // A lost device waits for the new worker, rather than to begin twice.
    const found =
      devices.has(device) && !lost.has(device) ? placement.place(device.role, slotOfWatchers()) : null;
    if (found) placed.set(device, found);
    return found?.slot ?? null;
  };

  const unplace = (device: RoomDevice) => {
    placed.get(device)?.leave();
    placed.delete(device);
  };

  /** Senders are told what is needed, and what is sent goes to the workers where it is; in one place, for all. */
  const supply = () => {
    const all = [...devices].map((device) => ({ device, wanted: device.wanted() }));
    const found = demands(all.map(({ wanted }) => wanted));
    for (const { device } of all) device.demand(found);
    const needs = all.flatMap(({ device, wanted }) => {
      const slot = placed.get(device)?.slot;
      if (slot === undefined) return [];
      return [{ slot, producerIds: [...wanted.map(({ producerId }) => producerId), ...device.holds()] }];
    });
    const needed = crossings(needs, sent());
    const keys = new Set(needed.map(({ producerId, to }) => `${producerId} ${to}`));
    pipes.keepOnly((producerId, to) => keys.has(`${producerId} ${to}`));
    for (const { producerId, from, to } of needed) pipes.bring(producerId, from, to);
  };

  const round = () => {
    supply();
    for (const device of devices) device.replan();
  };

  /** What comes in the same turn of the loop makes one round. */
  const roundSoon = () => {
    if (roundWaits) return;
    roundWaits = true;
    setImmediate(() => {
      roundWaits = false;
      round();
    });
  };

  const join = (joining: Joining): MediaDevice => {
    const seen = () => (joining.device === 'test' ? device.sent() : sent());
    const device: RoomDevice = createDevice(joining, {
      slot: () => placed.get(device)?.slot ?? null,
      async hall() {
        const slot = place(device);
        return slot === null ? null : halls.at(slot);
      },
      policy: () => policy,
      sent: seen,
      reaches(producerId) {
        const to = placed.get(device)?.slot;
        const source = seen().find((one) => one.producerId === producerId);
        return to !== undefined && source !== undefined && pipes.reach(producerId, source.slot, to);
      },
      changed: roundSoon,
      becameMain() {
        for (const other of devices)
          if (other !== device && other.place === device.place) other.setMain(false);
      },
      left() {
        devices.delete(device);
        lost.delete(device);
        unplace(device);
        roundSoon();
        if (devices.size > 0) return;
        lines.end();
        halls.close();
      },
      iceServers,
      log,
    });
    devices.add(device);
    lines.begin();
    return device;
  };

  return {
    join,
    follow(next: StagePolicy) {
      if (isDeepStrictEqual(policy, next)) return;
      policy = { ...next, heard: new Set(next.heard) };
      // Microphones first: what must not be heard any longer should not wait for pictures.
      for (const device of devices) device.followPolicy();
      round();
    },
    onPresence: pulse.onPresence,
    presence: pulse.presence,
    onStatistics(listener: (statistics: Statistics) => void) {
      onStatistics.add(listener);
      return () => onStatistics.delete(listener);
    },
    statistics: () => statistics,
    /** The worker of a slot died. */
    lose(slot: number) {
      pipes.lose(slot);
      halls.lose(slot);
      for (const [device, { slot: at }] of [...placed]) {
        if (at !== slot) continue;
        unplace(device);
        device.forget();
        lost.add(device);
      }
      roundSoon();
    },
    /** There is a worker for those who lost theirs. */
    beginAnew() {
      const told = [...lost];
      lost.clear();
      for (const device of told) device.beginAnew();
    },
    close() {
      for (const device of [...devices]) device.close();
      lines.end();
      pulse.close();
    },
  };
};

export type Room = ReturnType<typeof createRoom>;
