import { motionsOf, optionsOf } from './form.ts';
import { baseOf } from './outcome.ts';
import type { Asked, Result } from './poll.ts';
import { SAYINGS, type Saying } from './sayings.ts';
import type { MotionCount } from './tally.ts';

/** A sentence for the minutes, in both languages. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

type Told = Asked & { readonly acclaimed: boolean };

const wholeOf = (valid: number, { settings }: Told, result: Result): number =>
  baseOf(settings.base, valid, {
    entitled: result.entitled.weight,
    present: result.present.weight,
    cast: result.cast.weight,
  });

const quorumOf = ({ settings: { quorum } }: Told, result: Result, say: Saying): string[] =>
  quorum === null
    ? []
    : [say.quorum(quorum, result[quorum.of].weight, result.entitled.weight, result.outcome?.quorate ?? true)];

const verdict = (
  at: number,
  { quorate, passed, tied, repeat }: NonNullable<Result['outcome']>,
  say: Saying,
) => {
  if (!quorate) return say.noQuorum;
  if (passed.includes(at)) return say.carried;
  if (tied.includes(at)) return say.tied;
  return repeat.includes(at) ? say.repeat : say.notCarried;
};

const motionLine = (count: MotionCount, at: number, told: Told, result: Result, say: Saying): string => {
  const { outcome, entitled, cast } = result;
  const counts = say.counts(count, entitled.weight - cast.weight);
  if (!outcome) return counts;
  const whole = wholeOf(count.yes + count.no, told, result);
  const { majority, base } = told.settings;
  const needed = say.needed(majority, base, count.yes, majority.kind === 'simple' ? count.no : whole);
  const byChair = outcome.byChair.includes(at) ? ` ${say.byChair}` : '';
  return `${counts}; ${needed}: ${verdict(at, outcome, say)}${byChair}`;
};

const motionLines = (counts: readonly MotionCount[], told: Told, result: Result, say: Saying): string[] => {
  const motions = motionsOf(told.question, told.form);
  return counts.map((count, at) => {
    const line = motionLine(count, at, told, result, say);
    return motions.length === 1 ? `${line}.` : `${at + 1}) “${motions[at] ?? ''}”: ${line}.`;
  });
};

const optionLines = (
  votes: readonly number[],
  blank: number,
  told: Told,
  { outcome, entitled, cast }: Result,
  say: Saying,
): string[] => {
  const names = optionsOf(told.form);
  const named = (places: readonly number[]) => places.map((at) => `“${names[at] ?? ''}”`).join(', ');
  const counts = votes.map((count, at) => `“${names[at] ?? ''}” ${count}`).join(', ');
  const lines = [`${counts}; ${say.blank(blank, entitled.weight - cast.weight)}.`];
  if (!outcome) return lines;
  if (!outcome.quorate) return [...lines, `${say.noQuorum}.`];
  const { passed, tied, repeat, byChair } = outcome;
  lines.push(passed.length > 0 ? say.chosen(named(passed), told.form.kind === 'election') : say.nobody);
  if (tied.length > 0) lines.push(`${named(tied)}: ${say.tied}.`);
  if (repeat.length > 0) lines.push(`${named(repeat)}: ${say.repeat}.`);
  if (byChair.length > 0) lines.push(`${named(byChair)} ${say.byChair}.`);
  return lines;
};

const bodyOf = (told: Told, result: Result, say: Saying): string[] => {
  const { tally } = result;
  switch (tally.kind) {
    case 'motions':
      return motionLines(tally.motions, told, result, say);
    case 'options':
      return optionLines(tally.votes, tally.blank, told, result, say);
    case 'scale': {
      const from = told.form.kind === 'scale' ? told.form.from : 0;
      return [`${tally.counts.map((count, index) => say.scale(from + index, count)).join(', ')}.`];
    }
    case 'text':
      return [say.texts(tally.texts.length)];
  }
};

/** What goes on in small letters belongs to the sentence before it. */
const joined = (parts: readonly string[]): string =>
  parts.reduce((text, part) => `${/^\p{Ll}/u.test(part) ? text.replace(/\.$/, ';') : text} ${part}`);

const tell = (told: Told, result: Result, say: Saying): string => {
  if (told.acclaimed) return say.acclaimed(told.question);
  const { cast, entitled } = result;
  const weighted = told.settings.weighted ? [say.weighted(cast.weight, entitled.weight)] : [];
  return joined([
    say.head(told.question, cast.seats, entitled.seats),
    ...weighted,
    ...quorumOf(told, result, say),
    ...bodyOf(told, result, say),
  ]);
};

/**
 * What a sentence states, whatever its wording: its figures and what stands in quotation marks, sorted. The words of an
 * older version of the program still state the same.
 */
export const statementsOf = (text: string): readonly string[] =>
  [...(text.match(/“[^”]*”|\d+/gu) ?? [])].sort();

/** P20: the sentence that the minutes take over, made from question, settings and result alone. */
export const sentenceOf = (told: Told, result: Result): Sentence => ({
  vi: tell(told, result, SAYINGS.vi),
  en: tell(told, result, SAYINGS.en),
});
