import { setTimeout as pause } from 'node:timers/promises';
import { SAMPLE_MEETING_ID } from '../../server/sample/next-command.ts';
import type { CommandAnswer } from '../../shared/contract.ts';
import { until } from '../support/until.ts';
import { Device } from './device.ts';
import type { House } from './house.ts';

/** Longer than the server gathers changes for: what comes after it is told alone. */
export const QUIET_MS = 120;
/** Observers come in groups of this size, as people do; the measured crowds are those that stay. */
const AT_ONCE = 100;

/** A meeting in session with the chair, seventy seats and a crowd of observers. */
export interface Scene {
  readonly house: House;
  readonly chair: Device;
  readonly seats: readonly Device[];
  readonly observers: readonly Device[];
  /** All of them. */
  readonly everyone: readonly Device[];
  readonly itemIds: readonly string[];
}

/** What the chair asked for must happen, or nothing is measured. */
export const accepted = (answer: CommandAnswer): number => {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.seq;
};

/** Waits until all have been told the same, and the server has nothing left to tell. */
export const settle = async (devices: readonly Device[]) => {
  await until(
    'everybody to be as far as the others',
    () => new Set(devices.map(({ seq }) => seq)).size === 1,
    60_000,
  );
  await pause(QUIET_MS);
};

export const openInGroups = async (devices: readonly Device[]) => {
  for (let first = 0; first < devices.length; first += AT_ONCE)
    await Promise.all(devices.slice(first, first + AT_ONCE).map((device) => device.open()));
};

/** The chair and the seventy are in; observers are ready to come. */
export const openScene = async (house: House, crowd: number): Promise<Scene> => {
  const device = (who: House['chair']) => new Device(house.server.url, who, SAMPLE_MEETING_ID);
  const chair = device(house.chair);
  const seats = [...house.seats.values()].map(device);
  const observers = Array.from({ length: crowd }, () => device(house.observer));
  await chair.open();
  const { records } = await chair.socket.emitWithAck('snapshot', 'meeting', null);
  const itemIds = Object.keys(records)
    .filter((key) => key.startsWith('item:'))
    .map((key) => key.slice('item:'.length));
  accepted(await chair.send('meeting.open', {}));
  return { house, chair, seats, observers, everyone: [chair, ...seats, ...observers], itemIds };
};

/** Sends a command and waits until the last of all has been told of it: how long that took, ms. */
export const untilAllKnow = async (
  devices: readonly Device[],
  send: () => Promise<CommandAnswer>,
): Promise<{ readonly ms: number; readonly bytes: number }> => {
  let left = devices.length;
  const last = new Promise<number>((resolve) => {
    for (const device of devices) {
      device.bytes = 0;
      device.onPatch = () => {
        device.onPatch = null;
        left -= 1;
        if (left === 0) resolve(performance.now());
      };
    }
  });
  const sentAt = performance.now();
  const answer = send();
  const ms = (await last) - sentAt;
  accepted(await answer);
  return { ms, bytes: devices.at(-1)?.bytes ?? 0 };
};
