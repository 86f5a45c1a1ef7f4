import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../support/until.ts';
import { percentile, round } from '../figures.ts';
import { joinAtOnce, openCrew } from './crew.ts';
import { openJanusSession, type Publisher, publish, type Subscriber, subscribe } from './janus-client.ts';
import { startJanus } from './janus-server.ts';
import { measureFlow } from './measure.ts';
import { cpuSeconds } from './processes.ts';
import { SPEAKER_FILM, TILE_FILM } from './reel.ts';
import { startPacing } from './sender.ts';

/** The same cameras to the same number of receivers, through this server and through Janus, in turns. */

const CALM_MS = 1_500;
const FLOW_MS = 5_000;
const PATIENCE_MS = 30_000;

interface Measured {
  readonly usPerPacketOut: number;
  readonly packetsOut: number;
}

const oneToMany = async (size: number): Promise<Measured> => {
  const crew = await openCrew({
    size,
    seatsSend: false,
    wall: false,
    film: SPEAKER_FILM,
    chairSpeaks: false,
  });
  await joinAtOnce(crew);
  await pause(CALM_MS);
  const flow = await measureFlow(crew, FLOW_MS);
  await crew.close();
  return flow;
};

const manyToOne = async (size: number): Promise<Measured> => {
  const crew = await openCrew({
    size,
    seatsSend: true,
    chairSends: false,
    film: TILE_FILM,
    seatsSpeak: false,
  });
  await Promise.all(crew.seats.map(({ device }) => device.open()));
  const seen = () =>
    crew.chair.endpoint.receiver.streams().filter(({ kind, firstAt }) => kind === 'video' && firstAt !== null)
      .length;
  await until('the centre to see everybody', () => seen() === size, PATIENCE_MS);
  await pause(CALM_MS);
  const flow = await measureFlow(crew, FLOW_MS);
  await crew.close();
  return flow;
};

const throughJanus = async (senders: number, receivers: number): Promise<Measured> => {
  const server = await startJanus();
  const session = await openJanusSession(server.url);
  const film = senders === 1 ? SPEAKER_FILM : TILE_FILM;
  const publishers: Publisher[] = [];
  for (let count = 0; count < senders; count += 1) publishers.push(await publish(session, film));
  const stopPacing = startPacing(publishers);
  const feeds = publishers.map(({ feed }) => feed);
  const subscribers: Subscriber[] = [];
  for (let count = 0; count < receivers; count += 1) subscribers.push(await subscribe(session, feeds));
  const packets = () => subscribers.reduce((sum, subscriber) => sum + subscriber.packets, 0);
  await pause(CALM_MS);
  const before = { packets: packets(), cpu: cpuSeconds(server.pid), at: performance.now() };
  await pause(FLOW_MS);
  const out = packets() - before.packets;
  const seconds = (performance.now() - before.at) / 1000;
  const used = cpuSeconds(server.pid) - before.cpu;
  stopPacing();
  for (const each of [...publishers, ...subscribers]) each.close();
  session.close();
  await server.stop();
  return { usPerPacketOut: round((used * 1e6) / out, 2), packetsOut: Math.round(out / seconds) };
};

const median = (values: readonly number[]) => percentile(values, 0.5);

/** In rounds, one after the other, so that an hour of the machine that is worse is worse for both. */
export const sideBySide = async (size: number, rounds: number, say: (line: string) => void) => {
  const us = { ours: [] as number[], janus: [] as number[], oursIn: [] as number[], janusIn: [] as number[] };
  for (let turn = 1; turn <= rounds; turn += 1) {
    const measured = {
      ours: await oneToMany(size),
      janus: await throughJanus(1, size),
      oursIn: await manyToOne(size),
      janusIn: await throughJanus(size, 1),
    };
    for (const name of ['ours', 'janus', 'oursIn', 'janusIn'] as const)
      us[name].push(measured[name].usPerPacketOut);
    say(`round ${turn}: ${JSON.stringify(measured)}`);
  }
  return {
    oneToMany: { ours: us.ours, janus: us.janus },
    manyToOne: { ours: us.oursIn, janus: us.janusIn },
    ratioOut: round(median(us.ours) / median(us.janus), 2),
    ratioIn: round(median(us.oursIn) / median(us.janusIn), 2),
  };
};
