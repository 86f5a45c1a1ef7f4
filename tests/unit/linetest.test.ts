import { expect, test } from '@jest/globals';
import { byNeed } from '../../shared/linetest/board.ts';
import type { TestFigures } from '../../shared/linetest/figures.ts';
import { findingsOf, verdictOf } from '../../shared/linetest/verdict.ts';
import { project } from '../../shared/meeting.ts';
import {
  chair,
  deputy,
  observer,
  openMeetingStory,
  operator,
  preparedMeeting,
  seat,
} from '../support/meeting.ts';

const good: TestFigures = {
  seconds: 60,
  camera: { width: 1280, height: 720, framesPerSecond: 30 },
  microphone: { peak: 0.7 },
  line: {
    protocol: 'udp',
    roundTripMs: 40,
    jitterMs: 5,
    lossUp: 0,
    lossDown: 0.001,
    upBitsPerSecond: 2_400_000,
    downBitsPerSecond: 2_400_000,
  },
};
const line = (change: Partial<NonNullable<TestFigures['line']>>): TestFigures => ({
  ...good,
  line: good.line && { ...good.line, ...change },
});

test('L1 a place records its test before the opening and in session, not after the end', () => {
  const story = preparedMeeting()
    .does(seat('p89'), 'linetest.record', good)
    .does(chair, 'linetest.record', good)
    .does(deputy, 'linetest.record', { ...good, line: null });
  expect([...story.state.lineTests.keys()]).toEqual(['seat:p89', 'chair', 'deputy']);
  openMeetingStory()
    .does(seat('p89'), 'linetest.record', good)
    .refuses(operator, 'linetest.record', good, 'command.not_allowed')
    .does(chair, 'meeting.close', {})
    .refuses(seat('p89'), 'linetest.record', good, 'meeting.not_live', { phase: 'closed' });
});

test.each([
  ['seconds', { ...good, seconds: 0 }],
  ['line.lossUp', line({ lossUp: 1.01 })],
  ['line.roundTripMs', line({ roundTripMs: -1 })],
  ['line.downBitsPerSecond', line({ downBitsPerSecond: Number.POSITIVE_INFINITY })],
  ['microphone.peak', { ...good, microphone: { peak: Number.NaN } }],
])('L1 a value beyond its bounds is refused by its name: %s', (field, figures) => {
  preparedMeeting().refuses(seat('p89'), 'linetest.record', figures, 'command.invalid', { field });
});

test('L2 the last test counts, and how many there were is kept', () => {
  const { state, now } = preparedMeeting()
    .does(seat('p89'), 'linetest.record', { ...good, line: null })
    .does(seat('p89'), 'linetest.record', good);
  expect(state.lineTests.get('seat:p89' as never)).toMatchObject({ tests: 2, at: now, figures: good });
});

test.each([
  ['green', good, []],
  ['amber', line({ lossUp: 0.05 }), ['loss_up']],
  ['red', line({ lossDown: 0.2 }), ['loss_down']],
  ['amber', line({ roundTripMs: 300, jitterMs: 60 }), ['round_trip', 'jitter']],
  ['red', line({ upBitsPerSecond: 90_000, downBitsPerSecond: 800_000 }), ['narrow_up', 'narrow_down']],
  ['amber', line({ protocol: 'tcp' }), ['over_tcp']],
  ['red', { ...good, line: null, microphone: { peak: 0.1 } }, ['no_line', 'faint_microphone']],
  ['red', { ...good, microphone: { peak: 0 }, camera: null }, ['silent_microphone', 'no_camera']],
  ['red', { ...good, microphone: null }, ['no_microphone']],
  ['amber', { ...good, camera: { width: 640, height: 360, framesPerSecond: 3 } }, ['slow_camera']],
] as const)(
  'L3 the verdict is %s and what was found stands with the worst first',
  (verdict, figures, found) => {
    expect(verdictOf(figures)).toBe(verdict);
    expect(findingsOf(figures).map(({ kind }) => kind)).toEqual(found);
  },
);

test('L3 a finding has its measure and its bound', () => {
  expect(findingsOf(line({ lossUp: 0.05, roundTripMs: 900 }))).toEqual([
    { kind: 'round_trip', severity: 'red', value: 900, bound: 300 },
    { kind: 'loss_up', severity: 'amber', value: 0.05, bound: 0.02 },
  ]);
});

test('L4 the centre sees all results, a seat its own, an observer none', () => {
  const { state } = preparedMeeting()
    .does(seat('p89'), 'linetest.record', good)
    .does(seat('p72'), 'linetest.record', good);
  const seen = (viewer: Parameters<typeof project>[1]) =>
    [...project(state, viewer).keys()].filter((key) => key.startsWith('linetest:'));
  expect(seen(operator)).toEqual(['linetest:seat:p89', 'linetest:seat:p72']);
  expect(seen(seat('p72'))).toEqual(['linetest:seat:p72']);
  expect(seen(observer)).toEqual([]);
});

test('L5 red comes before the untested, amber and green; equals keep their order', () => {
  const rows = (['green', 'amber', 'untested', 'red', 'green', 'red'] as const).map((standing, order) => ({
    standing,
    order,
  }));
  expect(byNeed(rows).map(({ order }) => order)).toEqual([3, 5, 2, 1, 0, 4]);
});
