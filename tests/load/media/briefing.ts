import { setTimeout as pause } from 'node:timers/promises';
import { summary } from '../figures.ts';
import { accepted } from '../scene.ts';
import { openCanary } from './canary.ts';
import { type Crew, joinAtOnce, openCrew } from './crew.ts';
import * as faults from './faults.ts';
import { measureFlow, measureSwitches } from './measure.ts';
import type { Film } from './reel.ts';

/** After everybody came, until the last key frame is sent and the compiler has warmed up. */
const CALM_MS = 3_000;
const FLOW_MS = 6_000;
const SWITCHES = 8;

const joining = async (crew: Crew) => {
  const { connected, firstPacket, firstPacketFromStart } = await joinAtOnce(crew);
  return {
    /** From the first of all beginning until each had both its lines, ms. */
    connected: summary(connected),
    /** From each asking for the stage until its first packet of it, ms. */
    firstPacket: summary(firstPacket),
    firstPacketFromStart: summary(firstPacketFromStart),
  };
};

/** What a browser decodes while all send: the last seat, whose picture can be decoded, has the floor. */
const canaryIn = async (crew: Crew) => {
  try {
    const seatId = crew.seats.at(-1)?.seatId;
    if (seatId) accepted(await crew.chair.device.send('floor.grant', { seatId }));
    const canary = await openCanary(crew.house);
    // Until the estimate of its line has grown to what the picture takes.
    await pause(CALM_MS);
    const watched = await canary.watch(FLOW_MS);
    await canary.close();
    return watched;
  } catch (error) {
    // All other figures stand without it.
    return { problem: String(error) };
  }
};

/**
 * A whole meeting of so many seats, each with camera and microphone, and the chair with its wall. `unasked`: cameras
 * send all layers, also those that nobody needs. `lastFilm`: a picture of the last seat that can be decoded, for the canary.
 */
export const briefing = async (size: number, unasked: boolean, lastFilm: Film | null = null) => {
  const crew = await openCrew({ size, seatsSend: true, unasked, ...(lastFilm ? { lastFilm } : {}) });
  const join = await joining(crew);
  await pause(CALM_MS);
  const flow = await measureFlow(crew, FLOW_MS);
  const stageSwitch = await measureSwitches(crew, SWITCHES);
  const canary = lastFilm ? await canaryIn(crew) : null;
  await crew.close();
  return { join, flow, stageSwitch, canary };
};

/** One picture and one voice to many who only receive: the yardstick, µs of the worker for each packet that goes out. */
export const fanOut = async (size: number, forMs: number, environment: NodeJS.ProcessEnv = {}) => {
  const crew = await openCrew({ size, seatsSend: false, wall: false, environment });
  const join = await joining(crew);
  await pause(CALM_MS);
  const flow = await measureFlow(crew, forMs);
  await crew.close();
  return { join, flow };
};

const LOSS_MS = 6_000;

/** Everything that may go wrong, under the load of a whole meeting. */
export const faultRuns = async (size: number, say: (line: string) => void) => {
  const crew = await openCrew({ size, seatsSend: true });
  await joinAtOnce(crew);
  const take = async <Result>(what: string, work: () => Promise<Result>) => {
    await pause(CALM_MS);
    const result = await work();
    say(`${what}: ${JSON.stringify(result)}`);
    return result;
  };
  const results = {
    loss5: await take('5 % lost', () => faults.lose(crew, 0.05, LOSS_MS)),
    loss20: await take('20 % lost', () => faults.lose(crew, 0.2, LOSS_MS)),
    blackHole: await take('black hole', () => faults.blackHole(crew)),
    worker: await take('worker killed', () => faults.killWorker(crew)),
    server: await take('server killed', () => faults.killServer(crew)),
  };
  await crew.close();
  return results;
};
