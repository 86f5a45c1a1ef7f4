/**
 * `npm run bench:search`: what stands in the meetings of ten years, 20,000 proposals, 3,000 items of agendas, 2,000
 * resolutions and the 120 minutes, looked through by the server's own search as the chair, a department and a seat do: 200 different
 * queries of one to five words, with and without diacritics, whole and begun, in turns with filters and without; then
 * what one changed proposal costs. Last line: one JSON object; times in ms, memory in bytes. Bounded: two minutes.
 */
import { cpus, loadavg } from 'node:os';
import { createSearch } from '../../server/search/search.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { AccountId, DepartmentId, SeatId } from '../../shared/kernel/ids.ts';
import { FindBody, type FindQuery } from '../../shared/search/contract.ts';
import { queries } from './search/corpus.ts';
import { decade, withOneMoreAnswer } from './search/decade.ts';

const GOAL_MS = 100;
const QUERIES = 200;
const CHANGES = 100;

const accountId = 'bench' as AccountId;
const VIEWERS: Readonly<Record<string, Viewer>> = {
  chair: { role: 'chair', accountId },
  department: { role: 'department', accountId, departmentId: 'cscb' as DepartmentId },
  seat: { role: 'seat', seatId: 'p89' as SeatId },
};
/** What people set beside the words, in turns. */
const FILTERS: readonly Partial<FindQuery>[] = [
  {},
  {},
  { kind: 'proposal' },
  { kind: 'proposal', state: 'answered' },
  { departmentId: 'cscb' as DepartmentId },
];

const rounded = (ms: number) => Math.round(ms * 10) / 10;

const spread = (times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
};

/** On a machine that others use, the processor's time says more than the clock's. */
const timed = (work: () => void): { readonly ms: number; readonly cpu: number } => {
  const [begun, used] = [performance.now(), process.threadCpuUsage()];
  work();
  const { user, system } = process.threadCpuUsage(used);
  return { ms: performance.now() - begun, cpu: (user + system) / 1000 };
};

const kept = decade();
const search = createSearch({
  meetings: () => kept.meetings,
  registers: () => [kept.register],
  office: kept.office,
  // All minutes of the ten years are kept as they were approved.
  minutes: () => null,
});
globalThis.gc?.();
const before = process.memoryUsage();
const buildMs = Math.round(timed(search.follow).ms);
globalThis.gc?.();
const after = process.memoryUsage();
const memory = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
console.log(`catalogued in ${buildMs} ms, ${Math.round(memory / 1e6)} MB`);

const asked = queries(1, QUERIES);
const results = Object.fromEntries(
  Object.entries(VIEWERS).map(([name, viewer]) => {
    let [found, none] = [0, 0];
    const times = asked.map((text, turn) =>
      timed(() => {
        const { total } = search.find(viewer, FindBody.parse({ text, ...FILTERS[turn % FILTERS.length] }));
        found += total;
        if (total === 0) none += 1;
      }),
    );
    const result = {
      ...spread(times.map(({ ms }) => ms)),
      cpu: spread(times.map(({ cpu }) => cpu)),
      found: Math.round(found / QUERIES),
      withoutResult: none,
    };
    console.log(
      `${name}: p50 ${result.p50}, p95 ${result.p95}, max ${result.max} ms, on the processor at most ${result.cpu.max}; ${result.found} found on average`,
    );
    return [name, result];
  }),
);

const update = spread(
  Array.from({ length: CHANGES }, (_, turn) => {
    withOneMoreAnswer(kept, turn * 97);
    return timed(search.follow).ms;
  }),
);
console.log(`one changed proposal: p50 ${update.p50}, max ${update.max} ms`);

console.log(
  JSON.stringify({
    bench: 'search',
    ...kept.size,
    queries: QUERIES,
    cores: cpus().length,
    load: loadavg()[0],
    goalMs: GOAL_MS,
    buildMs,
    memory,
    results,
    update,
    withinGoal: Object.values(results).every(({ cpu }) => cpu.max < GOAL_MS),
  }),
);
