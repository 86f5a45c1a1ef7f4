import type { TestFigures } from './figures.ts';

export type Verdict = 'green' | 'amber' | 'red';

export const FINDING_KINDS = [
  'no_line',
  'no_microphone',
  'silent_microphone',
  'faint_microphone',
  'no_camera',
  'slow_camera',
  'loss_up',
  'loss_down',
  'round_trip',
  'jitter',
  'narrow_up',
  'narrow_down',
  'over_tcp',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Something that stands in the way of a good line; `value` and `bound` in the unit of the figure, where it has one. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: Exclude<Verdict, 'green'>;
  readonly value: number | null;
  readonly bound: number | null;
}

/** From where on a value is amber, and from where on red (L3). Losses 0-1, times in ms, widths in bit/s. */
export const BOUNDS = {
  loss: { amber: 0.02, red: 0.1 },
  roundTripMs: { amber: 300, red: 800 },
  jitterMs: { amber: 50, red: 200 },
  /** The stage takes about 1 Mbit/s; below the lesser value not even a small picture and the sound get through. */
  bitsPerSecond: { amber: 1_000_000, red: 250_000 },
  framesPerSecond: 5,
  /** Beneath the first it is a switched-off microphone, beneath the second a voice far away. */
  peak: { red: 0.05, amber: 0.25 },
} as const;

const red = (kind: FindingKind): Finding => ({ kind, severity: 'red', value: null, bound: null });

const above = (kind: FindingKind, value: number, bounds: { amber: number; red: number }): Finding[] => {
  if (value < bounds.amber) return [];
  return [{ kind, severity: value < bounds.red ? 'amber' : 'red', value, bound: bounds.amber }];
};

const below = (kind: FindingKind, value: number, bounds: { amber: number; red: number }): Finding[] => {
  if (value >= bounds.amber) return [];
  return [{ kind, severity: value >= bounds.red ? 'amber' : 'red', value, bound: bounds.amber }];
};

const ofMicrophone = (microphone: TestFigures['microphone']): Finding[] => {
  if (!microphone) return [red('no_microphone')];
  const { peak } = microphone;
  return below(peak < BOUNDS.peak.red ? 'silent_microphone' : 'faint_microphone', peak, BOUNDS.peak);
};

const ofCamera = (camera: TestFigures['camera']): Finding[] => {
  if (!camera) return [red('no_camera')];
  const { framesPerSecond: value } = camera;
  return value < BOUNDS.framesPerSecond
    ? [{ kind: 'slow_camera', severity: 'amber', value, bound: BOUNDS.framesPerSecond }]
    : [];
};

const ofLine = (line: TestFigures['line']): Finding[] => {
  if (!line) return [red('no_line')];
  return [
    ...above('loss_up', line.lossUp, BOUNDS.loss),
    ...above('loss_down', line.lossDown, BOUNDS.loss),
    ...above('round_trip', line.roundTripMs, BOUNDS.roundTripMs),
    ...above('jitter', line.jitterMs, BOUNDS.jitterMs),
    ...below('narrow_up', line.upBitsPerSecond, BOUNDS.bitsPerSecond),
    ...below('narrow_down', line.downBitsPerSecond, BOUNDS.bitsPerSecond),
    ...(line.protocol === 'tcp'
      ? [{ kind: 'over_tcp', severity: 'amber', value: null, bound: null } as const]
      : []),
  ];
};

/** L3: what was found, the worst first. */
export const findingsOf = ({ camera, microphone, line }: TestFigures): Finding[] => {
  const found = [...ofLine(line), ...ofMicrophone(microphone), ...ofCamera(camera)];
  return [
    ...found.filter(({ severity }) => severity === 'red'),
    ...found.filter(({ severity }) => severity === 'amber'),
  ];
};

/** L3: the worst of what was found. */
export const verdictOf = (figures: TestFigures): Verdict => findingsOf(figures)[0]?.severity ?? 'green';
