import { isDeepStrictEqual } from 'node:util';
import type { Presence } from '../../shared/contract.ts';
import type { TransportOffer } from '../../shared/media-contract.ts';
import type { Place } from '../../shared/places.ts';
import type { Statistics } from '../../shared/statistics-contract.ts';
import { createDevice, type Joining, type MediaDevice, type RoomDevice } from './device.ts';
import { countsOf } from './figures.ts';
import { createHalls } from './halls.ts';
import { createPipes, type pipePorts } from './pipes.ts';
import type { Placement } from './placement.ts';
import { recordedOf, type Sent, type StagePolicy, stageOf, type Wanted } from './plan.ts';
import { createPulse } from './pulse.ts';
import { supply } from './supply.ts';
import { createTap, type StageListener, type StageTap, type Tap } from './tap.ts';
import { poorLines, watchLines } from './watch-lines.ts';
import { createWhereabouts } from './whereabouts.ts';
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
  /** Takes down the stage from now on, with its pictures or its sound alone. */
  readonly tap: (listener: StageListener, wish: { readonly pictures: boolean }) => StageTap;
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
  const whereabouts = createWhereabouts(placement);
  const onStatistics = new Set<(statistics: Statistics) => void>();
  let policy = INITIAL_POLICY;
  let statistics: Statistics | null = null;
  let roundWaits = false;
  /** What each tap wants now. */
  const taps = new Map<Tap, () => Wanted[]>();
  let spoke: Place | null = null;

  const pulse = createPulse();
  const halls = createHalls({ workers, onSound: pulse.hear, log });
  const pipes = createPipes({
    halls,
    ports,
    arrived(to) {
      for (const device of devices) if (whereabouts.slotOf(device) === to) device.replan();
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

  /** Asked for by every device in every round, so it is put together once for each change. */
  let known: readonly Sent[] | null = null;
  const sent = (): readonly Sent[] => {
    known ??= [...devices].filter(({ device }) => device !== 'test').flatMap((one) => one.sent());
    return known;
  };

  const round = () => {
    const stage = stageOf(policy, sent());
    const recorded = [...taps.values()].map((wanted) => wanted());
    supply({ devices, whereabouts, sent: sent(), stage, pipes, recorded });
    for (const device of devices) device.replan();
    for (const tap of taps.keys()) tap.follow();
  };

  /** What comes in the same turn of the loop makes one round. */
  const roundSoon = () => {
    known = null;
    if (roundWaits) return;
    roundWaits = true;
    setImmediate(() => {
      roundWaits = false;
      round();
    });
  };

  pulse.onPresence(({ speaking }) => {
    if (speaking === null || speaking === spoke) return;
    spoke = speaking;
    if (taps.size > 0) roundSoon();
  });

  const openTap = (listener: StageListener, { pictures }: { readonly pictures: boolean }): StageTap => {
    const wanted = () => recordedOf(policy, sent(), { speaking: spoke, pictures });
    const tap = createTap(listener, {
      halls,
      wanted,
      sent,
      left() {
        taps.delete(tap);
        roundSoon();
      },
      log,
    });
    taps.set(tap, wanted);
    roundSoon();
    return tap;
  };

  const join = (joining: Joining): MediaDevice => {
    const seen = () => (joining.device === 'test' ? device.sent() : sent());
    const device: RoomDevice = createDevice(joining, {
      slot: () => whereabouts.slotOf(device),
      async hall() {
        const slot = devices.has(device) ? whereabouts.place(device) : null;
        return slot === null ? null : halls.at(slot);
      },
      policy: () => policy,
      sent: seen,
      reaches(producerId) {
        const to = whereabouts.slotOf(device);
        const source = seen().find((one) => one.producerId === producerId);
        return to !== null && source !== undefined && pipes.reach(producerId, source.slot, to);
      },
      changed: roundSoon,
      becameMain() {
        for (const other of devices)
          if (other !== device && other.place === device.place) other.setMain(false);
      },
      left() {
        devices.delete(device);
        whereabouts.forget(device);
        roundSoon();
        if (devices.size > 0) return;
        lines.end();
        statistics = null;
        pulse.judge({});
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
    tap: openTap,
    follow(next: StagePolicy) {
      if (isDeepStrictEqual(policy, next)) return;
      policy = { ...next, heard: new Set(next.heard) };
      // Microphones first: what must not be heard any longer should not wait for pictures.
      for (const device of devices) device.followPolicy();
      const pictures = stageOf(policy, sent()).map(({ producerId }) => producerId);
      for (const device of devices) device.showStage(pictures);
      round();
    },
    onPresence: pulse.onPresence,
    presence: pulse.presence,
    onStatistics(listener: (statistics: Statistics) => void) {
      onStatistics.add(listener);
      return () => onStatistics.delete(listener);
    },
    statistics: () => statistics,
    counts: () => countsOf(devices, pipes),
    /** The worker of a slot died. */
    lose(slot: number) {
      pipes.lose(slot);
      halls.lose(slot);
      for (const tap of taps.keys()) tap.lose(slot);
      for (const device of whereabouts.lose(slot)) device.forget();
      roundSoon();
    },
    /** There is a worker for those who lost theirs. */
    beginAnew() {
      for (const device of whereabouts.takeLost()) device.beginAnew();
    },
    close() {
      for (const tap of [...taps.keys()]) tap.close();
      for (const device of [...devices]) device.close();
      lines.end();
      pulse.close();
    },
  };
};

export type Room = ReturnType<typeof createRoom>;
