import { describe, expect, test } from '@jest/globals';
import { type Course, judge, type Seen, unseen } from '../../server/media/line-state.ts';
import type { Wanted } from '../../server/media/plan.ts';
import {
  type Carried,
  follow,
  type Relief,
  relieve,
  stepsOf,
  unrelieved,
} from '../../server/media/relief.ts';
import { LINE_STEPS, type LineStep } from '../../shared/media-contract.ts';

const stage: Wanted = { producerId: 'speaker', use: 'stage', layer: 'high' };
const sound: Wanted = { producerId: 'voice', use: 'sound', layer: null };
const tile: Wanted = { producerId: 'tile', use: 'tile', layer: 'low' };
const wall = [stage, sound, tile];

describe('the announced order', () => {
  test('first the wall goes, then frames of the stage, its size, and at last its pictures; the sound stays', () => {
    expect(LINE_STEPS.map((step) => relieve(wall, step))).toEqual([
      wall,
      [stage, sound],
      [{ ...stage, fewFrames: true }, sound],
      [{ ...stage, fewFrames: true, layer: 'low' }, sound],
      [sound],
    ]);
  });

  test('a line without a wall has none to give up, one without pictures nothing at all', () => {
    expect(stepsOf(wall)).toEqual(LINE_STEPS);
    expect(stepsOf([stage, sound])).toEqual(['full', 'fewer_frames', 'smaller', 'sound_only']);
    expect(stepsOf([sound])).toEqual(['full']);
  });
});

describe('from the estimate of a line to what flows over it', () => {
  const cost: Record<LineStep, number> = {
    full: 8_000_000,
    no_wall: 1_500_000,
    fewer_frames: 800_000,
    smaller: 100_000,
    sound_only: 40_000,
  };
  /** Two seconds pass with each of these estimates; `enough` when all comes as wanted. */
  const lived = (estimates: readonly (number | 'enough')[], steps = LINE_STEPS as readonly LineStep[]) => {
    let relief: Relief = unrelieved(0);
    const seen: LineStep[] = [];
    for (const [turn, estimate] of estimates.entries()) {
      const carried: Carried = {
        at: (turn + 1) * 2000,
        available: estimate === 'enough' ? cost[relief.step] : estimate,
        cost,
        short: estimate !== 'enough' && estimate < cost[relief.step],
      };
      relief = follow(relief, carried, steps);
      seen.push(relief.step);
    }
    return seen;
  };

  test.each([
    [2_000_000, 'no_wall'],
    [900_000, 'fewer_frames'],
    [150_000, 'smaller'],
    [50_000, 'sound_only'],
    [10_000, 'sound_only'],
  ])('%i bit/s: %s', (available, step) => {
    expect(lived([available, available, available]).at(-1)).toBe(step);
  });

  test('one bad look changes nothing', () => {
    expect(lived([100_000, 'enough', 100_000, 'enough'])).toEqual(['full', 'full', 'full', 'full']);
  });

  test('a line without an estimate is left as it is', () => {
    const carried: Carried = { at: 99_000, available: null, cost, short: true };
    expect(follow(unrelieved(0), carried, LINE_STEPS).step).toBe('full');
  });

  test('a small estimate over which all comes as wanted relieves nothing', () => {
    const carried: Carried = { at: 99_000, available: 1000, cost, short: false };
    expect(follow({ ...unrelieved(0), shortSince: 90_000 }, carried, LINE_STEPS).step).toBe('full');
  });

  test('a line that grows gets more, one step after another', () => {
    const steps = lived([...Array(3).fill(10_000), ...Array(40).fill(20_000_000)]);
    expect(steps.filter((step, turn) => step !== steps[turn - 1])).toEqual([
      'full',
      'sound_only',
      'smaller',
      'fewer_frames',
      'no_wall',
      'full',
    ]);
  });

  test('more is tried of a line whose estimate does not grow, and less and less often when it fails', () => {
    const lineOf = (step: LineStep): number | 'enough' => (step === 'fewer_frames' ? 'enough' : 500_000);
    let relief: Relief = unrelieved(0);
    const trials: number[] = [];
    for (let at = 2000; at < 400_000; at += 2000) {
      const estimate = lineOf(relief.step);
      const short = estimate !== 'enough';
      const before = relief.step;
      relief = follow(relief, { at, available: 850_000, cost, short }, LINE_STEPS);
      if (before === 'fewer_frames' && relief.step === 'no_wall') trials.push(at);
    }
    const pauses = trials.slice(1).map((at, index) => at - (trials[index] ?? 0));
    expect(pauses.length).toBeGreaterThan(2);
    expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(2 * (pauses[0] ?? 0));
  });

  test('when the plan has no such step any more, what it contains still holds', () => {
    const relief: Relief = { ...unrelieved(0), step: 'no_wall' };
    const steps = stepsOf([stage, sound]);
    expect(follow(relief, { at: 1000, available: 1, cost, short: false }, steps).step).toBe('full');
  });
});

describe('the state of a line', () => {
  const good: Omit<Seen, 'at' | 'bytes'> = {
    disconnected: false,
    loss: 0,
    roundTripMs: 30,
    isRelieved: false,
  };
  const states = (looks: readonly (Partial<Seen> & { readonly silent?: true })[]) => {
    let course: Course = unseen(0);
    let bytes = 0;
    return looks.map(({ silent, ...look }, turn) => {
      if (!silent) bytes += 100;
      course = judge(course, { ...good, at: (turn + 1) * 2000, bytes, ...look });
      return course.state;
    });
  };

  test('loss, delay and relief make it weak when they last, and it mends when they are gone for a while', () => {
    for (const poor of [{ loss: 0.2 }, { roundTripMs: 900 }, { isRelieved: true }])
      expect(states([{}, poor, poor, {}, {}, {}])).toEqual(['good', 'good', 'weak', 'weak', 'weak', 'good']);
    expect(states([{}, { loss: 0.2 }, {}, { loss: 0.2 }, {}])).toEqual(Array(5).fill('good'));
  });

  test('a line over which nothing comes is down within ten seconds', () => {
    expect(states([{}, ...Array(4).fill({ silent: true })])).toEqual([
      'good',
      'good',
      'good',
      'down',
      'down',
    ]);
  });

  test('a line whose consent has ended is down at once, and one that came back has to prove itself', () => {
    expect(states([{}, { disconnected: true }, {}, {}, {}])).toEqual([
      'good',
      'down',
      'weak',
      'weak',
      'good',
    ]);
  });

  test('a line that has not connected yet is not down', () => {
    expect(states(Array(8).fill({ bytes: null }))).toEqual(Array(8).fill('good'));
  });
});
