/**
 * `npm run bench:sync [-- --only votes --crowds 0,700,930,3000 --profile <folder>]`: measures the meeting plane over real
 * sockets and the real journal, each crowd beside bare Socket.IO a moment before. The last line is one JSON object.
 * What the figures mean: README.md.
 */
import { mkdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SAMPLE_MEETING_ID } from '../../server/sample/next-command.ts';
import { freePort } from '../support/ports.ts';
import { measureBare } from './bare.ts';
import { readHistory } from './chaos/history.ts';
import { openHouse } from './house.ts';
import { inspect } from './inspector.ts';
import { measureChange, measureCut, measureKill, measureMemory, measureVotes } from './measure.ts';
import { openScene, settle } from './scene.ts';
import { type Measured, verdicts } from './verdicts.ts';

const MEASURES = ['memory', 'change', 'votes', 'cut', 'reload', 'kill', 'bare'] as const;
type Measure = (typeof MEASURES)[number];

/** After so long what is left is not begun, ms: the whole run stays within five minutes. */
const PATIENCE_MS = 250_000;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    crowds: { type: 'string', default: '0,700,930,3000' },
    profile: { type: 'string' },
  },
});
const only = values.only?.split(',') ?? MEASURES;
const crowds = values.crowds.split(',').map(Number);
const unknown = only.filter((each) => !(MEASURES as readonly string[]).includes(each));
if (unknown.length > 0 || !crowds.every((crowd) => Number.isInteger(crowd) && crowd >= 0)) {
  console.error(
    `Usage: npm run bench:sync -- [--only ${MEASURES.join('|')}] [--crowds 0,700,930,3000] [--profile <folder>]`,
  );
  process.exit(2);
}

const begunAt = performance.now();
const elapsed = () => Math.round((performance.now() - begunAt) / 1000);
const say = (line: string) => console.log(`${String(elapsed()).padStart(4)} s  ${line}`);

/** Fewer rounds before a large crowd, for each of them is thousands of messages. */
const roundsFor = (crowd: number) =>
  crowd < 500 ? { change: 100, votes: 20, cut: 5, kill: 3 } : { change: 30, votes: 6, cut: 1, kill: 1 };

const measureCrowd = async (crowd: number) => {
  const rounds = roundsFor(crowd);
  const port = await freePort();
  const results: { -readonly [What in Measure]?: Measured[What] } = {};
  const skipped: Measure[] = [];
  const take = async <What extends Measure>(what: What, work: () => Promise<Measured[What]>) => {
    if (!only.includes(what)) return;
    if (performance.now() - begunAt > PATIENCE_MS) {
      skipped.push(what);
      return;
    }
    results[what] = await work();
    say(`${crowd} observers, ${what}: ${JSON.stringify(results[what])}`);
  };

  const house = await openHouse({ NODE_OPTIONS: `--inspect=127.0.0.1:${port}` });
  const inspector = await inspect(port, house.server.pid);
  const scene = await openScene(house, crowd);
  const { chair, seats, observers, everyone } = scene;
  const profiled =
    <Result>(what: Measure, work: () => Promise<Result>) =>
    async () => {
      const folder = values.profile;
      if (folder === undefined) return work();
      mkdirSync(folder, { recursive: true });
      await inspector.startProfile();
      const result = await work();
      await inspector.stopProfile(join(folder, `${what}-${crowd}.cpuprofile`));
      return result;
    };

  if (crowd > 0) await Promise.all(seats.map((seat) => seat.open()));
  const comers = crowd > 0 ? observers : seats;
  const memory = await measureMemory(inspector, comers);
  await settle(everyone);
  await take('memory', async () => memory);
  await take('bare', () => measureBare(everyone.length, rounds.change, chair.snapshotBytes));
  await take(
    'change',
    profiled('change', () => measureChange(scene, rounds.change)),
  );
  await take(
    'votes',
    profiled('votes', async () => {
      const votes = await measureVotes(scene, rounds.votes);
      const entries = readHistory(join(house.server.dataDir, 'journal.db'), SAMPLE_MEETING_ID);
      const kept = entries.flatMap(({ events }) => events).filter(({ type }) => type === 'poll.ballot_cast');
      if (kept.length !== votes.ballots)
        throw new Error(`${votes.ballots} ballots were answered, ${kept.length} are in the journal`);
      return votes;
    }),
  );
  await take(
    'cut',
    profiled('cut', () => measureCut(scene, rounds.cut, 'cut')),
  );
  await take(
    'reload',
    profiled('reload', () => measureCut(scene, rounds.cut, 'reload')),
  );
  inspector.close();
  await take('kill', () => measureKill(scene, rounds.kill));
  const gaps = everyone.reduce((sum, device) => sum + device.gaps, 0);
  for (const device of everyone) device.close();
  await house.server.stop();
  return { connections: everyone.length, ...results, gaps, ...(skipped.length > 0 ? { skipped } : {}) };
};

const measured: Record<number, Awaited<ReturnType<typeof measureCrowd>>> = {};
for (const crowd of crowds) measured[crowd] = await measureCrowd(crowd);
const machine = { cores: availableParallelism(), node: process.version, load: loadavg()[0] };
console.log(JSON.stringify({ machine, seconds: elapsed(), crowds: measured, verdicts: verdicts(measured) }));
process.exit(0);
