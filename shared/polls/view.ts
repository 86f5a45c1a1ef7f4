import { isCentre, type Viewer } from '../kernel/actor.ts';
import type { PollId, SeatId } from '../kernel/ids.ts';
import type { Records, ViewRecord } from '../kernel/patch.ts';
import type { RecordKey } from '../records.ts';
import type { BallotContent, Form } from './form.ts';
import {
  type Entered,
  isBeingCounted,
  type Poll,
  type Polls,
  type PreparedPoll,
  type Problem,
  type Result,
  type Template,
  votersOf,
} from './poll.ts';
import { preparePoll } from './prepare.ts';
import { type Sentence, sentenceOf } from './sentence.ts';
import type { Settings } from './settings.ts';

/** A seat's own ballot, with what proves it. */
export interface OwnBallot {
  readonly content: BallotContent;
  readonly receipt: string;
  readonly nonce: string;
  readonly at: number;
  /** Entered by the minute-taker, and how it came. */
  readonly means: Entered['means'] | null;
}

/** One line of the table of a named poll. */
export interface ShownBallot {
  readonly seatId: SeatId;
  readonly content: BallotContent;
  readonly receipt: string;
  readonly nonce: string;
  readonly entered: Pick<Entered, 'means' | 'reason'> | null;
}

export interface PollRecord {
  readonly id: PollId;
  readonly question: string;
  readonly form: Form;
  readonly settings: Settings;
  readonly acclaimed: boolean;
  readonly openedAt: number;
  readonly closesAt: number | null;
  readonly paused: Poll['paused'];
  readonly endsAt: number | null;
  readonly closedAt: number | null;
  readonly publishedAt: number | null;
  readonly entitled: number;
  readonly cast: number;
  /** B7: what an anonymous poll shows; null of a named one. */
  readonly secret: SecretRecord | null;
  /** P2, P28: the seats that count otherwise than 1, in a weighted poll. */
  readonly weights: readonly (readonly [SeatId, number])[];
  /** P7: this seat's own ballot; null for all others. */
  readonly mine: OwnBallot | null;
  /** P7: which seats have voted, for the centre while the poll is open. */
  readonly voted: readonly SeatId[] | null;
  /** P24: for those who decide when it closes. */
  readonly problems: readonly Problem[];
  /** P19: null until it is published, except for those who publish it. */
  readonly result: Result | null;
  readonly sentence: Sentence | null;
  /** P6: how each seat voted, as soon as the result is to be seen. */
  readonly ballots: readonly ShownBallot[] | null;
  /** P21: names given to answers in words. */
  readonly groups: readonly (readonly [text: string, label: string])[];
}

/** B7: of an anonymous poll. */
export interface SecretRecord {
  readonly publicKey: string | null;
  /** Whether this seat was given its ballot; false for all others. */
  readonly taken: boolean;
  /** How many ballots were given out. */
  readonly tokens: number;
  /** The box is shut and being counted. */
  readonly counting: boolean;
}

const secretOf = (poll: Poll, viewer: Viewer): SecretRecord | null =>
  poll.secret && {
    publicKey: poll.secret.publicKey,
    taken: viewer.role === 'seat' && poll.secret.tokens.has(viewer.seatId),
    tokens: poll.secret.tokens.size,
    counting: isBeingCounted(poll),
  };

/** Prepared, waiting to be put: for those who prepare. */
export interface PreparedPollRecord extends PreparedPoll {
  readonly order: number;
}

export type TemplateRecord = Template;

/** P28: the seats that the next weighted poll counts otherwise than 1, for those who give weights. */
export interface WeightsRecord {
  readonly weights: readonly (readonly [SeatId, number])[];
}

/** P19: those who may see a result before it is published. */
const seesEarly = ({ role }: Viewer): boolean =>
  role === 'chair' || role === 'deputy' || role === 'minute_taker';

const ownOf = ({ ballots }: Poll, viewer: Viewer): OwnBallot | null => {
  const ballot = viewer.role === 'seat' ? ballots.get(viewer.seatId) : undefined;
  if (!ballot) return null;
  const { content, receipt, nonce, at, entered } = ballot;
  return { content, receipt, nonce, at, means: entered?.means ?? null };
};

const shownOf = ({ ballots }: Poll): ShownBallot[] =>
  [...ballots]
    .map(([seatId, { content, receipt, nonce, entered }]) => ({
      seatId,
      content,
      receipt,
      nonce,
      entered: entered && { means: entered.means, reason: entered.reason },
    }))
    .sort((a, b) => (a.seatId < b.seatId ? -1 : 1));

const recordOf = (poll: Poll, viewer: Viewer): PollRecord => {
  const { closed, publishedAt } = poll;
  const result = closed && (publishedAt !== null || seesEarly(viewer)) ? closed.result : null;
  const named = poll.settings.secrecy === 'named';
  return {
    id: poll.id,
    question: poll.question,
    form: poll.form,
    settings: poll.settings,
    acclaimed: poll.acclaimed,
    openedAt: poll.openedAt,
    closesAt: poll.closesAt,
    paused: poll.paused,
    endsAt: poll.endsAt,
    closedAt: closed?.at ?? null,
    publishedAt,
    entitled: poll.electorate.size,
    cast: poll.secret?.ballots?.length ?? votersOf(poll).length,
    secret: secretOf(poll, viewer),
    weights: [...poll.electorate].filter(([, weight]) => weight !== 1),
    mine: ownOf(poll, viewer),
    voted: !closed && isCentre(viewer) ? votersOf(poll).toSorted() : null,
    problems: seesEarly(viewer) ? poll.problems : [],
    result,
    sentence: result && sentenceOf(poll, result),
    ballots: result && named ? shownOf(poll) : null,
    groups: result ? [...poll.groups] : [],
  };
};

const preparation = ({ prepared, order, templates, weights }: Polls): [RecordKey, ViewRecord][] => [
  ...order.flatMap((id, index): [RecordKey, ViewRecord][] => {
    const poll = prepared.get(id);
    return poll ? [[`prepared_poll:${id}`, { ...poll, order: index + 1 }]] : [];
  }),
  ...[...templates.values()].map((template): [RecordKey, ViewRecord] => [
    `poll_template:${template.id}`,
    template,
  ]),
  ['poll_weights:this', { weights: [...weights] }],
];

export const viewPolls = (polls: Polls, viewer: Viewer): Records =>
  new Map<RecordKey, ViewRecord>([
    ...[...polls.all.values()].map((poll) => [`poll:${poll.id}`, recordOf(poll, viewer)] as const),
    ...(preparePoll.roles.includes(viewer.role) ? preparation(polls) : []),
  ]);
