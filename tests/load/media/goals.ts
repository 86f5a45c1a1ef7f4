/** What the media plane has promised (ms, µs, shares). */
export const GOALS = {
  allInMs: 2_000,
  firstPacketP50Ms: 100,
  firstPacketP99Ms: 500,
  lost: 0,
  usPerPacket: 10,
  usPerPacketFirm: 12,
  overJanus: 0.5,
  switchP95Ms: 150,
  workerKilledP99Ms: 2_000,
  serverKilledMs: 3_000,
  blackHoleNoticedMs: 10_000,
  blackHoleBackMs: 2_000,
  arrivedAt20Percent: 0.95,
} as const;
