import { describe, expect, test } from '@jest/globals';
import { project } from '../../shared/meeting.ts';
import {
  chair,
  deputy,
  observer,
  openMeetingStory,
  operator,
  preparedMeeting,
  SEATS,
  seat,
  seatId,
} from '../support/meeting.ts';

const question = 'Thông qua nhiệm vụ trọng tâm tháng 10/2020';
const withPoll = () => {
  const story = openMeetingStory().does(chair, 'poll.open', { question });
  return { story, pollId: story.state.polls.openId ?? '' };
};

describe('P1 a poll is opened in session, one at a time', () => {
  test('the chair and the deputy may', () => {
    openMeetingStory().does(deputy, 'poll.open', { question });
  });
  test('not before the meeting, not by a seat or the operator, not two at once', () => {
    preparedMeeting().refuses(chair, 'poll.open', { question }, 'meeting.not_open');
    const { story } = withPoll();
    story
      .refuses(seat('p89'), 'poll.open', { question }, 'command.not_allowed')
      .refuses(operator, 'poll.open', { question }, 'command.not_allowed')
      .refuses(deputy, 'poll.open', { question: 'Khác' }, 'poll.another_open', { question });
  });
});

test('P2 every seat is entitled, the absent one too', () => {
  const { story, pollId } = withPoll();
  story.does(seat('p40'), 'poll.cast', { pollId, choice: 'yes' });
  expect(story.state.polls.all.get(pollId as never)?.electorate).toEqual(SEATS);
});

test('P2 a seat of another meeting is not entitled', () => {
  const { story, pollId } = withPoll();
  story.refuses(seat('p99'), 'poll.cast', { pollId, choice: 'yes' }, 'poll.not_entitled');
});

test('P3 a second ballot is refused and the first stays', () => {
  const { story, pollId } = withPoll();
  story
    .does(seat('p89'), 'poll.cast', { pollId, choice: 'yes' })
    .refuses(seat('p89'), 'poll.cast', { pollId, choice: 'no' }, 'poll.already_cast', { choice: 'yes' });
  expect(story.state.polls.all.get(pollId as never)?.ballots.get(seatId('p89'))).toBe('yes');
});

test('P3 a seat called constructor votes like any other', () => {
  const { story, pollId } = withPoll();
  story
    .does(seat('constructor'), 'poll.cast', { pollId, choice: 'no' })
    .refuses(seat('constructor'), 'poll.cast', { pollId, choice: 'no' }, 'poll.already_cast', {
      choice: 'no',
    });
});

test('P4 a late ballot is refused', () => {
  const { story, pollId } = withPoll();
  story
    .does(chair, 'poll.close', { pollId })
    .refuses(seat('p89'), 'poll.cast', { pollId, choice: 'yes' }, 'poll.closed', { question })
    .refuses(seat('p89'), 'poll.cast', { pollId: 'constructor', choice: 'yes' }, 'poll.unknown');
});

test('P5 closing counts yes, no, abstain and seats without a ballot', () => {
  const { story, pollId } = withPoll();
  story
    .does(seat('p89'), 'poll.cast', { pollId, choice: 'yes' })
    .does(seat('p72'), 'poll.cast', { pollId, choice: 'abstain' })
    .does(seat('constructor'), 'poll.cast', { pollId, choice: 'no' })
    .does(chair, 'poll.close', { pollId });
  expect(story.events).toEqual([
    { type: 'poll.closed', pollId, question, tally: { yes: 1, no: 1, abstain: 1, absent: 1 } },
  ]);
  story
    .refuses(chair, 'poll.close', { pollId }, 'poll.closed')
    .refuses(chair, 'poll.close', { pollId: 'x' }, 'poll.unknown');
});

test('P6, P7 who sees what, while it is open and after', () => {
  const { story, pollId } = withPoll();
  story.does(seat('p89'), 'poll.cast', { pollId, choice: 'yes' });
  const key = `poll:${pollId}` as const;
  const open = { cast: 1, entitled: SEATS.length, tally: null, ballots: null };
  expect(project(story.state, seat('p89')).get(key)).toMatchObject({ ...open, mine: 'yes', voted: null });
  expect(project(story.state, seat('p72')).get(key)).toMatchObject({ ...open, mine: null, voted: null });
  expect(project(story.state, observer).get(key)).toMatchObject({ ...open, mine: null, voted: null });
  expect(project(story.state, chair).get(key)).toMatchObject({ ...open, mine: null, voted: ['p89'] });
  story.does(chair, 'poll.close', { pollId });
  expect(project(story.state, observer).get(key)).toMatchObject({
    ballots: [['p89', 'yes']],
    tally: { yes: 1, absent: 3 },
  });
});
