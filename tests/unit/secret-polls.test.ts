import { describe, expect, test } from '@jest/globals';
import { project } from '../../shared/meeting.ts';
import type { Answer, BallotContent } from '../../shared/polls/form.ts';
import type { PollRecord } from '../../shared/polls/view.ts';
import {
  chair,
  minuteTaker,
  observer,
  openMeetingStory,
  SEATS,
  type Story,
  seat,
  system,
} from '../support/meeting.ts';

const question = 'Giới thiệu nhân sự';
const publicKey = 'K'.repeat(560);
const blinded = (sign: string) => sign.repeat(512);
const yesNo = (answer: Answer): BallotContent => ({ kind: 'motions', answers: [answer] });
const ballot = (sign: string, answer: Answer) => ({
  nonce: sign.repeat(64),
  content: yesNo(answer),
  signature: 'S'.repeat(512),
});

/** An anonymous poll is open, and its key is there. */
const withPoll = (settings: Record<string, unknown> = {}) => {
  const story = openMeetingStory().does(chair, 'poll.open', {
    question,
    settings: { secrecy: 'anonymous', ...settings },
  });
  const pollId = story.state.polls.openId ?? '';
  return { story: story.does(system, 'poll.publish_key', { pollId, publicKey }), pollId };
};
const given = (story: Story, pollId: string, ...ids: string[]) =>
  ids.reduce(
    (told, id) => told.does(seat(id), 'poll.take_token', { pollId, blinded: blinded(id.at(-1) ?? 'A') }),
    story,
  );
const seen = (story: Story, pollId: string, viewer: Parameters<typeof project>[1]) =>
  project(story.state, viewer).get(`poll:${pollId}`) as PollRecord;

describe('B1 the key is published once, before any ballot is given out', () => {
  test('by the server alone, for an anonymous poll alone', () => {
    const story = openMeetingStory().does(chair, 'poll.open', {
      question,
      settings: { secrecy: 'anonymous' },
    });
    const pollId = story.state.polls.openId ?? '';
    story
      .refuses(seat('p89'), 'poll.take_token', { pollId, blinded: blinded('A') }, 'poll.key_missing')
      .refuses(chair, 'poll.publish_key', { pollId, publicKey }, 'command.not_allowed')
      .refuses(system, 'poll.publish_key', { pollId: 'x', publicKey }, 'poll.unknown')
      .does(system, 'poll.publish_key', { pollId, publicKey })
      .refuses(system, 'poll.publish_key', { pollId, publicKey }, 'poll.key_published', { question });
  });
  test('a named poll has none', () => {
    const story = openMeetingStory().does(chair, 'poll.open', { question });
    const pollId = story.state.polls.openId ?? '';
    story
      .refuses(system, 'poll.publish_key', { pollId, publicKey }, 'poll.not_anonymous')
      .refuses(seat('p89'), 'poll.take_token', { pollId, blinded: blinded('A') }, 'poll.not_anonymous');
  });
});

test('B2 one ballot a seat, for those who may vote, while the poll takes them', () => {
  const { story, pollId } = withPoll();
  given(story, pollId, 'p89')
    .refuses(seat('p89'), 'poll.take_token', { pollId, blinded: blinded('B') }, 'poll.token_taken')
    .refuses(seat('p99'), 'poll.take_token', { pollId, blinded: blinded('B') }, 'poll.not_entitled')
    .refuses(chair, 'poll.take_token', { pollId, blinded: blinded('B') }, 'command.not_allowed')
    .refuses(seat('p72'), 'poll.take_token', { pollId, blinded: 'short' }, 'command.invalid')
    .does(chair, 'poll.pause', { pollId })
    .refuses(seat('p72'), 'poll.take_token', { pollId, blinded: blinded('B') }, 'poll.paused')
    .does(chair, 'poll.resume', { pollId })
    .does(seat('p72'), 'poll.take_token', { pollId, blinded: blinded('B') });
});

test('B4 nothing is cast or entered under a seat, nothing weighs more, nothing is changed', () => {
  const { story, pollId } = withPoll();
  const content = yesNo('yes');
  const nonce = 'a'.repeat(32);
  story
    .refuses(seat('p89'), 'poll.cast', { pollId, content, nonce }, 'poll.anonymous', { question })
    .refuses(
      minuteTaker,
      'poll.enter_ballot',
      { pollId, seatId: 'p89', content, nonce, means: 'paper', reason: 'Mất mạng' },
      'poll.anonymous',
    );
  for (const more of [{ weighted: true }, { change: true }])
    openMeetingStory().refuses(
      chair,
      'poll.open',
      { question, settings: { secrecy: 'anonymous', ...more } },
      'command.invalid',
    );
});

describe('B5 closing shuts the box, and counting closes the poll', () => {
  test('the box is shut first; nothing is given out, closed or paused until it is counted', () => {
    const { story, pollId } = withPoll();
    given(story, pollId, 'p89').does(chair, 'poll.close', { pollId });
    expect(story.events).toEqual([{ type: 'poll.box_shut', pollId, question }]);
    expect(seen(story, pollId, observer)).toMatchObject({ closedAt: null, result: null });
    expect(seen(story, pollId, observer).secret).toMatchObject({ counting: true, tokens: 1 });
    story
      .refuses(seat('p72'), 'poll.take_token', { pollId, blinded: blinded('B') }, 'poll.counting')
      .refuses(chair, 'poll.close', { pollId }, 'poll.counting', { question })
      .refuses(chair, 'poll.pause', { pollId }, 'poll.counting')
      .does(system, 'poll.count_ballots', { pollId, ballots: [ballot('a', 'yes')] });
    expect(story.events.map(({ type }) => type)).toEqual([
      'poll.ballots_counted',
      'poll.closed',
      'poll.published',
    ]);
    story.refuses(system, 'poll.count_ballots', { pollId, ballots: [] }, 'poll.closed');
  });
  test('not before it is shut', () => {
    const { story, pollId } = withPoll();
    story.refuses(system, 'poll.count_ballots', { pollId, ballots: [] }, 'poll.still_open');
  });
  test('the last ballot given out shuts it where the poll closes by itself', () => {
    const { story, pollId } = withPoll({ autoClose: true });
    given(story, pollId, ...SEATS);
    expect(story.events.map(({ type }) => type)).toEqual(['poll.token_taken', 'poll.box_shut']);
  });
  test('the end of the meeting shuts it, and it is counted all the same', () => {
    const { story, pollId } = withPoll();
    given(story, pollId, 'p89')
      .does(chair, 'meeting.close', {})
      .does(system, 'poll.count_ballots', { pollId, ballots: [ballot('a', 'no')] });
    expect(seen(story, pollId, observer).result?.tally).toMatchObject({ motions: [{ no: 1 }] });
  });
});

describe('B6 no more ballots than were given out, none twice, none that does not fit', () => {
  const shut = () => {
    const { story, pollId } = withPoll();
    return { story: given(story, pollId, 'p89', 'p72').does(chair, 'poll.close', { pollId }), pollId };
  };
  test('others are refused', () => {
    const { story, pollId } = shut();
    const [a, b, c] = [ballot('a', 'yes'), ballot('b', 'no'), ballot('c', 'no')];
    story
      .refuses(system, 'poll.count_ballots', { pollId, ballots: [a, b, c] }, 'poll.too_many_ballots', {
        ballots: 3,
        tokens: 2,
      })
      .refuses(system, 'poll.count_ballots', { pollId, ballots: [a, a] }, 'poll.ballot_unfit')
      .refuses(system, 'poll.count_ballots', { pollId, ballots: [b, a] }, 'poll.ballot_unfit')
      .refuses(
        system,
        'poll.count_ballots',
        { pollId, ballots: [{ ...a, content: { kind: 'scale', value: 1 } }] },
        'poll.ballot_unfit',
      )
      .refuses(chair, 'poll.count_ballots', { pollId, ballots: [a] }, 'command.not_allowed');
  });
  test('and the result follows from them; whoever was given a ballot took part', () => {
    const { story, pollId } = shut();
    story.does(system, 'poll.count_ballots', { pollId, ballots: [ballot('a', 'yes')] });
    expect(seen(story, pollId, observer).result).toMatchObject({
      entitled: { seats: SEATS.length },
      cast: { seats: 1, weight: 1 },
      tally: { motions: [{ yes: 1, no: 0, abstain: 0 }] },
    });
  });
});

test('B3, B7 who sees what: that a seat has its ballot, never what is on it', () => {
  const { story, pollId } = withPoll();
  given(story, pollId, 'p89');
  expect(seen(story, pollId, seat('p89'))).toMatchObject({
    secret: { taken: true },
    voted: null,
    mine: null,
  });
  expect(seen(story, pollId, seat('p72'))).toMatchObject({ secret: { taken: false }, voted: null });
  expect(seen(story, pollId, observer)).toMatchObject({ secret: { taken: false, tokens: 1 }, voted: null });
  expect(seen(story, pollId, chair)).toMatchObject({ voted: ['p89'], cast: 1 });
  story
    .does(chair, 'poll.close', { pollId })
    .does(system, 'poll.count_ballots', { pollId, ballots: [ballot('a', 'yes')] });
  for (const viewer of [seat('p89'), seat('p72'), observer, chair]) {
    const record = seen(story, pollId, viewer);
    expect(record).toMatchObject({ ballots: null, mine: null, cast: 1 });
    expect(JSON.stringify(record)).not.toContain('a'.repeat(64));
  }
});

test('M6 the seal comes once, after the end, from the server', () => {
  const [seq, hash] = [7, 'f'.repeat(64)];
  const story = openMeetingStory()
    .refuses(system, 'meeting.seal', { seq, hash }, 'meeting.not_closed')
    .does(chair, 'meeting.close', {})
    .refuses(chair, 'meeting.seal', { seq, hash }, 'command.not_allowed')
    .does(system, 'meeting.seal', { seq, hash })
    .refuses(system, 'meeting.seal', { seq, hash }, 'meeting.already_sealed', { seq });
  expect(project(story.state, observer).get('meeting:this')).toMatchObject({ seal: { seq, hash } });
});
