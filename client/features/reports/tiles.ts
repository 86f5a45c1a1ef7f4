import type { TFunction } from 'i18next';
import type { SeatRecord } from '../../../shared/attendance/view.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import type { Verdict } from '../../../shared/linetest/verdict.ts';
import { type BallotContent, type Form, optionsOf } from '../../../shared/polls/form.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import type { Indicator } from '../../../shared/reports/form.ts';
import { shareOf } from '../../../shared/reports/totals.ts';
import type { FigureValue } from '../../../shared/reports/values.ts';
import type { LegendEntry, TileValue, Tone } from '../../tile-map/index.ts';
import { numberText } from '../../ui/format.ts';
import { valueText, wholeText } from './value-text.ts';
import type { words } from './words.ts';

type T = TFunction<'reports'>;

/** A value of each seat, in tones and words. */
export interface Tiles {
  readonly tileOf: (seatId: SeatId) => TileValue;
  readonly legend: readonly LegendEntry[];
}

type ToneWord = keyof typeof words.vi.map.tones;
const label = (t: T, word: ToneWord): string => t(`map.tones.${word}`);

const legendOf = (t: T, entries: readonly (readonly [Tone, ToneWord])[]): LegendEntry[] =>
  entries.map(([tone, word]) => ({ tone, label: label(t, word) }));

const ofShare = (part: number, whole: number): Tone => {
  if (part === whole) return 'full';
  const share = shareOf(part, whole, 1000);
  return share >= 900 ? 'high' : share >= 500 ? 'middle' : 'low';
};

/** Counts have no whole to be a part of: they are told apart by quarters of their order. */
const quarters = (values: readonly FigureValue[]): ((value: number) => Tone) => {
  const numbers = values.filter((value) => typeof value === 'number').toSorted((one, other) => one - other);
  const at = (part: number) => numbers[Math.floor((numbers.length * part) / 4)] ?? 0;
  const [first, second, third] = [at(1), at(2), at(3)];
  return (value) => (value >= third ? 'full' : value >= second ? 'high' : value >= first ? 'middle' : 'low');
};

const toneOf = (indicator: Indicator, values: readonly FigureValue[]): ((value: FigureValue) => Tone) => {
  const quarter = quarters(values);
  return (value) => {
    if (typeof value === 'object') return ofShare(...value);
    if (typeof value === 'boolean') return value ? 'full' : 'no';
    if (typeof value === 'string') return 'full';
    return indicator.kind === 'percent' ? ofShare(Math.min(value, 10_000), 10_000) : quarter(value);
  };
};

const LEGENDS: Readonly<Record<Indicator['kind'], readonly (readonly [Tone, ToneWord])[]>> = {
  part: [
    ['full', 'complete'],
    ['high', 'most'],
    ['middle', 'half'],
    ['low', 'less'],
    ['none', 'none'],
  ],
  percent: [
    ['full', 'complete'],
    ['high', 'most'],
    ['middle', 'half'],
    ['low', 'less'],
    ['none', 'none'],
  ],
  count: [
    ['full', 'quarter1'],
    ['high', 'quarter2'],
    ['middle', 'quarter3'],
    ['low', 'quarter4'],
    ['none', 'none'],
  ],
  yesno: [
    ['full', 'yes'],
    ['no', 'no'],
    ['none', 'none'],
  ],
  text: [
    ['full', 'told'],
    ['none', 'none'],
  ],
};

interface SeatValue {
  readonly seatId: SeatId;
  readonly value: FigureValue;
}

/** Where a figure stands among the others: parts by their share. */
const rankOf = (value: FigureValue): number => {
  if (typeof value === 'object') return value[1] > 0 ? value[0] / value[1] : 0;
  return Number(value) || 0;
};

/** The figures of one indicator. */
export const indicatorTiles = (
  indicator: Indicator,
  figures: readonly SeatValue[],
  t: T,
  language: string,
): Tiles => {
  const byId = new Map(figures.map(({ seatId, value }) => [seatId, value]));
  const tone = toneOf(indicator, [...byId.values()]);
  return {
    legend: legendOf(t, LEGENDS[indicator.kind]),
    tileOf(seatId) {
      const value = byId.get(seatId);
      if (value === undefined) return { tone: 'none', text: '', said: t('map.tones.none') };
      const text = typeof value === 'string' ? '' : valueText(indicator.kind, value, t, language);
      const said = wholeText(indicator, value, t, language);
      return { tone: tone(value), text, said, rank: rankOf(value) };
    },
  };
};

/** Who is here. */
export const presenceTiles = (seats: readonly SeatRecord[], t: T): Tiles => {
  const present = new Set(seats.filter((seat) => seat.present).map(({ id }) => id));
  return {
    legend: legendOf(t, [
      ['full', 'present'],
      ['none', 'absent'],
    ]),
    tileOf: (seatId) =>
      present.has(seatId)
        ? { tone: 'full', text: '', said: t('map.tones.present') }
        : { tone: 'none', text: '', said: t('map.tones.absent') },
  };
};

const ANSWERS: Readonly<Record<string, readonly [Tone, ToneWord]>> = {
  yes: ['full', 'agree'],
  no: ['no', 'disagree'],
  abstain: ['middle', 'abstain'],
};

/** What a ballot of any other form than motions has chosen. */
const chosenIn = (content: BallotContent, form: Form): string => {
  switch (content.kind) {
    case 'options':
      return content.chosen.map((place) => optionsOf(form)[place] ?? '').join('; ');
    case 'scale':
      return String(content.value);
    case 'text':
      return content.text;
    case 'motions':
      return '';
  }
};

/** How each seat voted in a published named poll: on one of its motions, or what it has chosen. */
export const pollTiles = ({ ballots, form }: PollRecord, motion: number, t: T): Tiles => {
  const byId = new Map((ballots ?? []).map(({ seatId, content }) => [seatId, content]));
  const said = ([tone, word]: readonly [Tone, ToneWord]): TileValue => ({
    tone,
    text: '',
    said: label(t, word),
  });
  const answers = form.kind === 'motions' ? Object.values(ANSWERS) : ([['full', 'chosen']] as const);
  return {
    legend: legendOf(t, [...answers, ['none', 'noVote']]),
    tileOf(seatId) {
      const content = byId.get(seatId);
      if (!content) return said(['none', 'noVote']);
      if (content.kind === 'motions')
        return said(ANSWERS[content.answers[motion] ?? ''] ?? ['none', 'noVote']);
      const chosen = chosenIn(content, form) || label(t, 'chosen');
      return { tone: 'full', text: content.kind === 'scale' ? chosen : '', said: chosen };
    },
  };
};

const VERDICTS = {
  green: ['full', 'green'],
  amber: ['middle', 'amber'],
  red: ['no', 'red'],
} as const satisfies Record<Verdict, readonly [Tone, ToneWord]>;

/** How each seat's devices and line were found. */
export const lineTestTiles = (verdicts: ReadonlyMap<SeatId, Verdict>, t: T): Tiles => ({
  legend: legendOf(t, [...Object.values(VERDICTS), ['none', 'untested']]),
  tileOf(seatId) {
    const verdict = verdicts.get(seatId);
    const [tone, word] = verdict ? VERDICTS[verdict] : (['none', 'untested'] as const);
    return { tone, text: '', said: label(t, word) };
  },
});

/** R17: how many proposals each seat has made, and how many of them are answered. */
export const proposalTiles = (
  counts: ReadonlyMap<SeatId, readonly [answered: number, made: number]>,
  t: T,
  language: string,
): Tiles => ({
  legend: legendOf(t, [
    ['full', 'allAnswered'],
    ['high', 'mostAnswered'],
    ['middle', 'halfAnswered'],
    ['low', 'fewAnswered'],
    ['no', 'noneAnswered'],
    ['none', 'noProposal'],
  ]),
  tileOf(seatId) {
    const [answered, made] = counts.get(seatId) ?? [0, 0];
    if (made === 0) return { tone: 'none', text: '', said: label(t, 'noProposal') };
    const [one, all] = [numberText(answered, language), numberText(made, language)];
    const said = t('map.answered', { answered: one, made: all });
    const text = `${one}/${all}`;
    return { tone: answered > 0 ? ofShare(answered, made) : 'no', text, cell: text, said, rank: made };
  },
});
