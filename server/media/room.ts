import { isDeepStrictEqual } from 'node:util';
import type { TransportOffer } from '../../shared/media-contract.ts';
import { createDevice, type Joining, type MediaDevice, type RoomDevice } from './device.ts';
import { type Hall, type Levels, openHall } from './hall.ts';
import type { StagePolicy } from './plan.ts';
import type { Log, Workers } from './workers.ts';

/** The media of one meeting. */
export interface MediaRoom {
  readonly join: (joining: Joining) => MediaDevice;
  /** Call it after each commit; what is already so costs nothing. */
  readonly follow: (policy: StagePolicy) => void;
  /** How loud the open microphones are, at most four times a second; returns how to stop. */
  readonly onLevels: (listener: (levels: Levels) => void) => () => void;
}

interface Surroundings {
  readonly workers: Workers;
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

export const createRoom = ({ workers, iceServers, log }: Surroundings) => {
  const devices = new Set<RoomDevice>();
  const listeners = new Set<(levels: Levels) => void>();
  let policy = INITIAL_POLICY;
  let hall: Promise<Hall | null> | null = null;

  const tellLevels = (levels: Levels) => {
    for (const listener of listeners) listener(levels);
  };

  /** Opened when the first device needs it, once for all that ask meanwhile. */
  const openOnce = (): Promise<Hall | null> => {
    const live = workers.live();
    if (!live) return Promise.resolve(null);
    if (hall) return hall;
    const opening = openHall(live, tellLevels).catch((error: unknown) => {
      log.error({ err: error }, 'no router for the room');
      if (hall === opening) hall = null;
      return null;
    });
    hall = opening;
    return opening;
  };

  const closeHall = () => {
    void hall?.then((open) => open?.close());
    hall = null;
  };

  const replanAll = () => {
    for (const device of devices) device.replan();
  };

  const join = (joining: Joining): MediaDevice => {
    const device: RoomDevice = createDevice(joining, {
      hall: openOnce,
      policy: () => policy,
      sent: () => [...devices].flatMap((one) => one.sent()),
      changed: replanAll,
      becameMain() {
        for (const other of devices)
          if (other !== device && other.place === device.place) other.setMain(false);
      },
      left() {
        devices.delete(device);
        // What it sent has ended, and said so, before: a device that only watched changes nobody's plan.
        if (devices.size === 0) closeHall();
      },
      iceServers,
      log,
    });
    devices.add(device);
    return device;
  };

  return {
    join,
    follow(next: StagePolicy) {
      if (isDeepStrictEqual(policy, next)) return;
      policy = { ...next, heard: new Set(next.heard) };
      // Microphones first: what must not be heard any longer should not wait for pictures.
      for (const device of devices) device.followPolicy();
      replanAll();
    },
    onLevels(listener: (levels: Levels) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** The worker died. */
    lose() {
      hall = null;
      for (const device of devices) device.forget();
      tellLevels({});
    },
    /** There is a new worker. */
    beginAnew() {
      for (const device of devices) device.beginAnew();
    },
    close() {
      for (const device of [...devices]) device.close();
      closeHall();
    },
  };
};

export type Room = ReturnType<typeof createRoom>;
