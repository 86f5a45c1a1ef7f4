import { expect, test } from '@jest/globals';
import { runChaos } from '../load/chaos/rounds.ts';

/** `SEED=… npm test -- tests/integration/chaos` plans the same rounds again; `npm run chaos` has 200 of them. */
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000_007);

test(`chaos, seed ${SEED}: killed three times under seventy seats, every promise is kept`, async () => {
  const said: string[] = [];
  const result = await runChaos({ rounds: 3, seed: SEED, say: (line) => said.push(line) });
  expect(result.faults).toEqual([]);
  expect(result.kills).toBe(3);
  expect(result.accepted).toBeGreaterThan(0);
  expect(result.ballots).toBeGreaterThan(0);
  expect(said).toHaveLength(3);
}, 120_000);
