import type { MeetingState } from '../../shared/meeting.ts';
import { type Form, marksOf, motionsOf } from '../../shared/polls/form.ts';
import { isBeingCounted, openPollOf, type Poll, resultOf } from '../../shared/polls/poll.ts';

import { SEATS } from '../support/meeting.ts';

interface Draw {
  readonly a: number;
  readonly b: number;
  readonly state: MeetingState;
  readonly any: (ids: Iterable<string>) => string;
  readonly anySeat: string;
}

const options = ['An', 'Bình', 'Chi'];
const FORMS: readonly Form[] = [
  { kind: 'motions', motions: [] },
  { kind: 'motions', motions: ['Một', 'Hai'] },
  { kind: 'choice', options, least: 0, most: 2 },
  { kind: 'election', options, places: 1 },
  { kind: 'single', options },
  { kind: 'multiple', options, most: 2 },
  { kind: 'scale', from: 1, to: 5 },
  { kind: 'text', maxLength: 40 },
  { kind: 'text', maxLength: 40 },
];
const ANSWERS = ['yes', 'no', 'abstain', 'maybe'];

const isSecret = (a: number, b: number): boolean => (a + b) % 5 === 0;

const askedOf = (a: number, b: number) => ({
  question: `Thông qua ${a}?`,
  form: FORMS[(a >> 2) % FORMS.length],
  settings: {
    ...(isSecret(a, b) ? { secrecy: 'anonymous' } : {}),
    change: a % 3 === 0 && !isSecret(a, b),
    tie: (['chair', 'chair', 'chair', 'repeat'] as const)[(a >> 5) % 4],
    publish: b % 2 ? 'later' : 'at_close',
    graceMs: (a >> 3) % 3 === 0 ? 3000 : 0,
    durationS: a % 7 === 0 ? 10 : null,
    autoClose: a % 4 === 0,
    weighted: b % 6 === 0 && !isSecret(a, b),
  },
});

const contentOf = (poll: Poll | undefined, a: number) => {
  const { question, form } = poll ?? { question: '', form: FORMS[0] as Form };
  switch (a % 23 === 0 ? 'scale' : form.kind) {
    case 'motions':
      return {
        kind: 'motions',
        answers: motionsOf(question, form).map(() => (a % 11 === 0 ? ANSWERS[(a >> 4) % 4] : ANSWERS[a % 2])),
      };
    case 'scale':
      return { kind: 'scale', value: a % 6 };
    case 'text':
      return { kind: 'text', text: `Ý kiến ${a % 3}` };
    default: {
      const { most } = marksOf(form);
      return { kind: 'options', chosen: most > 1 && a % 2 ? [0, 1 + (a % 2)] : [a % 3] };
    }
  }
};

/** What the server or the chair would soon do in this state, which chance alone would seldom choose; often none. */
export const likelyNext = ({ polls }: MeetingState, chance: number): string | undefined => {
  const all = [...polls.all.values()];
  const open = openPollOf(polls);
  const secret = open?.secret;
  const tied = open && !secret && (resultOf(open).outcome?.tied.length ?? 0) > 0;
  const [decided] = all.filter(({ closed }) => (closed?.result.outcome?.tied.length ?? 0) > 0);
  const worded = all.some(({ closed }) => closed?.result.tally.kind === 'text');
  const next = [
    all.some(isBeingCounted) && 'poll.count_ballots',
    secret && (secret.publicKey === null && chance % 3 ? 'poll.publish_key' : 'poll.take_token'),
    decided && 'poll.decide_tie',
    worded && 'poll.group_texts',
    tied && 'poll.close',
    tied && 'poll.close',
    decided && 'poll.decide_tie',
  ][chance % 16];
  return next || undefined;
};

/** What somebody might send about votes, sensible or not, to the meeting as it stands. */
export const pollPayloads = ({ a, b, state, any, anySeat }: Draw): Record<string, () => unknown> => {
  const { polls } = state;
  const open = openPollOf(polls);
  const pollId = b % 3 ? (polls.openId ?? any(polls.all.keys())) : any(polls.all.keys());
  const closed = [...polls.all.values()].filter((poll) => poll.closed);
  const having = (holds: (poll: Poll) => boolean) => any(closed.filter(holds).map(({ id }) => id));
  const tied = closed.find((poll) => (poll.closed?.result.outcome?.tied.length ?? 0) > 0);
  const worded = closed.find(({ form }) => form.kind === 'text');
  const counted = worded?.closed?.result.tally;
  const nonce = String(a).padStart(32, '0');
  const ballot = { pollId, content: contentOf(open, a), nonce };
  const prepared = any(polls.prepared.keys());
  return {
    'poll.prepare': () => askedOf(a, b),
    'poll.edit': () => ({ pollId: prepared, ...askedOf(a, b) }),
    'poll.move': () => ({ pollId: prepared, after: a % 2 ? null : any(polls.order) }),
    'poll.discard': () => ({ pollId: prepared }),
    'poll.save_template': () => ({ name: `Mẫu ${a % 9}`, ...askedOf(a, b) }),
    'poll.remove_template': () => ({ templateId: any(polls.templates.keys()) }),
    'poll.carry_templates': () => ({
      templates: [{ id: `t${a % 5}`, name: `Mẫu trước ${a % 5}`, ...askedOf(a, b) }],
    }),
    'poll.set_weights': () => ({ weights: [[anySeat, 1 + (a % 4)]] }),
    'poll.open': () => (b % 4 === 1 ? { pollId: prepared } : askedOf(a, b)),
    'poll.cast': () => ballot,
    'poll.enter_ballot': () => ({ ...ballot, seatId: anySeat, means: 'paper', reason: 'Mất điện' }),
    'poll.report_problem': () => ({ pollId, text: `Không gửi được ${a}` }),
    'poll.pause': () => ({ pollId }),
    'poll.resume': () => ({ pollId }),
    'poll.close': () => ({ pollId: a % 2 ? pollId : any(polls.all.keys()) }),
    'poll.publish': () => ({ pollId: a % 3 ? having(({ publishedAt }) => publishedAt === null) : pollId }),
    'poll.decide_tie': () => ({
      pollId: tied && a % 5 ? tied.id : pollId,
      passed: a % 2 ? (tied?.closed?.result.outcome?.tied.slice(0, 1) ?? []) : [0, 0],
    }),
    'poll.group_texts': () => ({
      pollId: worded && a % 3 ? worded.id : pollId,
      texts: a % 5 && counted?.kind === 'text' ? counted.texts.map(([text]) => text).slice(0, 2) : ['lạ'],
      label: a % 4 ? 'Nhóm' : '',
    }),
    'poll.publish_key': () => ({ pollId, publicKey: 'K'.repeat(560) }),
    'poll.take_token': () => ({ pollId, blinded: 'ABCD'.charAt(a % 4).repeat(512) }),
    'poll.count_ballots': () => ({
      pollId,
      ballots: Array.from({ length: a % 3 === 0 ? SEATS.length + 1 : a % 2 }, (_, at) => ({
        nonce: String(at).repeat(64),
        content: contentOf(open, a),
        signature: 'S'.repeat(512),
      })),
    }),
    'poll.acclaim': () => ({ question: `Nhất trí ${a}` }),
  };
};
