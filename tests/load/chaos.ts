/**
 * `npm run chaos [-- --rounds 200 --seed 7]`: kills the real server again and again while seventy seats vote, ask,
 * submit, reload and resend over bad lines, and checks after each restart that every promise was kept. The last line
 * is one JSON object; ends with 1 when something was wrong.
 */
import { parseArgs } from 'node:util';
import { runChaos } from './chaos/rounds.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string' } },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed ?? Date.now() % 1_000_000_007);
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  console.error('Usage: npm run chaos -- [--rounds <number>] [--seed <number>]');
  process.exit(2);
}

const say = (line: string) => console.log(line);
say(`seed ${seed}, ${rounds} rounds`);
const result = await runChaos({ rounds, seed, say });
for (const fault of result.faults) say(`✗ ${fault}`);
say(JSON.stringify({ ...result, faults: result.faults.length }));
process.exit(result.faults.length > 0 ? 1 : 0);
