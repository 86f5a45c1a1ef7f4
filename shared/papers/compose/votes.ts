import type { BallotContent } from '../../polls/form.ts';
import { motionsOf, optionsOf } from '../../polls/form.ts';
import type { Ballot, Poll, Result } from '../../polls/poll.ts';
import { sentenceOf } from '../../polls/sentence.ts';
import type { Tally } from '../../polls/tally.ts';
import { numberText } from '../figures.ts';
import { type Block, type Column, heading, paragraph, type Table } from '../paper.ts';
import type { Told } from '../words.ts';

export interface ToldPoll extends Poll {
  readonly result: Result;
}

/** V5: only results that everybody may see (P19) stand in a paper. */
export const publishedPolls = ({ state }: Pick<Told, 'state'>): readonly ToldPoll[] =>
  [...state.polls.all.values()]
    .flatMap((poll) =>
      poll.closed && poll.publishedAt !== null ? [{ ...poll, result: poll.closed.result }] : [],
    )
    .toSorted((a, b) => a.openedAt - b.openedAt);

/** P20: the sentence that was read out. */
export const voteSentence = (poll: ToldPoll): string => sentenceOf(poll, poll.result).vi;

const verdictOf = ({ form, result: { outcome } }: ToldPoll, at: number, { words: { say } }: Told): string => {
  if (!outcome) return '';
  if (outcome.passed.includes(at)) return form.kind === 'motions' ? say('vote.carried') : say('vote.elected');
  if (outcome.tied.includes(at)) return say('vote.tied');
  return outcome.repeat.includes(at)
    ? say('vote.repeat')
    : form.kind === 'motions'
      ? say('vote.notCarried')
      : '';
};

type TallyOf<Kind extends Tally['kind']> = Extract<Tally, { kind: Kind }>;

const orderColumn = ({ words: { say } }: Told): Column => ({
  title: say('column.order'),
  share: 0.08,
  align: 'center',
});
const centred = (title: string, share: number): Column => ({ title, share, align: 'center' });

const motionsTable = ({ motions: counts }: TallyOf<'motions'>, poll: ToldPoll, told: Told): Table => {
  const { say } = told.words;
  const motions = motionsOf(poll.question, poll.form);
  return {
    kind: 'table',
    columns: [
      orderColumn(told),
      { title: say('column.motion'), share: 0.37 },
      centred(say('column.yes'), 0.13),
      centred(say('column.no'), 0.13),
      centred(say('column.abstain'), 0.13),
      centred(say('column.result'), 0.16),
    ],
    rows: counts.map(({ yes, no, abstain }, at) => [
      String(at + 1),
      motions[at] ?? '',
      ...[yes, no, abstain].map(numberText),
      verdictOf(poll, at, told),
    ]),
  };
};

const optionsTable = ({ votes }: TallyOf<'options'>, poll: ToldPoll, told: Told): Table => {
  const { say } = told.words;
  const names = optionsOf(poll.form);
  return {
    kind: 'table',
    columns: [
      orderColumn(told),
      { title: say('column.option'), share: 0.61 },
      centred(say('column.votes'), 0.15),
      centred(say('column.result'), 0.16),
    ],
    rows: votes.map((count, at) => [
      String(at + 1),
      names[at] ?? '',
      numberText(count),
      verdictOf(poll, at, told),
    ]),
  };
};

const scaleTable = ({ counts }: TallyOf<'scale'>, { form }: ToldPoll, { words: { say } }: Told): Table => {
  const from = form.kind === 'scale' ? form.from : 0;
  return {
    kind: 'table',
    columns: [centred(say('column.value'), 0.5), centred(say('column.votes'), 0.5)],
    rows: counts.map((count, at) => [String(from + at), numberText(count)]),
  };
};

const textTable = ({ texts }: TallyOf<'text'>, told: Told): Table => {
  const { say } = told.words;
  return {
    kind: 'table',
    columns: [
      orderColumn(told),
      { title: say('column.ballot'), share: 0.77 },
      centred(say('column.votes'), 0.15),
    ],
    rows: texts.map(([text, count], at) => [String(at + 1), text, numberText(count)]),
  };
};

const countTable = (poll: ToldPoll, told: Told): Table => {
  const { tally } = poll.result;
  switch (tally.kind) {
    case 'motions':
      return motionsTable(tally, poll, told);
    case 'options':
      return optionsTable(tally, poll, told);
    case 'scale':
      return scaleTable(tally, poll, told);
    case 'text':
      return textTable(tally, told);
  }
};

const contentText = (content: BallotContent, poll: Poll, { words: { say } }: Told): string => {
  switch (content.kind) {
    case 'motions':
      return content.answers
        .map((answer, at) =>
          content.answers.length > 1 ? `${at + 1}) ${say(`answer.${answer}`)}` : say(`answer.${answer}`),
        )
        .join('; ');
    case 'options':
      return content.chosen.map((at) => optionsOf(poll.form)[at] ?? '').join('; ') || say('vote.blank');
    case 'scale':
      return String(content.value);
    case 'text':
      return content.text;
  }
};

const ballotNote = (ballot: Ballot | undefined, weight: number, { words: { say } }: Told): string =>
  [
    ...(weight === 1 ? [] : [say('vote.weight', { weight: numberText(weight) })]),
    ...(ballot?.entered ? [say(`vote.${ballot.entered.means}`, { reason: ballot.entered.reason })] : []),
  ].join(' ');

/** P6: how each seat voted, of a named poll. */
const seatTable = (poll: ToldPoll, told: Told): readonly Block[] => {
  const { say, seat } = told.words;
  if (poll.secret || poll.acclaimed) return [];
  const rows = [...poll.electorate].map(([seatId, weight], index) => {
    const ballot = poll.ballots.get(seatId);
    return [
      String(index + 1),
      seat(seatId),
      ballot ? contentText(ballot.content, poll, told) : say('vote.noBallot'),
      ballotNote(ballot, weight, told),
    ];
  });
  const table: Table = {
    kind: 'table',
    columns: [
      { title: say('column.order'), share: 0.08, align: 'center' },
      { title: say('column.seat'), share: 0.36 },
      { title: say('column.ballot'), share: 0.3 },
      { title: say('column.note'), share: 0.26 },
    ],
    rows,
  };
  return [paragraph(say('vote.perSeat')), table];
};

const reportOf = (poll: ToldPoll, index: number, told: Told): readonly Block[] => {
  const { say, hour, day } = told.words;
  const { entitled, present, cast } = poll.result;
  const way = poll.acclaimed ? 'vote.acclaimed' : poll.secret ? 'vote.anonymous' : 'vote.named';
  const bodies = {
    entitled: numberText(entitled.seats),
    present: numberText(present.seats),
    cast: numberText(cast.seats),
  };
  return [
    heading(`${index + 1}. ${poll.question}`, 2),
    paragraph(`${say('vote.when', { hour: hour(poll.openedAt), day: day(poll.openedAt) })} ${say(way)}`),
    ...(poll.acclaimed ? [] : [paragraph(say('vote.bodies', bodies))]),
    paragraph(voteSentence(poll)),
    ...(poll.acclaimed ? [] : [countTable(poll, told), ...seatTable(poll, told)]),
  ];
};

/** Each published poll: sizes, sentence, count and, where it was named, every seat's ballot. */
export const votesBody = (told: Told): readonly Block[] => {
  const { say } = told.words;
  const polls = publishedPolls(told);
  if (polls.length === 0) return [paragraph(say('votes.none'))];
  return [
    paragraph(say('votes.count', { count: numberText(polls.length) })),
    ...polls.flatMap((poll, index) => reportOf(poll, index, told)),
  ];
};
