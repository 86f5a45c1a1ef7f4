import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BallotContent, Form } from '../../shared/polls/form.ts';
import { outcomeOf } from '../../shared/polls/outcome.ts';
import { type Base, type Majority, type Settings, USUAL } from '../../shared/polls/settings.ts';
import { type Counted, tally } from '../../shared/polls/tally.ts';

/** `SEED=… npm test -- tests/unit/poll-counts` repeats a run. */
const SEED = Number(process.env.SEED ?? 20_200_908);
const RUNS = { seed: SEED, numRuns: 1500 };

/**
 * The oracle knows nothing of cross-multiplication: it compares two fractions by their whole parts and then by the
 * turned-over rests, as Euclid did.
 */
const compare = (a: bigint, b: bigint, c: bigint, d: bigint): number => {
  const [first, second] = [a / b, c / d];
  if (first !== second) return first < second ? -1 : 1;
  const [restA, restC] = [a - first * b, c - second * d];
  if (restA === 0n || restC === 0n) return restA === restC ? 0 : restA === 0n ? -1 : 1;
  return -compare(b, restA, d, restC);
};
/** Where `part` of `whole` stands against a fraction; nothing of nothing is nothing. */
const share = (part: number, whole: number, numerator: number, denominator: number): number =>
  whole === 0
    ? part === 0
      ? 0
      : 1
    : compare(BigInt(part), BigInt(whole), BigInt(numerator), BigInt(denominator));

const LINES: Record<Exclude<Majority['kind'], 'simple' | 'custom'>, [number, number]> = {
  absolute: [1, 2],
  two_thirds: [2, 3],
  three_quarters: [3, 4],
};

/** What becomes of so many votes: `yes`, `no` or `tie`. */
const verdictOf = (votes: number, against: number, whole: number, majority: Majority): string => {
  if (votes === 0) return 'no';
  if (majority.kind === 'simple') return votes > against ? 'yes' : votes < against ? 'no' : 'tie';
  if (majority.kind === 'custom') {
    const { numerator, denominator } = majority.part;
    const side = share(votes, whole, numerator, denominator);
    return side > 0 || (side === 0 && !majority.moreThan) ? 'yes' : 'no';
  }
  const side = share(votes, whole, ...LINES[majority.kind]);
  if (side === 0) return majority.kind === 'absolute' ? 'tie' : 'yes';
  return side > 0 ? 'yes' : 'no';
};

const fraction = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }));
const majority: fc.Arbitrary<Majority> = fc.oneof(
  fc
    .constantFrom(...(['simple', 'absolute', 'two_thirds', 'three_quarters'] as const))
    .map((kind) => ({ kind })),
  fc.record({ kind: fc.constant('custom' as const), part: fraction, moreThan: fc.boolean() }),
);
const settings: fc.Arbitrary<Settings> = fc
  .record({
    majority,
    base: fc.constantFrom<Base>('valid', 'cast', 'present', 'entitled'),
    quorum: fc.option(
      fc.record({ part: fraction, of: fc.constantFrom('present' as const, 'cast' as const) }),
    ),
    tie: fc.constantFrom('chair' as const, 'not_carried' as const, 'repeat' as const),
  })
  .map((some) => ({ ...USUAL, ...some }));
const weight = fc.integer({ min: 1, max: 4 });
/** Those who did not vote: so much weight present, so much away. */
const others = fc.record({ present: fc.nat({ max: 12 }), away: fc.nat({ max: 12 }) });

const bodiesOf = (ballots: readonly Counted[], { present, away }: { present: number; away: number }) => {
  const cast = ballots.reduce((sum, ballot) => sum + ballot.weight, 0);
  return { cast, present: cast + present, entitled: cast + present + away };
};
const quorateOf = ({ quorum }: Settings, bodies: ReturnType<typeof bodiesOf>) =>
  quorum === null ||
  share(bodies[quorum.of], bodies.entitled, quorum.part.numerator, quorum.part.denominator) >= 0;

/** One vote for each unit of weight, so that counting is nothing but counting. */
const units = (ballots: readonly Counted[]): BallotContent[] =>
  ballots.flatMap(({ content, weight: times }) => Array.from({ length: times }, () => content));

test('P10, P11, P12, P13 motions: count, quorum, majority and tie agree with an oracle of fractions', () => {
  const motions = fc.integer({ min: 1, max: 4 });
  const drawn = motions.chain((count) =>
    fc.record({
      count: fc.constant(count),
      ballots: fc.array(
        fc.record({
          content: fc
            .array(fc.constantFrom('yes' as const, 'no' as const, 'abstain' as const), {
              minLength: count,
              maxLength: count,
            })
            .map((answers) => ({ kind: 'motions' as const, answers })),
          weight,
        }),
        { maxLength: 14 },
      ),
      settings,
      others,
    }),
  );
  fc.assert(
    fc.property(drawn, ({ count, ballots, settings: some, others: rest }) => {
      const form: Form = { kind: 'motions', motions: Array.from({ length: count }, (_, at) => `M${at}`) };
      const counted = tally({ question: '?', form }, ballots);
      const bodies = bodiesOf(ballots, rest);
      const outcome = outcomeOf(form, some, counted, bodies);
      expect(outcome?.quorate).toBe(quorateOf(some, bodies));
      const expected = { yes: [] as number[], tie: [] as number[] };
      for (let at = 0; at < count; at += 1) {
        const said = units(ballots).map((content) => (content.kind === 'motions' ? content.answers[at] : ''));
        const [yes, no] = ['yes', 'no'].map((answer) => said.filter((each) => each === answer).length) as [
          number,
          number,
        ];
        expect(counted.kind === 'motions' && counted.motions[at]).toEqual({
          yes,
          no,
          abstain: said.length - yes - no,
        });
        const whole = some.base === 'valid' ? yes + no : bodies[some.base];
        const verdict = verdictOf(yes, no, whole, some.majority);
        if (outcome?.quorate && verdict !== 'no') expected[verdict === 'yes' ? 'yes' : 'tie'].push(at);
      }
      expect(outcome?.passed).toEqual(expected.yes);
      expect(outcome?.tied).toEqual(some.tie === 'chair' ? expected.tie : []);
      expect(outcome?.repeat).toEqual(some.tie === 'repeat' ? expected.tie : []);
    }),
    RUNS,
  );
});

test('P10, P14 elections: who stands above the last place, and who shares it, agree with counting who is ahead', () => {
  const drawn = fc.integer({ min: 2, max: 6 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      places: fc.integer({ min: 1, max: size }),
      ballots: fc.array(
        fc.record({
          content: fc
            .subarray(Array.from({ length: size }, (_, at) => at))
            .map((chosen) => ({ kind: 'options' as const, chosen })),
          weight,
        }),
        { maxLength: 12 },
      ),
      settings,
      others,
    }),
  );
  fc.assert(
    fc.property(drawn, ({ size, places, ballots, settings: some, others: rest }) => {
      const options = Array.from({ length: size }, (_, at) => `Ứng viên ${at}`);
      const form: Form = { kind: 'election', options, places };
      const counted = tally({ question: '?', form }, ballots);
      const bodies = bodiesOf(ballots, rest);
      const outcome = outcomeOf(form, some, counted, bodies);
      const marked = units(ballots).map((content) => (content.kind === 'options' ? content.chosen : []));
      const votes = options.map((_, at) => marked.filter((chosen) => chosen.includes(at)).length);
      expect(counted).toEqual({
        kind: 'options',
        votes,
        blank: marked.filter((each) => !each.length).length,
      });
      const whole = some.base === 'valid' ? marked.filter((each) => each.length).length : bodies[some.base];
      const able = votes.map((count) =>
        some.majority.kind === 'simple' ? count > 0 : verdictOf(count, 0, whole, some.majority) === 'yes',
      );
      const quorate = quorateOf(some, bodies);
      const standing = votes.map((count, at) => {
        if (!quorate || !able[at]) return 'out';
        const ahead = votes.filter((each, other) => able[other] && each > count).length;
        const level = votes.filter((each, other) => able[other] && each === count).length;
        if (ahead + level <= places) return 'in';
        return ahead < places ? 'tied' : 'out';
      });
      const at = (wanted: string) => standing.flatMap((each, option) => (each === wanted ? [option] : []));
      expect(outcome?.passed.toSorted((a, b) => a - b)).toEqual(at('in'));
      const ranks = outcome?.passed.map((option) => votes[option] ?? 0) ?? [];
      expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
      expect(outcome?.tied).toEqual(some.tie === 'chair' ? at('tied') : []);
      expect(outcome?.repeat).toEqual(some.tie === 'repeat' ? at('tied') : []);
    }),
    RUNS,
  );
});

test('P12 the line is exact where a division would not be', () => {
  const one = (yes: number, entitled: number, part: Majority) =>
    outcomeOf(
      { kind: 'motions', motions: [] },
      { ...USUAL, majority: part, base: 'entitled' },
      { kind: 'motions', motions: [{ yes, no: 0, abstain: 0 }] },
      { cast: yes, present: yes, entitled },
    )?.passed.length;
  expect(one(333_333_334, 500_000_001, { kind: 'two_thirds' })).toBe(1);
  expect(one(333_333_333, 500_000_000, { kind: 'two_thirds' })).toBe(0);
  expect(one(374_999_999, 499_999_999, { kind: 'three_quarters' })).toBe(0);
  const custom = { kind: 'custom', part: { numerator: 999, denominator: 1000 }, moreThan: true } as const;
  expect(one(499_500_000, 500_000_000, custom)).toBe(0);
  expect(one(499_500_001, 500_000_000, custom)).toBe(1);
});
