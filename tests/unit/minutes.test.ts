import { expect, test } from '@jest/globals';
import { project } from '../../shared/meeting.ts';
import { ballot } from '../support/ballot.ts';
import {
  chair,
  minuteTaker,
  observer,
  openMeetingStory,
  operator,
  preparedMeeting,
  seat,
  system,
} from '../support/meeting.ts';

const text = { text: 'Hoàn thành đại hội trước 30/9.', owner: 'Các điểm cầu', deadline: '2020-09-30' };

test('N1 a resolution gets the next number and stands under the current item', () => {
  const story = openMeetingStory().does(chair, 'agenda.add', {
    title: 'Kết luận',
    presenter: 'Chủ trì',
    plannedMinutes: 10,
    kind: 'conclusion',
  });
  const itemId = story.state.agenda.order[0] ?? '';
  story
    .does(minuteTaker, 'resolution.record', text)
    .does(chair, 'agenda.go_to', { itemId })
    .does(minuteTaker, 'resolution.record', { ...text, deadline: null });
  expect([...story.state.resolutions.values()]).toMatchObject([
    { number: 1, itemId: null, revision: 1 },
    { number: 2, itemId, deadline: null },
  ]);
  story.refuses(seat('p89'), 'resolution.record', text, 'command.not_allowed');
  preparedMeeting().refuses(minuteTaker, 'resolution.record', text, 'meeting.not_open');
});

test('N2 an amendment names the revision its writer saw', () => {
  const story = openMeetingStory().does(minuteTaker, 'resolution.record', text);
  const resolutionId = [...story.state.resolutions.keys()][0] ?? '';
  story
    .does(chair, 'resolution.amend', { resolutionId, revision: 1, ...text, owner: 'An Giang' })
    .refuses(
      minuteTaker,
      'resolution.amend',
      { resolutionId, revision: 1, ...text },
      'resolution.newer_text',
      { number: 1, revision: 2 },
    )
    .refuses(
      minuteTaker,
      'resolution.amend',
      { resolutionId: 'nothing', revision: 1, ...text },
      'resolution.unknown',
    );
  expect(story.state.resolutions.get(resolutionId as never)).toMatchObject({
    revision: 2,
    owner: 'An Giang',
  });
});

test('N3 a deadline is a day', () => {
  openMeetingStory()
    .refuses(minuteTaker, 'resolution.record', { ...text, deadline: '2020-02-30' }, 'command.invalid', {
      field: 'deadline',
    })
    .refuses(minuteTaker, 'resolution.record', { ...text, deadline: 'mai' }, 'command.invalid', {
      field: 'deadline',
    });
});

test('N4 the log writes itself and holds no ballot', () => {
  const story = openMeetingStory()
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .does(operator, 'floor.mute', {})
    .does(chair, 'poll.open', { question: 'Thông qua?' });
  story.does(seat('p89'), 'poll.cast', { pollId: story.state.polls.openId ?? '', ...ballot('yes') });
  story.does(chair, 'meeting.close', {});
  expect(story.state.log.map(({ type }) => type)).toEqual([
    'seat.joined',
    'seat.joined',
    'seat.joined',
    'meeting.opened',
    'floor.granted',
    'floor.muted',
    'poll.opened',
    'floor.ended',
    'poll.closed',
    'poll.published',
    'meeting.closed',
  ]);
  expect(story.state.log.map(({ number }) => number)).toEqual(story.state.log.map((_, index) => index + 1));
  expect(JSON.stringify(story.state.log)).not.toContain('answers');
  expect(story.state.log.at(-3)?.params).toEqual({ question: 'Thông qua?', cast: 1, entitled: 4 });
  expect(story.state.log.at(-2)?.params.en).toContain('yes 1, no 0, abstain 0, no ballot 3');
});

test('N5 of proposals a seat reads only the lines of its own', () => {
  const story = preparedMeeting()
    .does(system, 'seat.join', { seatId: 'p89' })
    .does(seat('p89'), 'proposal.submit', { title: 'Biên chế', matter: 'x', departmentId: 'cb' });
  const reads = [seat('p89'), seat('p72'), observer, chair].map((viewer) =>
    project(story.state, viewer).has('log:2'),
  );
  expect(reads).toEqual([true, false, false, true]);
});
