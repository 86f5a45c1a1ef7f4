import type { BallotContent } from '../../polls/form.ts';
import { motionsOf, optionsOf } from '../../polls/form.ts';
import type { Ballot, Poll, Result } from '../../polls/poll.ts';
import { sentenceOf } from '../../polls/sentence.ts';
import { numberText } from '../figures.ts';
import { type Block, heading, paragraph, type Table } from '../paper.ts';
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

export const voteBlocks = (told: Told): readonly Block[] => {
  const polls = publishedPolls(told);
  if (polls.length === 0) return [paragraph(told.words.say('votes.none'))];
  return polls.map((poll, index) => paragraph(`${index + 1}. ${voteSentence(poll)}`));
};

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

const countTable = (poll: ToldPoll, told: Told): readonly Table[] => {
  const { say } = told.words;
  const { tally } = poll.result;
  const order = { title: say('column.order'), share: 0.08, align: 'center' } as const;
  const number = (title: string) => ({ title, share: 0.13, align: 'center' }) as const;
  switch (tally.kind) {
    case 'motions': {
      const motions = motionsOf(poll.question, poll.form);
      return [
        {
          kind: 'table',
          columns: [
            order,
            { title: say('column.motion'), share: 0.37 },
            number(say('column.yes')),
            number(say('column.no')),
            number(say('column.abstain')),
            { title: say('column.result'), share: 0.16, align: 'center' },
          ],
          rows: tally.motions.map(({ yes, no, abstain }, at) => [
            String(at + 1),
            motions[at] ?? '',
            ...[yes, no, abstain].map(numberText),
            verdictOf(poll, at, told),
          ]),
        },
      ];
    }
    case 'options': {
      const names = optionsOf(poll.form);
      return [
        {
          kind: 'table',
          columns: [
            order,
            { title: say('column.option'), share: 0.61 },
            { title: say('column.votes'), share: 0.15, align: 'center' },
            { title: say('column.result'), share: 0.16, align: 'center' },
          ],
          rows: tally.votes.map((votes, at) => [
            String(at + 1),
            names[at] ?? '',
            numberText(votes),
            verdictOf(poll, at, told),
          ]),
        },
      ];
    }
    case 'scale': {
      const from = poll.form.kind === 'scale' ? poll.form.from : 0;
      return [
        {
          kind: 'table',
          columns: [
            { title: say('column.value'), share: 0.5, align: 'center' },
            { title: say('column.votes'), share: 0.5, align: 'center' },
          ],
          rows: tally.counts.map((votes, at) => [String(from + at), numberText(votes)]),
        },
      ];
    }
    case 'text':
      return [
        {
          kind: 'table',
          columns: [
            order,
            { title: say('column.ballot'), share: 0.77 },
            { title: say('column.votes'), share: 0.15, align: 'center' },
          ],
          rows: tally.texts.map(([text, votes], at) => [String(at + 1), text, numberText(votes)]),
        },
      ];
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
    ...(poll.acclaimed ? [] : [...countTable(poll, told), ...seatTable(poll, told)]),
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
