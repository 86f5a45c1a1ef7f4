import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { motionsOf, optionsOf } from '../../../shared/polls/form.ts';
import type { Result } from '../../../shared/polls/poll.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';

export interface ResultBar {
  readonly label: string;
  readonly value: number;
  readonly tone: 'plain' | 'good' | 'bad' | 'quiet';
  /** What it came to, beside the name. */
  readonly mark?: string | undefined;
}

export interface ResultBlock {
  readonly title: string | null;
  readonly bars: readonly ResultBar[];
  readonly verdict: { readonly text: string; readonly tone: 'good' | 'bad' | 'open' } | null;
}

type Words = TFunction<'polls'>;

const verdictOf = (at: number, { outcome }: Result, t: Words): ResultBlock['verdict'] => {
  if (!outcome) return null;
  if (!outcome.quorate) return { text: t('verdicts.noQuorum'), tone: 'bad' };
  if (outcome.passed.includes(at)) return { text: t('verdicts.carried'), tone: 'good' };
  if (outcome.tied.includes(at)) return { text: t('verdicts.tied'), tone: 'open' };
  if (outcome.repeat.includes(at)) return { text: t('verdicts.repeat'), tone: 'open' };
  return { text: t('verdicts.notCarried'), tone: 'bad' };
};

const motionBlocks = (poll: PollRecord, result: Result, t: Words): ResultBlock[] => {
  const motions = motionsOf(poll.question, poll.form);
  const absent = result.entitled.weight - result.cast.weight;
  if (result.tally.kind !== 'motions') return [];
  return result.tally.motions.map(({ yes, no, abstain }, at) => ({
    title: motions.length > 1 ? `${at + 1}. ${motions[at] ?? ''}` : null,
    bars: [
      { label: t('choices.yes'), value: yes, tone: 'good' },
      { label: t('choices.no'), value: no, tone: 'bad' },
      { label: t('choices.abstain'), value: abstain, tone: 'plain' },
      { label: t('choices.absent'), value: absent, tone: 'quiet' },
    ],
    verdict: verdictOf(at, result, t),
  }));
};

/** What came of the list as a whole, where no single mark says it. */
const listVerdict = ({ outcome }: Result, election: boolean, t: Words): ResultBlock['verdict'] => {
  if (!outcome) return null;
  if (!outcome.quorate) return { text: t('verdicts.noQuorum'), tone: 'bad' };
  if (outcome.tied.length > 0) return { text: t('verdicts.tied'), tone: 'open' };
  if (outcome.repeat.length > 0) return { text: t('verdicts.repeat'), tone: 'open' };
  return outcome.passed.length > 0
    ? null
    : { text: t(election ? 'verdicts.nobody' : 'verdicts.nothing'), tone: 'bad' };
};

const optionBlock = (poll: PollRecord, result: Result, t: Words): ResultBlock => {
  const votes = result.tally.kind === 'options' ? result.tally.votes : [];
  const blank = result.tally.kind === 'options' ? result.tally.blank : 0;
  const election = poll.form.kind === 'election';
  const bars = optionsOf(poll.form).map((label, at): ResultBar => {
    const passed = result.outcome?.passed.includes(at) ?? false;
    const mark = passed ? t(election ? 'verdicts.elected' : 'verdicts.chosen') : undefined;
    return { label, value: votes[at] ?? 0, tone: passed ? 'good' : 'plain', mark };
  });
  // P14: an election is read by rank, everything else in the order of the list.
  const ranked = election ? bars.toSorted((a, b) => b.value - a.value) : bars;
  const rest: ResultBar[] = [
    ...(blank > 0 ? [{ label: t('blank'), value: blank, tone: 'quiet' as const }] : []),
    { label: t('choices.absent'), value: result.entitled.weight - result.cast.weight, tone: 'quiet' },
  ];
  return { title: null, bars: [...ranked, ...rest], verdict: listVerdict(result, election, t) };
};

const textBlock = (poll: PollRecord, result: Result): ResultBlock => {
  const groups = new Map(poll.groups);
  const counts = new Map<string, number>();
  if (result.tally.kind === 'text')
    for (const [text, weight] of result.tally.texts) {
      const label = groups.get(text) ?? text;
      counts.set(label, (counts.get(label) ?? 0) + weight);
    }
  const bars = [...counts].map(([label, value]): ResultBar => ({ label, value, tone: 'plain' }));
  return { title: null, bars: bars.sort((a, b) => b.value - a.value), verdict: null };
};

/** A result as bars, ready to be drawn, and what they are a part of. */
export const useResultBlocks = (
  poll: PollRecord,
): { readonly blocks: readonly ResultBlock[]; readonly whole: number } => {
  const { t } = useTranslation('polls');
  const { result, form } = poll;
  if (!result) return { blocks: [], whole: 0 };
  const whole = result.entitled.weight;
  switch (result.tally.kind) {
    case 'motions':
      return { blocks: motionBlocks(poll, result, t), whole };
    case 'options':
      return { blocks: [optionBlock(poll, result, t)], whole };
    case 'text':
      return { blocks: [textBlock(poll, result)], whole };
    case 'scale': {
      const from = form.kind === 'scale' ? form.from : 0;
      const bars = result.tally.counts.map(
        (value, at): ResultBar => ({ label: String(from + at), value, tone: 'plain' }),
      );
      return { blocks: [{ title: null, bars, verdict: null }], whole };
    }
  }
};
