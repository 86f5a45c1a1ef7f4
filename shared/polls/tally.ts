import { type BallotContent, type Form, motionsOf, optionsOf } from './form.ts';

/** What is counted: a ballot's content with the weight it has. A ballot nobody can link to a seat weighs 1. */
export interface Counted {
  readonly content: BallotContent;
  readonly weight: number;
}

export interface MotionCount {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/** The count of a poll: weights added up, whole numbers all of them. */
export type Tally =
  | { readonly kind: 'motions'; readonly motions: readonly MotionCount[] }
  /** Votes for each option, in the list's order; `blank`: the weight of ballots without a mark. */
  | { readonly kind: 'options'; readonly votes: readonly number[]; readonly blank: number }
  /** How often each value was given, from the lowest. */
  | { readonly kind: 'scale'; readonly counts: readonly number[] }
  /** Every text once, with its weight; by the alphabet, so that the order tells nothing. */
  | { readonly kind: 'text'; readonly texts: readonly (readonly [text: string, weight: number])[] };

type Asked = { readonly question: string; readonly form: Form };

const weightOf = (ballots: readonly Counted[], holds: (content: BallotContent) => boolean): number =>
  ballots.reduce((sum, { content, weight }) => (holds(content) ? sum + weight : sum), 0);

const textsOf = (ballots: readonly Counted[]): readonly (readonly [string, number])[] => {
  const texts = new Map<string, number>();
  for (const { content, weight } of ballots)
    if (content.kind === 'text') texts.set(content.text, (texts.get(content.text) ?? 0) + weight);
  return [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** P10: the count follows from the ballots' contents and weights alone, in whatever order they are given. */
export const tally = ({ question, form }: Asked, ballots: readonly Counted[]): Tally => {
  switch (form.kind) {
    case 'motions': {
      const count = (motion: number, answer: string) =>
        weightOf(ballots, (content) => content.kind === 'motions' && content.answers[motion] === answer);
      return {
        kind: 'motions',
        motions: motionsOf(question, form).map((_, motion) => ({
          yes: count(motion, 'yes'),
          no: count(motion, 'no'),
          abstain: count(motion, 'abstain'),
        })),
      };
    }
    case 'scale':
      return {
        kind: 'scale',
        counts: Array.from({ length: form.to - form.from + 1 }, (_, index) =>
          weightOf(ballots, (content) => content.kind === 'scale' && content.value === form.from + index),
        ),
      };
    case 'text':
      return { kind: 'text', texts: textsOf(ballots) };
    default:
      return {
        kind: 'options',
        votes: optionsOf(form).map((_, option) =>
          weightOf(ballots, (content) => content.kind === 'options' && content.chosen.includes(option)),
        ),
        blank: weightOf(ballots, (content) => content.kind === 'options' && content.chosen.length === 0),
      };
  }
};
