import type { TestFigures } from '../../shared/linetest/figures.ts';

export type LineFigures = NonNullable<TestFigures['line']>;

/** What the browser has counted since the connection began (W3C webrtc-stats), both directions together. */
export interface Counters {
  /** ms, on a clock that does not jump. */
  readonly at: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly packetsSent: number;
  readonly packetsLostUp: number;
  readonly packetsReceived: number;
  readonly packetsLostDown: number;
  readonly roundTripMs: number | null;
  readonly jitterMs: number | null;
  readonly protocol: 'udp' | 'tcp';
}

type Stats = Iterable<Record<string, unknown>>;

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const sum = (stats: readonly Record<string, unknown>[], field: string): number =>
  stats.reduce((total, each) => total + numberOf(each[field]), 0);
const greatest = (stats: readonly Record<string, unknown>[], field: string): number | null => {
  const known = stats.map((each) => each[field]).filter((value) => typeof value === 'number');
  return known.length > 0 ? Math.max(...known) * 1000 : null;
};

/** Reads the two transports of the loop. */
export const countersOf = (at: number, sent: Stats, received: Stats): Counters => {
  const sending = [...sent];
  const of = (stats: readonly Record<string, unknown>[], type: string) =>
    stats.filter((each) => each.type === type);
  const outbound = of(sending, 'outbound-rtp');
  const heard = of(sending, 'remote-inbound-rtp');
  const inbound = of([...received], 'inbound-rtp');
  const pair = of(sending, 'candidate-pair').find(
    ({ nominated, state }) => nominated && state === 'succeeded',
  );
  const local = sending.find(({ id }) => id === pair?.localCandidateId);
  return {
    at,
    bytesSent: sum(outbound, 'bytesSent'),
    bytesReceived: sum(inbound, 'bytesReceived'),
    packetsSent: sum(outbound, 'packetsSent'),
    packetsLostUp: sum(heard, 'packetsLost'),
    packetsReceived: sum(inbound, 'packetsReceived'),
    packetsLostDown: sum(inbound, 'packetsLost'),
    roundTripMs: greatest(heard, 'roundTripTime') ?? greatest(pair ? [pair] : [], 'currentRoundTripTime'),
    jitterMs: greatest(inbound, 'jitter'),
    protocol: (local?.relayProtocol ?? local?.protocol) === 'udp' ? 'udp' : 'tcp',
  };
};

const share = (lost: number, all: number): number => (all > 0 ? Math.min(1, Math.max(0, lost / all)) : 0);
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * The figures of a test from what was counted each second; null while there are too few. Bandwidth is taken from the
 * second half: in the first the sender finds out how much it may send.
 */
export const figuresOf = (counted: readonly Counters[]): LineFigures | null => {
  const first = counted[0];
  const last = counted.at(-1);
  const half = counted[Math.floor((counted.length - 1) / 2)];
  if (!first || !last || !half || last.at <= half.at || last.bytesReceived === 0) return null;
  const seconds = (last.at - half.at) / 1000;
  const lossUp = share(last.packetsLostUp - first.packetsLostUp, last.packetsSent - first.packetsSent);
  const lostDown = last.packetsLostDown - first.packetsLostDown;
  const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
  return {
    protocol: last.protocol,
    roundTripMs: Math.min(60_000, median(known(counted.map(({ roundTripMs }) => roundTripMs)))),
    jitterMs: Math.min(60_000, median(known(counted.map(({ jitterMs }) => jitterMs)))),
    lossUp,
    lossDown: share(lostDown, last.packetsReceived - first.packetsReceived + lostDown),
    upBitsPerSecond: Math.max(0, ((last.bytesSent - half.bytesSent) * 8 * (1 - lossUp)) / seconds),
    downBitsPerSecond: Math.max(0, ((last.bytesReceived - half.bytesReceived) * 8) / seconds),
  };
};
