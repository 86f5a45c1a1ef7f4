/**
 * `npm run bench:media [-- --only briefing,growth,… --seats 70 --workers <file>,<file>]`: measures the media plane with
 * real endpoints over real ICE, DTLS and SRTP. The last line is one JSON object. What the figures mean: README.md.
 */
import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { record } from './demo/studio.ts';
import { briefing, fanOut, faultRuns } from './media/briefing.ts';
import { janusProblem } from './media/janus-server.ts';
import { furnish, goInside, isInside, networkProblem } from './media/network.ts';
import type { Film } from './media/reel.ts';
import { sideBySide } from './media/side-by-side.ts';
import { type Results, verdicts } from './media/verdicts.ts';

const RUNS = ['fanout', 'briefing', 'growth', 'faults', 'janus'] as const;
type Run = (typeof RUNS)[number];
/** The briefing itself is the size between. */
const GROWTH = [10, 40, 140];
/** After so long what is left is not begun, ms: the whole run stays within eight minutes. */
const PATIENCE_MS = 440_000;
const FAN_OUT_MS = 8_000;
const CANARY_SEAT = 'Điểm cầu thử hình';
const BROWSER = process.env.CHROME_BIN ?? '/usr/bin/chromium';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seats: { type: 'string', default: '70' },
    rounds: { type: 'string', default: '3' },
    workers: { type: 'string' },
    'all-layers': { type: 'boolean', default: false },
  },
});
const only: readonly string[] = values.only?.split(',') ?? RUNS;
const seats = Number(values.seats);
const rounds = Number(values.rounds);
const unasked = values['all-layers'];
if (only.some((each) => !(RUNS as readonly string[]).includes(each)) || !(seats > 0) || !(rounds > 0)) {
  console.error(
    `Usage: npm run bench:media -- [--only ${RUNS.join('|')}] [--seats 70] [--all-layers] [--workers <file>,<file> --rounds 3]`,
  );
  process.exit(2);
}

const problem = networkProblem();
if (problem === null && !isInside()) await goInside();
if (isInside()) furnish();

const begunAt = performance.now();
const elapsed = () => Math.round((performance.now() - begunAt) / 1000);
const say = (line: string) => console.log(`${String(elapsed()).padStart(4)} s  ${line}`);
const skipped: Record<string, string> = {};

const take = async <Result>(
  run: Run,
  what: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> => {
  if (!only.includes(run)) return undefined;
  if (performance.now() - begunAt > PATIENCE_MS) {
    skipped[what] = 'no time left';
    return undefined;
  }
  say(`${what} …`);
  const result = await work();
  say(`${what}: ${JSON.stringify(result)}`);
  return result;
};

/** Several builds of the worker in turns, so that an hour of the machine that is worse is worse for all. */
const compareWorkers = async (workers: readonly string[]) => {
  const us: Record<string, number[]> = Object.fromEntries(workers.map((worker) => [worker, []]));
  for (let turn = 0; turn < rounds; turn += 1)
    for (const worker of workers) {
      const { flow } = await fanOut(seats, FAN_OUT_MS, { MEDIASOUP_WORKER_BIN: worker });
      us[worker]?.push(flow.usPerPacketOut);
      say(`${worker}: ${flow.usPerPacketOut} µs`);
    }
  console.log(JSON.stringify({ usPerPacketOut: us }));
};

if (values.workers !== undefined) {
  await compareWorkers(values.workers.split(','));
  process.exit(0);
}

const results: { -readonly [Name in keyof Results]: Results[Name] } = {};
const fanned = await take('fanout', `1 to ${seats}`, () => fanOut(seats, FAN_OUT_MS));
if (fanned) results.fanOut = fanned;
/** The canary needs a browser, and a picture that was made in one. */
const canaryFilm = async (): Promise<Film | null> => {
  if (existsSync(BROWSER))
    return (await record([CANARY_SEAT], () => undefined)).films.get(CANARY_SEAT) ?? null;
  skipped.canary = `no browser at ${BROWSER} (Debian: chromium; or CHROME_BIN)`;
  return null;
};
const met = await take('briefing', `a briefing of ${seats}`, async () =>
  briefing(seats, unasked, await canaryFilm()),
);
if (met) results.briefing = met;
const growth: Record<number, Awaited<ReturnType<typeof briefing>> | undefined> = {};
for (const size of GROWTH)
  growth[size] = await take('growth', `a briefing of ${size}`, () => briefing(size, unasked));
if (problem !== null) skipped.faults = problem;
const survived =
  problem === null ? await take('faults', `faults among ${seats}`, () => faultRuns(seats, say)) : undefined;
if (survived) results.faults = survived;
const noJanus = problem ?? janusProblem();
if (noJanus !== null) skipped.janus = noJanus;
const beside =
  noJanus === null
    ? await take('janus', `beside Janus, ${seats}`, () => sideBySide(seats, rounds, say))
    : undefined;
if (beside) results.janus = beside;
const machine = { cores: availableParallelism(), node: process.version, load: loadavg()[0] };
console.log(
  JSON.stringify({
    machine,
    seconds: elapsed(),
    seats,
    ...results,
    growth,
    skipped,
    verdicts: verdicts(results),
  }),
);
process.exit(0);
