import type { briefing, fanOut, faultRuns } from './briefing.ts';
import { GOALS } from './goals.ts';

export interface Results {
  readonly briefing?: Awaited<ReturnType<typeof briefing>>;
  readonly fanOut?: Awaited<ReturnType<typeof fanOut>>;
  readonly faults?: Awaited<ReturnType<typeof faultRuns>>;
  readonly janus?: { readonly ratioOut: number; readonly ratioIn: number };
}

interface Verdict {
  /** Null: it did not happen. */
  readonly measured: number | null;
  readonly goal: number;
  readonly met: boolean;
}

const atMost = (measured: number | null | undefined, goal: number): Verdict | undefined =>
  measured === undefined ? undefined : { measured, goal, met: measured !== null && measured <= goal };

const atLeast = (measured: number | undefined, goal: number): Verdict | undefined =>
  measured === undefined ? undefined : { measured, goal, met: measured >= goal };

/** Each figure that a goal is set for, beside it. */
export const verdicts = ({ briefing, fanOut, faults, janus }: Results) => ({
  allInMs: atMost(briefing?.join.firstPacketFromStart.max, GOALS.allInMs),
  firstPacketP50Ms: atMost(briefing?.join.firstPacket.p50, GOALS.firstPacketP50Ms),
  firstPacketP99Ms: atMost(briefing?.join.firstPacket.p99, GOALS.firstPacketP99Ms),
  lost: atMost(briefing?.flow.lost, GOALS.lost),
  usPerPacket: atMost(fanOut?.flow.usPerPacketOut, GOALS.usPerPacket),
  usPerPacketFirm: atMost(fanOut?.flow.usPerPacketOut, GOALS.usPerPacketFirm),
  overJanusOneToMany: atMost(janus?.ratioOut, GOALS.overJanus),
  overJanusManyToOne: atMost(janus?.ratioIn, GOALS.overJanus),
  switchP95Ms: atMost(briefing?.stageSwitch.p95, GOALS.switchP95Ms),
  workerKilledP99Ms: atMost(faults?.worker.picture.p99, GOALS.workerKilledP99Ms),
  serverKilledMs: atMost(faults?.server.pictureAfterListening.max, GOALS.serverKilledMs),
  blackHoleNoticedMs: atMost(faults?.blackHole.noticedMs, GOALS.blackHoleNoticedMs),
  blackHoleBackMs: atMost(faults?.blackHole.backMs, GOALS.blackHoleBackMs),
  arrivedAt20Percent: atLeast(faults?.loss20.arrived.worst, GOALS.arrivedAt20Percent),
  rightAt20Percent: faults && { met: faults.loss20.right },
});
