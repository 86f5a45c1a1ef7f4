import { setTimeout as pause } from 'node:timers/promises';
import { ballotFor, pollToOpen, resolutionToRecord } from './commands.ts';
import type { Device } from './device.ts';
import { summary } from './figures.ts';
import type { Inspector } from './inspector.ts';
import { accepted, openInGroups, QUIET_MS, type Scene, settle, untilAllKnow } from './scene.ts';

/** Within what the server lets one connection send: a person presses buttons. */
const PACE_MS = 200;

let numbers = 0;
const next = () => {
  numbers += 1;
  return numbers;
};

/** The poll that is open now, as the chair sees it. */
const openPollOf = async ({ chair }: Scene): Promise<string> => {
  const { records } = await chair.socket.emitWithAck('snapshot', 'meeting', null);
  const open = Object.entries(records).find(
    ([key, record]) => key.startsWith('poll:') && record && 'closedAt' in record && record.closedAt === null,
  );
  return open?.[0].slice('poll:'.length) ?? '';
};

/**
 * Seventy seats cast their ballots and the chair records a conclusion, 71 commands in one instant: how long until
 * each was answered, which the server does when it is on the disk.
 */
export const measureVotes = async (scene: Scene, rounds: number) => {
  const { chair, seats, everyone } = scene;
  const answered: number[] = [];
  const all: number[] = [];
  for (let done = 0; done < rounds; done += 1) {
    accepted(await chair.send('poll.open', pollToOpen(next())));
    await settle(everyone);
    const pollId = await openPollOf(scene);
    const sentAt = performance.now();
    const waited = await Promise.all(
      [
        ...seats.map((seat, index) => seat.send('poll.cast', ballotFor(pollId, index))),
        chair.send('resolution.record', resolutionToRecord(next())),
      ].map(async (answer) => {
        accepted(await answer);
        return performance.now() - sentAt;
      }),
    );
    answered.push(...waited);
    all.push(Math.max(...waited));
    await settle(everyone);
    accepted(await chair.send('poll.close', { pollId }));
    await pause(PACE_MS);
  }
  const { p50 } = summary(all);
  return {
    ballots: rounds * seats.length,
    each: summary(answered),
    allOf71: summary(all),
    votesPerSecond: Math.round(((seats.length + 1) * 1000) / p50),
  };
};

/** The chair goes to another item: how long until the last screen was told, when nothing else happens. */
export const measureChange = async ({ chair, everyone, itemIds }: Scene, rounds: number) => {
  const ms: number[] = [];
  const bytes: number[] = [];
  for (let done = 0; done < rounds; done += 1) {
    const itemId = itemIds[next() % itemIds.length] ?? '';
    const told = await untilAllKnow(everyone, () => chair.send('agenda.go_to', { itemId }));
    ms.push(told.ms);
    bytes.push(told.bytes);
    await pause(QUIET_MS);
  }
  return { screens: everyone.length, all: summary(ms), bytesPerChange: summary(bytes) };
};

/**
 * Every line is cut at one instant: how long until each device has full state again; with all pages loaded anew
 * (`reload`), from nothing.
 */
export const measureCut = async ({ everyone }: Scene, rounds: number, how: 'cut' | 'reload') => {
  const ms: number[] = [];
  const all: number[] = [];
  for (let done = 0; done < rounds; done += 1) {
    await settle(everyone);
    const back = everyone.map((device) => device.whole());
    const cutAt = performance.now();
    for (const device of everyone) {
      if (how === 'reload') device.forget();
      device.cut();
    }
    const each = (await Promise.all(back)).map((at) => at - cutAt);
    ms.push(...each);
    all.push(Math.max(...each));
  }
  await settle(everyone);
  return { each: summary(ms), last: summary(all), snapshotBytes: everyone.at(-1)?.snapshotBytes ?? 0 };
};

/** The server is killed as by a power cut and started again: how long until each device has full state again. */
export const measureKill = async ({ house, everyone }: Scene, rounds: number) => {
  const ms: number[] = [];
  const all: number[] = [];
  const starts: number[] = [];
  for (let done = 0; done < rounds; done += 1) {
    const back = everyone.map((device) => device.whole());
    await house.server.kill();
    const killedAt = performance.now();
    await house.server.run();
    const whole = await Promise.all(back);
    // Until the first one is served the server is starting; from then on it is the crowd that takes time.
    const servingAt = Math.min(...whole);
    starts.push(servingAt - killedAt);
    ms.push(...whole.map((at) => at - servingAt));
    all.push(Math.max(...whole) - servingAt);
    await settle(everyone);
  }
  return { untilFirst: summary(starts), afterFirst: summary(ms), lastAfterFirst: summary(all) };
};

/** What an idle connection costs the server, bytes: measured over devices that come and then do nothing. */
export const measureMemory = async (inspector: Inspector, devices: readonly Device[]) => {
  const before = await inspector.memory();
  await openInGroups(devices);
  await pause(1000);
  const after = await inspector.memory();
  const each = (what: keyof typeof after) => Math.round((after[what] - before[what]) / devices.length);
  return {
    connections: devices.length,
    heap: each('heap'),
    outsideHeap: each('outsideHeap'),
    resident: each('resident'),
  };
};
