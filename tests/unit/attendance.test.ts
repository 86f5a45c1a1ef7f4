import { expect, test } from '@jest/globals';
import {
  ballot,
  chair,
  openMeetingStory,
  preparedMeeting,
  seat,
  seatId,
  system,
} from '../support/meeting.ts';

test('T1 only the server says who is here', () => {
  preparedMeeting()
    .refuses(seat('p89'), 'seat.join', { seatId: 'p89' }, 'command.not_allowed')
    .refuses(chair, 'seat.leave', { seatId: 'p89' }, 'command.not_allowed');
});

test('T2 coming and going, once each, in every phase', () => {
  const story = preparedMeeting()
    .refuses(system, 'seat.leave', { seatId: 'p89' }, 'seat.already_gone')
    .does(system, 'seat.join', { seatId: 'p89' })
    .refuses(system, 'seat.join', { seatId: 'p89' }, 'seat.already_present')
    .refuses(system, 'seat.join', { seatId: '1' }, 'seat.unknown')
    .refuses(system, 'seat.leave', { seatId: '1' }, 'seat.unknown')
    .does(chair, 'meeting.open', {})
    .does(chair, 'meeting.close', {})
    .does(system, 'seat.leave', { seatId: 'p89' });
  expect(story.state.attendance.get(seatId('p89'))).toMatchObject({ present: false, since: story.now });
});

test('T3 a seat that leaves keeps its ballot and its proposals', () => {
  const story = openMeetingStory().does(chair, 'poll.open', { question: 'Thông qua?' });
  story
    .does(seat('p89'), 'poll.cast', { pollId: story.state.polls.openId ?? '', ...ballot('yes') })
    .does(seat('p89'), 'proposal.submit', { title: 'x', matter: 'y', departmentId: 'cb' })
    .does(system, 'seat.leave', { seatId: 'p89' })
    .does(chair, 'poll.close', { pollId: story.state.polls.openId ?? '' });
  expect(story.events).toMatchObject([
    { result: { tally: { motions: [{ yes: 1 }] } } },
    { type: 'poll.published' },
  ]);
  expect(story.state.proposals.size).toBe(1);
});
