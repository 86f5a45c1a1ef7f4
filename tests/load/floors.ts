/** What bare Socket.IO with an fsynced hash chain took on such a machine when it was calm, ms and bytes. */
export const FLOORS = {
  71: { allVotes: 25, changeP50: 3.5, changeP99: 13, connectAll: 169, bytesPerConnection: 63_000 },
  1000: { changeP50: 31, changeP99: 82 },
} as const;

/** What the meeting plane has promised. */
export const GOALS = {
  allVotesMs: 40,
  changeP50Ms: 10,
  changeP99Ms: 30,
  changeAt1000P99Ms: 100,
  reconnectMs: 1000,
  bytesPerConnection: 100_000,
} as const;
