import { LINE_STEPS, type LineStep } from '../../shared/media-contract.ts';
import type { Wanted } from './plan.ts';

const reaches = (step: LineStep, at: LineStep): boolean => LINE_STEPS.indexOf(step) >= LINE_STEPS.indexOf(at);

const isPicture = ({ use }: Wanted): boolean => use !== 'sound';

/** What of a plan still flows over a line that has been relieved so far: the announced order, one step after another. */
export const relieve = (plan: readonly Wanted[], step: LineStep): Wanted[] => {
  const wall = reaches(step, 'no_wall') ? plan.filter(({ use }) => use === 'sound' || use === 'stage') : plan;
  if (reaches(step, 'sound_only')) return wall.filter((wanted) => !isPicture(wanted));
  const few = reaches(step, 'fewer_frames');
  const small = reaches(step, 'smaller');
  return wall.map((wanted): Wanted => {
    if (!isPicture(wanted) || !few) return wanted;
    return { ...wanted, fewFrames: true, ...(small ? { layer: 'low' } : {}) };
  });
};

/** The steps that change anything of this plan, in their order; a seat that has no wall cannot give one up. */
export const stepsOf = (plan: readonly Wanted[]): readonly LineStep[] =>
  LINE_STEPS.filter(
    (step) =>
      step === 'full' ||
      (step === 'no_wall'
        ? plan.some(({ use }) => use === 'tile' || use === 'preview')
        : plan.some(({ use }) => use === 'stage')),
  );

/** What a line is measured to carry, against what flows over it. */
export interface Carried {
  /** ms */
  readonly at: number;
  /** What the line could carry by the estimate of its congestion control, bit/s; null while there is none. */
  readonly available: number | null;
  /** What all that flows at each step would take, bit/s. */
  readonly cost: Readonly<Record<LineStep, number>>;
  /** Pictures come smaller than they are wanted, or not at all. */
  readonly short: boolean;
}

/** How far a line has been relieved, and what is remembered of it. */
export interface Relief {
  readonly step: LineStep;
  /** Since when it has been short (ms), if it is. */
  readonly shortSince: number | null;
  /** Since when it has been at this step without being short. */
  readonly goodSince: number;
  /** How long it must be good before more is tried. */
  readonly patienceMs: number;
  /** It came to this step by trying more. */
  readonly raised: boolean;
}

/** A burst of loss ends by itself; this long it may last. */
const SHORT_MS = 3000;
const FIRST_PATIENCE_MS = 8000;
/** A line that failed each time more was tried is tried every two minutes. */
const LONGEST_PATIENCE_MS = 120_000;
/** More than it would take must be there before more is asked of a line. */
const HEADROOM = 1.2;

export const unrelieved = (at: number): Relief => ({
  step: 'full',
  shortSince: null,
  goodSince: at,
  patienceMs: FIRST_PATIENCE_MS,
  raised: false,
});

const down = (relief: Relief, { at, available, cost }: Carried, steps: readonly LineStep[]): Relief => {
  const below = steps.slice(steps.indexOf(relief.step) + 1);
  const step = below.find((each) => cost[each] <= (available ?? 0)) ?? below.at(-1);
  if (!step) return relief;
  const patienceMs = relief.raised ? Math.min(relief.patienceMs * 2, LONGEST_PATIENCE_MS) : relief.patienceMs;
  return { step, shortSince: null, goodSince: at, patienceMs, raised: false };
};

const up = (relief: Relief, { at, available, cost }: Carried, steps: readonly LineStep[]): Relief => {
  const above = steps[steps.indexOf(relief.step) - 1];
  if (!above) return relief;
  const fits = available !== null && available >= cost[above] * HEADROOM;
  const waited = at - relief.goodSince;
  // The estimate of a line that carries little may never grow: then patience stands for it.
  if (waited < (fits ? FIRST_PATIENCE_MS : relief.patienceMs)) return relief;
  return { ...relief, step: above, goodSince: at, raised: true };
};

/** The step that follows from the newest measurement: down to the first that fits, up one after a while. */
export const follow = (relief: Relief, carried: Carried, steps: readonly LineStep[]): Relief => {
  const { at, available, cost, short } = carried;
  const known = steps.includes(relief.step)
    ? relief
    : { ...relief, step: steps.findLast((each) => reaches(relief.step, each)) ?? 'full' };
  const isShort = short && available !== null && available < cost[known.step];
  if (!isShort && known.shortSince !== null) return { ...known, shortSince: null, goodSince: at };
  if (!isShort) return up(known, carried, steps);
  const shortSince = known.shortSince ?? at;
  if (at - shortSince < SHORT_MS) return { ...known, shortSince };
  return down(known, carried, steps);
};
