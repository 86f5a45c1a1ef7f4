/**
 * `npm run bench:papers`: the minutes of a meeting of 70 seats, 40 items, 60 votes and 200 proposals, as DOCX and as
 * PDF, through the press as the server uses it: from the meeting's state to the bytes. The
 * press keeps its thread between papers; the first time of each, `firstMs`, is taken on a press that has none yet. Last line: one JSON object; times in ms, memory in bytes.
 * `cpuMs` is the processor's time over all threads: on a machine that others use it says more than `ms`.
 */
import { cpus, loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readPaperSettings } from '../../config/papers/read.ts';
import { createPress } from '../../server/papers/press.ts';
import { composePaper } from '../../shared/papers/compose.ts';
import type { PaperFormat } from '../../shared/papers-contract.ts';
import { OPENED_AT, toldMeeting } from '../support/told-meeting.ts';

const GOAL_MS = 3000;
const ROUNDS = 5;
const SIZE = { items: 40, polls: 60, proposals: 200 };

const settings = readPaperSettings();
const { state, proposals } = toldMeeting(SIZE);

const brief = (id: string) => {
  const ruleSet = settings.ruleSets.get(id);
  if (!ruleSet) throw new Error(`there is no rule set ${id}`);
  const { office, phrases } = settings;
  return {
    state,
    proposals,
    ruleSet,
    office,
    phrases,
    details: {},
    numbered: new Map(),
    names: {},
    now: OPENED_AT + 8 * 3_600_000,
  };
};

const median = (values: readonly number[]): number =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);

const measured = async (id: string, format: PaperFormat) => {
  const [total, cpu, compose, blocked, memory]: number[][] = [[], [], [], [], []];
  const press = createPress();
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.memoryUsage.rss();
    const loop = monitorEventLoopDelay({ resolution: 5 });
    loop.enable();
    let highest = before;
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage.rss());
    }, 20);
    const usedBefore = process.cpuUsage();
    const begun = performance.now();
    const paper = composePaper(brief(id), 'minutes');
    compose?.push(performance.now() - begun);
    bytes = (await press.do({ do: 'print', paper, ruleSet: brief(id).ruleSet, format })).length;
    total?.push(performance.now() - begun);
    const used = process.cpuUsage(usedBefore);
    cpu?.push((used.user + used.system) / 1000);
    clearInterval(watch);
    loop.disable();
    blocked?.push(loop.max / 1e6);
    memory?.push(highest - before);
  }
  const result = {
    ms: median(total ?? []),
    firstMs: Math.round(total?.[0] ?? 0),
    worstMs: Math.round(Math.max(...(total ?? []))),
    cpuMs: median(cpu ?? []),
    composeMs: median(compose ?? []),
    loopBlockedMs: median(blocked ?? []),
    memory: Math.max(...(memory ?? [])),
    bytes,
    withinGoal: median(total ?? []) < GOAL_MS,
  };
  console.log(
    `${id} ${format}: ${result.ms} ms (first ${result.firstMs}, worst ${result.worstMs}; processor ${result.cpuMs} ms), ${Math.round(result.memory / 1e6)} MB more, event loop held ${result.loopBlockedMs} ms, ${bytes} bytes`,
  );
  return result;
};

const results: Record<string, Awaited<ReturnType<typeof measured>>> = {};
for (const id of settings.ruleSets.keys())
  for (const format of ['docx', 'pdf'] as const) results[`${id}.${format}`] = await measured(id, format);
console.log(
  JSON.stringify({
    bench: 'papers',
    ...SIZE,
    seats: state.attendance.size,
    cores: cpus().length,
    load: loadavg()[0],
    goalMs: GOAL_MS,
    results,
  }),
);
