import { decides, type Form } from './form.ts';
import type { Base, Fraction, Majority, Quorum, Settings } from './settings.ts';
import type { MotionCount, Tally } from './tally.ts';

/** The bodies a vote is measured against, by weight. */
export interface Bodies {
  readonly entitled: number;
  readonly present: number;
  readonly cast: number;
}

/** What was decided. Numbers are places in the list of motions or options. */
export interface Outcome {
  readonly quorate: boolean;
  /** Carried, or elected: options with the most votes first. */
  readonly passed: readonly number[];
  /** Tied, and the chair has to decide. */
  readonly tied: readonly number[];
  /** Tied, and to be voted on again. */
  readonly repeat: readonly number[];
  /** How many of the tied can still pass. */
  readonly open: number;
  /** Those that were tied before the chair decided. */
  readonly byChair: readonly number[];
}

const HALF: Fraction = { numerator: 1, denominator: 2 };

/**
 * Below, equal to or above that part of the whole: -1, 0 or 1. By cross-multiplication: at most 500 seats of weight
 * 1,000,000 times 1,000 stay far below 2^53, so that plain numbers are exact.
 */
const against = (value: number, { numerator, denominator }: Fraction, whole: number): number =>
  Math.sign(value * denominator - numerator * whole);

/** P11: whether enough are there, or have voted. */
export const isQuorate = (quorum: Quorum | null, bodies: Bodies): boolean =>
  quorum === null || against(bodies[quorum.of], quorum.part, bodies.entitled) >= 0;

type Standing = 'above' | 'tied' | 'below';

const part = (majority: Majority): { readonly least: Fraction; readonly moreThan: boolean } => {
  switch (majority.kind) {
    case 'two_thirds':
      return { least: { numerator: 2, denominator: 3 }, moreThan: false };
    case 'three_quarters':
      return { least: { numerator: 3, denominator: 4 }, moreThan: false };
    case 'custom':
      return { least: majority.part, moreThan: majority.moreThan };
    default:
      return { least: HALF, moreThan: true };
  }
};

/** P12, P13: on which side of the line votes for something stand. */
const standing = (votes: number, majority: Majority, whole: number): Standing => {
  const { least, moreThan } = part(majority);
  const side = against(votes, least, whole);
  if (majority.kind === 'absolute' && side === 0 && votes > 0) return 'tied';
  return votes > 0 && (moreThan ? side > 0 : side >= 0) ? 'above' : 'below';
};

/** P12: the weight a majority is measured by. */
export const baseOf = (base: Base, valid: number, bodies: Bodies): number =>
  base === 'valid' ? valid : bodies[base];

const motionStanding = ({ yes, no }: MotionCount, { majority, base }: Settings, bodies: Bodies): Standing => {
  if (majority.kind === 'simple') return yes === no && yes > 0 ? 'tied' : yes > no ? 'above' : 'below';
  return standing(yes, majority, baseOf(base, yes + no, bodies));
};

/** How many options can pass. */
const placesOf = (form: Form): number =>
  form.kind === 'election' ? form.places : form.kind === 'choice' ? form.most : 0;

const rankedBy = (votes: readonly number[], options: readonly number[]): number[] =>
  [...options].sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b);

interface Split {
  readonly passed: readonly number[];
  readonly tied: readonly number[];
  readonly open: number;
}

/** P14: the places go by votes among those who have the majority; equal votes at the last place are a tie. */
const splitOptions = (
  votes: readonly number[],
  blank: number,
  form: Form,
  { majority, base }: Settings,
  bodies: Bodies,
): Split => {
  const whole = baseOf(base, bodies.cast - blank, bodies);
  const enough = (count: number) =>
    majority.kind === 'simple' ? count > 0 : standing(count, majority, whole) === 'above';
  const ranked = rankedBy(
    votes,
    votes.flatMap((count, option) => (enough(count) ? [option] : [])),
  );
  const places = placesOf(form);
  const last = votes[ranked[places - 1] ?? -1];
  const next = votes[ranked[places] ?? -1];
  if (last === undefined || last !== next) return { passed: ranked.slice(0, places), tied: [], open: 0 };
  const passed = ranked.filter((option) => (votes[option] ?? 0) > last);
  const tied = ranked.filter((option) => votes[option] === last);
  return { passed, tied, open: places - passed.length };
};

const splitMotions = (motions: readonly MotionCount[], settings: Settings, bodies: Bodies): Split => {
  const at = (wanted: Standing) =>
    motions.flatMap((count, motion) => (motionStanding(count, settings, bodies) === wanted ? [motion] : []));
  const tied = at('tied');
  return { passed: at('above'), tied, open: tied.length };
};

/** P11-P15: what a count decides; null for an opinion. */
export const outcomeOf = (form: Form, settings: Settings, count: Tally, bodies: Bodies): Outcome | null => {
  if (!decides(form) || count.kind === 'scale' || count.kind === 'text') return null;
  const nothing: Outcome = { quorate: false, passed: [], tied: [], repeat: [], open: 0, byChair: [] };
  if (!isQuorate(settings.quorum, bodies)) return nothing;
  const { passed, tied, open } =
    count.kind === 'motions'
      ? splitMotions(count.motions, settings, bodies)
      : splitOptions(count.votes, count.blank, form, settings, bodies);
  const byChair = settings.tie === 'chair' && tied.length > 0;
  return {
    quorate: true,
    passed,
    tied: byChair ? tied : [],
    repeat: settings.tie === 'repeat' ? tied : [],
    open: byChair ? open : 0,
    byChair: [],
  };
};
