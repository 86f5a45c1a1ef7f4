import { expect, test } from '@jest/globals';
import { countsOf, rowsOf } from '../../../client/features/line-test/board-rows.ts';
import { sortedLines } from '../../../client/features/statistics/columns.ts';
import { MOST_SAMPLES, seriesOf, withMoment } from '../../../client/features/statistics/history.ts';
import { type Counters, countersOf, figuresOf } from '../../../client/media/line-counters.ts';
import type { SeatRecord } from '../../../shared/attendance/view.ts';
import type { LineTestRecord } from '../../../shared/linetest/view.ts';
import type { LineSample, Statistics } from '../../../shared/statistics-contract.ts';

const counters = (second: number, more: Partial<Counters> = {}): Counters => ({
  at: second * 1000,
  bytesSent: second * 125_000,
  bytesReceived: second * 100_000,
  packetsSent: second * 100,
  packetsLostUp: 0,
  packetsReceived: second * 90,
  packetsLostDown: 0,
  roundTripMs: 40,
  jitterMs: 3,
  protocol: 'udp',
  ...more,
});

test('a line is measured over its second half, and its losses over the whole', () => {
  const counted = [0, 1, 2, 3, 4].map((second) =>
    // Nothing much in the first half, while the sender finds out how much it may send.
    counters(second + 1, second < 2 ? { bytesSent: 1000, bytesReceived: 1000 } : {}),
  );
  const last = { ...counted[4], packetsLostUp: 40, packetsLostDown: 90 } as Counters;
  const figures = figuresOf([...counted.slice(0, 4), last]);
  expect(figures).toMatchObject({ protocol: 'udp', roundTripMs: 40, jitterMs: 3, lossUp: 0.1 });
  expect(figures?.lossDown).toBeCloseTo(0.2);
  expect(figures?.upBitsPerSecond).toBeCloseTo(900_000);
  expect(figures?.downBitsPerSecond).toBeCloseTo(800_000);
});

test('where nothing came back, or too little was counted, there are no figures', () => {
  expect(figuresOf([])).toBeNull();
  expect(figuresOf([counters(1)])).toBeNull();
  expect(figuresOf([counters(1), counters(2), counters(3, { bytesReceived: 0 })])).toBeNull();
});

test('the counters are read from what the browser reports of both transports', () => {
  const sent = [
    { type: 'outbound-rtp', bytesSent: 1000, packetsSent: 10 },
    { type: 'outbound-rtp', bytesSent: 500, packetsSent: 5 },
    { type: 'remote-inbound-rtp', packetsLost: 2, roundTripTime: 0.05 },
    { type: 'candidate-pair', nominated: true, state: 'succeeded', localCandidateId: 'L1' },
    { type: 'local-candidate', id: 'L1', protocol: 'tcp' },
  ];
  const received = [
    { type: 'inbound-rtp', bytesReceived: 900, packetsReceived: 9, packetsLost: 1, jitter: 0.004 },
  ];
  expect(countersOf(7, sent, received)).toEqual({
    at: 7,
    bytesSent: 1500,
    bytesReceived: 900,
    packetsSent: 15,
    packetsLostUp: 2,
    packetsReceived: 9,
    packetsLostDown: 1,
    roundTripMs: 50,
    jitterMs: 4,
    protocol: 'tcp',
  });
});

test('the board has the chair, the deputy and every seat, those in need first', () => {
  const seats = ['a', 'b'].map((id, index) => ({
    id,
    name: id,
    kind: '',
    order: index + 1,
  })) as never as SeatRecord[];
  const failed = {
    place: 'seat:b',
    at: 5,
    tests: 1,
    figures: { seconds: 60, camera: null, microphone: null, line: null },
  } as never as LineTestRecord;
  const rows = rowsOf(seats, [failed], { chair: 'Chủ trì', deputy: 'Phó chủ trì' });
  expect(rows.map(({ name, standing }) => `${name} ${standing}`)).toEqual([
    'b red',
    'Chủ trì untested',
    'Phó chủ trì untested',
    'a untested',
  ]);
  expect(countsOf(rows)).toEqual({ red: 1, untested: 3, amber: 0, green: 0 });
});

const sample = (place: string, state: LineSample['state'], bitrate: number | null): LineSample => ({
  place: place as LineSample['place'],
  state,
  step: 'full',
  sending: bitrate === null ? null : { bitrate, loss: 0, jitterMs: 1, layers: 3 },
  receiving: null,
  roundTripMs: null,
});
const lines = [sample('seat:a', 'good', 5), sample('seat:b', 'down', null), sample('seat:c', 'weak', 9)];
const places = (found: readonly LineSample[]) => found.map(({ place }) => place.slice(5)).join('');

test('lines are sorted by a column; those without the figure stand last either way', () => {
  expect(places(sortedLines(lines, { by: 'state', descending: false }))).toBe('bca');
  expect(places(sortedLines(lines, { by: 'up', descending: true }))).toBe('cab');
  expect(places(sortedLines(lines, { by: 'up', descending: false }))).toBe('acb');
});

test('the last minutes are kept, each moment once, and made into the rows of a chart', () => {
  let history: readonly Statistics[] = [];
  for (let at = 1; at <= MOST_SAMPLES + 5; at += 1) history = withMoment(history, { at: at * 1000, lines });
  expect(withMoment(history, { at: (MOST_SAMPLES + 5) * 1000, lines })).toBe(history);
  expect(history).toHaveLength(MOST_SAMPLES);
  const [times, rates] = seriesOf(history.slice(-2), 'seat:c', [({ sending }) => sending?.bitrate ?? null]);
  expect(times).toEqual([MOST_SAMPLES + 4, MOST_SAMPLES + 5]);
  expect(rates).toEqual([9, 9]);
  expect(seriesOf(history.slice(-1), 'seat:x', [() => 1])[1]).toEqual([null]);
});
