import type { TestFigures } from '../../../shared/linetest/figures.ts';
import type { Dice } from '../chaos/dice.ts';

const CAMERA = { width: 1280, height: 720, framesPerSecond: 25 };

/** What a test of devices and line found at some place: mostly good, here and there poor, and now and then useless. */
export const lineTestOf = (dice: Dice): TestFigures => {
  const poor = dice.says(0.15);
  const silent = dice.says(0.06);
  return {
    seconds: 60,
    camera: dice.says(0.04) ? null : CAMERA,
    microphone: { peak: silent ? 0.01 : dice.between(0.3, 0.9) },
    line: {
      protocol: dice.says(0.05) ? 'tcp' : 'udp',
      roundTripMs: Math.round(poor ? dice.between(250, 700) : dice.between(8, 90)),
      jitterMs: Math.round(poor ? dice.between(20, 120) : dice.between(1, 15)),
      lossUp: poor ? dice.between(0.01, 0.14) : dice.between(0, 0.008),
      lossDown: poor ? dice.between(0.005, 0.06) : dice.between(0, 0.006),
      upBitsPerSecond: Math.round(poor ? dice.between(2e5, 1.4e6) : dice.between(1.8e6, 2.6e6)),
      downBitsPerSecond: Math.round(poor ? dice.between(4e5, 1.6e6) : dice.between(1.8e6, 2.6e6)),
    },
  };
};
