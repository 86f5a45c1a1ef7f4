import { expect, test } from '@jest/globals';
import { cameraEncodings } from '../../client/media/encodings.ts';
import { levelOfSamples } from '../../client/media/level.ts';
import { problemOf } from '../../client/media/problems.ts';
import { initialMedia, withoutTrack, withSwitch, withTrack } from '../../client/media/store.ts';

test.each([
  [1080, [4, 2, 1]],
  [720, [4, 2, 1]],
  [480, [2, 1]],
  [360, [2, 1]],
])('a picture of %i lines is sent in layers that halve', (lines, scales) => {
  expect(cameraEncodings(lines).map(({ scaleResolutionDownBy }) => scaleResolutionDownBy)).toEqual(scales);
});

test('a small picture is sent alone and without temporal layers', () => {
  expect(cameraEncodings(180)).toEqual([{ maxBitrate: 150_000 }]);
});

test('a level follows the ear: half the samples is six decibels less', () => {
  const tone = (loudness: number) =>
    Float32Array.from({ length: 1024 }, (_, n) => loudness * Math.sin(n / 5));
  expect(levelOfSamples(tone(0))).toBe(0);
  expect(levelOfSamples(tone(0.0001))).toBe(0);
  expect(levelOfSamples(tone(1)) - levelOfSamples(tone(0.5))).toBeCloseTo(0.1, 2);
  expect(levelOfSamples(new Float32Array(1024).fill(1))).toBe(1);
});

test.each([
  ['NotAllowedError', 'denied'],
  ['NotFoundError', 'missing'],
  ['OverconstrainedError', 'missing'],
  ['NotReadableError', 'busy'],
  ['TypeError', 'failed'],
])('%s means %s', (name, problem) => {
  expect(problemOf(new DOMException('', name))).toBe(problem);
});

test('a track that was replaced does not take its successor away', () => {
  const key = 'chair/camera';
  const [before, after] = [{}, {}] as MediaStreamTrack[];
  if (!before || !after) throw new Error('two tracks');
  const shown = { ...initialMedia(), ...withTrack(initialMedia(), key, after) };
  expect(withoutTrack(shown, key, before)).toEqual({});
  const off = { ...shown, ...withSwitch(shown, key, false) };
  expect(off.switchedOff).toEqual({ [key]: true });
  expect(withoutTrack(off, key, after)).toEqual({ tracks: {}, switchedOff: {} });
});
