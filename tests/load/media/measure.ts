import { setTimeout as pause } from 'node:timers/promises';
import { round, summary } from '../figures.ts';
import { accepted } from '../scene.ts';
import type { Crew } from './crew.ts';
import type { Endpoint } from './endpoint.ts';
import { cpuSeconds, memoryMb, overflowedPackets } from './processes.ts';

const receiversOf = ({ chair, seats }: Crew): Endpoint[] => [
  chair.endpoint,
  ...seats.map(({ endpoint }) => endpoint),
];

const total = (endpoints: readonly Endpoint[], of: (endpoint: Endpoint) => number) =>
  endpoints.reduce((sum, endpoint) => sum + of(endpoint), 0);

/** Given up, and those that came only because they were asked for again. */
export const lossOf = ({ receiver }: Endpoint) => {
  const streams = [...receiver.ended, ...receiver.streams()];
  const of = (what: 'lost' | 'repaired' | 'packets') =>
    streams.reduce((sum, stream) => sum + stream[what], 0);
  return { lost: of('lost'), repaired: of('repaired'), packets: of('packets') };
};

/** How the worker, the server and the clients fare while nothing but the picture goes on. */
export const measureFlow = async (crew: Crew, forMs: number) => {
  const { server } = crew.house;
  const endpoints = receiversOf(crew);
  const workers = server.workerPids();
  const count = () => ({
    at: performance.now(),
    out: total(endpoints, ({ receiver }) => receiver.packets),
    bytes: total(endpoints, ({ receiver }) => receiver.bytes),
    sent: total(
      endpoints,
      ({ camera, microphone }) => (camera?.packets() ?? 0) + (microphone?.packets() ?? 0),
    ),
    lost: total(endpoints, (endpoint) => lossOf(endpoint).lost),
    repaired: total(endpoints, (endpoint) => lossOf(endpoint).repaired),
    overflowed: overflowedPackets(),
    worker: workers.reduce((sum, pid) => sum + cpuSeconds(pid), 0),
    server: cpuSeconds(server.pid),
    clients: cpuSeconds(process.pid),
  });
  const before = count();
  await pause(forMs);
  const after = count();
  const of = (what: keyof typeof before) => after[what] - before[what];
  const seconds = of('at') / 1000;
  return {
    packetsIn: Math.round(of('sent') / seconds),
    packetsOut: Math.round(of('out') / seconds),
    mbitOut: round((of('bytes') * 8) / seconds / 1e6),
    lost: of('lost'),
    repaired: of('repaired'),
    /** Thrown away by full buffers of this machine, wherever in it. */
    overflowed: of('overflowed'),
    workerCpu: round(of('worker') / seconds, 3),
    serverCpu: round(of('server') / seconds, 3),
    clientsCpu: round(of('clients') / seconds, 3),
    usPerPacketOut: round((of('worker') * 1e6) / of('out'), 2),
    /** The same over what came in and what went out, where much comes in that nobody looks at. */
    usPerPacket: round((of('worker') * 1e6) / (of('out') + of('sent')), 2),
    memoryMb: {
      worker: workers.map(memoryMb).reduce((sum, { pss }) => sum + pss, 0),
      server: memoryMb(server.pid).pss,
    },
  };
};

const SWITCH_PATIENCE_MS = 5_000;
/** People need longer between two speakers; the server must be done with the one before. */
const BETWEEN_MS = 700;

/** The chair gives the floor from seat to seat: ms from its press to the first key frame at each other screen. */
export const measureSwitches = async ({ chair, seats }: Crew, rounds: number) => {
  const ms: number[] = [];
  let missed = 0;
  for (let turn = 0; turn < rounds; turn += 1) {
    const seat = seats[(turn * 7) % seats.length];
    const next = seats[((turn + 1) * 7) % seats.length];
    if (!seat || !next) break;
    const before = seats[((turn - 1) * 7) % seats.length];
    if (turn === 0) accepted(await seat.device.send('floor.request', { subject: 'Biên chế' }));
    accepted(await next.device.send('floor.request', { subject: 'Biên chế' }));
    await pause(BETWEEN_MS);
    const screens = [
      chair.endpoint,
      ...seats.filter((each) => each !== seat).map(({ endpoint }) => endpoint),
    ];
    const pictures = screens.map(({ receiver }) => receiver.nextPicture(`seat:${seat.seatId}`));
    const sentAt = performance.now();
    const instead = turn > 0 && before ? { instead: before.seatId } : {};
    const answer = chair.device.send('floor.grant', { seatId: seat.seatId, ...instead });
    const shown = await Promise.all(
      pictures.map((picture) => Promise.race([picture, pause(SWITCH_PATIENCE_MS, null)])),
    );
    accepted(await answer);
    ms.push(...shown.flatMap((at) => (at === null ? [] : [at - sentAt])));
    missed += shown.filter((at) => at === null).length;
  }
  accepted(await chair.device.send('floor.end', {}));
  return { ...summary(ms), missed };
};
