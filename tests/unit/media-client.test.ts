import { expect, test } from '@jest/globals';
import { cameraEncodings } from '../../client/media/encodings.ts';
import { levelOfSamples } from '../../client/media/level.ts';
import { engineOf } from '../../client/media/load-device.ts';
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

test.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0 Safari/537.36',
    'Chrome111',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/130.0 Chrome/124.0 Safari/537.36',
    'Chrome111',
  ],
  [
    'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    'Safari12',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox120'],
  ['curl/8', undefined],
])('%s is of the engine %s', (userAgent, engine) => {
  expect(engineOf(userAgent)).toBe(engine);
});
