import type { Presence } from '../../shared/contract.ts';
import type { LineSample, Statistics } from '../../shared/statistics-contract.ts';
import type { RoomDevice } from './device.ts';

/** How often all lines are looked at, ms. */
const LOOK_EVERY_MS = 2000;

interface Surroundings {
  readonly devices: () => Iterable<RoomDevice>;
  readonly tell: (statistics: Statistics) => void;
  readonly now: () => number;
}

/** The lines that are not good, by place. */
export const poorLines = (lines: readonly LineSample[]): Presence['lines'] =>
  Object.fromEntries(lines.flatMap(({ place, state }) => (state === 'good' ? [] : [[place, state]])));

/** One line a place: that of the device which sends for it. */
const samplesOf = (devices: readonly RoomDevice[]): LineSample[] =>
  devices.flatMap(({ place, device, isMain, line }) => {
    const sample = place && device === 'main' && isMain() ? line.latest() : null;
    return place && sample ? [{ place, ...sample }] : [];
  });

/** Looks at the lines of a room for as long as there are any. */
export const watchLines = ({ devices, tell, now }: Surroundings) => {
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    const all = [...devices()];
    const known = new Map(all.flatMap(({ line }) => line.bitrates()));
    const at = now();
    await Promise.race([
      Promise.all(all.map(({ line }) => line.look(at, known))),
      // A worker that hangs must not keep the others' lines from being told.
      new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS / 2).unref()),
    ]);
    if (timer) tell({ at, lines: samplesOf(all) });
  };
  return {
    begin() {
      timer ??= setInterval(() => void look(), LOOK_EVERY_MS).unref();
    },
    end() {
      clearInterval(timer);
      timer = undefined;
    },
  };
};
