import { expect, test } from '@jest/globals';
import { createLine } from '../../server/media/line.ts';
import { isShort, layerBitrates, sendingSample } from '../../server/media/measure.ts';
import type { Wanted } from '../../server/media/plan.ts';
import { poorLines } from '../../server/media/watch-lines.ts';
import type { LineStep } from '../../shared/media-contract.ts';
import type { Place } from '../../shared/places.ts';

const stage: Wanted = { producerId: 'speaker', use: 'stage', layer: 'high' };

/** A consumer as mediasoup tells of it: what is wanted, what comes, and how well each layer is sent. */
const consumer = (wanted: number, current: number | null, producerScores: number[]) =>
  ({
    type: 'simulcast',
    closed: false,
    producerPaused: false,
    preferredLayers: { spatialLayer: wanted },
    currentLayers: current === null ? undefined : { spatialLayer: current, temporalLayer: 2 },
    score: { score: 10, producerScore: 10, producerScores },
    getStats: async () => [{ type: 'outbound-rtp', fractionLost: 26, roundTripTime: 40.4 }],
  }) as never;

test.each([
  ['comes as it is wanted', 2, 2, [10, 10, 10], false],
  ['comes smaller', 2, 0, [10, 10, 10], true],
  ['does not come at all', 0, null, [10, 10, 10], true],
  ['is not sent larger', 2, 1, [10, 10, 0], false],
  ['is not sent', 2, null, [0, 0, 0], false],
])('a picture that %s', (_what, wanted, current, scores, short) => {
  expect(isShort(consumer(wanted, current, scores))).toBe(short);
});

test('a line that carries too little is relieved after three seconds, and the sample says so', async () => {
  const steps: LineStep[] = [];
  let available = 2_000_000;
  let picture = consumer(2, 2, [10, 10, 10]);
  let bytesReceived = 0;
  const transport = {
    closed: false,
    async getStats() {
      bytesReceived += 100;
      const flows = { rtpSendBitrate: 900_000, availableOutgoingBitrate: available, bytesReceived };
      return [{ ...flows, dtlsState: 'connected', iceState: 'completed' }];
    },
  };
  const line = createLine({
    sending: { transport: () => null, producers: () => [] } as never,
    receiving: {
      transport: () => transport,
      pictures: () => [{ consumer: picture, plan: stage }],
    } as never,
    planned: () => [stage],
    stepped: (step) => steps.push(step),
  });
  const bitrates = new Map([['speaker', [100_000, 400_000, 1_200_000]]]);
  await line.look(2000, bitrates);
  expect(line.latest()).toMatchObject({
    state: 'good',
    step: 'full',
    sending: null,
    receiving: { bitrate: 900_000, available: 2_000_000, layer: { spatial: 2, temporal: 2 } },
    roundTripMs: 40,
  });
  available = 300_000;
  picture = consumer(2, 0, [10, 10, 10]);
  for (const at of [4000, 6000, 8000]) await line.look(at, bitrates);
  expect(steps).toEqual(['smaller']);
  line.report({ type: 'report', framesPerSecond: 12, freezes: 1, framesDropped: 0 }, 9000);
  await line.look(10_000, bitrates);
  expect(line.latest()).toMatchObject({
    state: 'weak',
    step: 'smaller',
    receiving: { framesPerSecond: 12, freezes: 1 },
  });
  line.clear();
  expect(line.latest()).toBeNull();
  expect(steps).toEqual(['smaller', 'full']);
});

test('what comes from a device: its layers by their streams, jitter in ms', () => {
  const encodings = [{ ssrc: 1 }, { ssrc: 2 }, { ssrc: 3 }];
  const stats = [
    { kind: 'video', ssrc: 3, bitrate: 900_000, jitter: 900, fractionLost: 0 },
    { kind: 'video', ssrc: 1, bitrate: 100_000, jitter: 900, fractionLost: 64 },
  ] as never;
  expect(layerBitrates({ rtpParameters: { encodings } } as never, stats)).toEqual([100_000, 0, 900_000]);
  expect(sendingSample({ rtpRecvBitrate: 1_000_000 } as never, stats)).toEqual({
    bitrate: 1_000_000,
    loss: 0.125,
    jitterMs: 10,
    layers: 2,
  });
});

test('only lines that are not good are told to everybody', () => {
  const line = (place: string, state: 'good' | 'weak' | 'down') => ({
    place: place as Place,
    state,
    step: 'full' as const,
    sending: null,
    receiving: null,
    roundTripMs: null,
  });
  expect(poorLines([line('chair', 'good'), line('seat:a', 'weak'), line('seat:b', 'down')])).toEqual({
    'seat:a': 'weak',
    'seat:b': 'down',
  });
});
