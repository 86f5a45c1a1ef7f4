import { expect, test } from '@jest/globals';
import { evolve, project } from '../../shared/meeting.ts';
import { isConfirmed } from '../../shared/minutes/events.ts';
import { ballot } from '../support/ballot.ts';
import {
  chair,
  deputy,
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
  const story = preparedMeeting().does(chair, 'meeting.open', {}).does(system, 'proposal.note', {
    step: 'submitted',
    code: '2020-09/p89-001',
    title: 'Biên chế',
    seatId: 'p89',
    by: 'seat',
    registerSeq: 2,
  });
  const reads = [seat('p89'), seat('p72'), observer, chair].map((viewer) =>
    project(story.state, viewer).has('log:2'),
  );
  expect(reads).toEqual([true, false, false, true]);
});

const recorded = () => {
  const story = openMeetingStory().does(minuteTaker, 'resolution.record', text);
  return { story, resolutionId: [...story.state.resolutions.keys()][0] ?? ('' as never) };
};

test('N6 units of the meeting are linked by their name, others stand by theirs', () => {
  const story = openMeetingStory().does(minuteTaker, 'resolution.record', {
    ...text,
    owner: 'Vụ Cán bộ',
    cooperators: ['Tỉnh ủy Điểm cầu p89', 'Điểm cầu p72', 'Bộ Tài chính', 'Vụ Cán bộ', 'Bộ Tài chính'],
    proposalIds: ['d1', 'd1'],
  });
  expect([...story.state.resolutions.values()][0]).toMatchObject({
    ownerUnit: { departmentId: 'cb' },
    cooperators: [
      { name: 'Tỉnh ủy Điểm cầu p89', unit: { seatId: 'p89' } },
      { name: 'Điểm cầu p72', unit: { seatId: 'p72' } },
      { name: 'Bộ Tài chính', unit: null },
    ],
    proposalIds: ['d1'],
  });
});

test('N7 what is read back is on every screen until it is ended, confirmed or withdrawn', () => {
  const { story, resolutionId } = recorded();
  const shown = () => project(story.state, seat('p40')).get('reading:this');
  story
    .refuses(seat('p89'), 'resolution.read_back', { resolutionId }, 'command.not_allowed')
    .refuses(chair, 'resolution.end_reading', {}, 'resolution.not_read_back')
    .does(minuteTaker, 'resolution.read_back', { resolutionId });
  expect(shown()).toEqual({ resolutionId, since: story.now });
  story
    .refuses(chair, 'resolution.read_back', { resolutionId }, 'resolution.already_read_back', { number: 1 })
    .does(chair, 'resolution.end_reading', {});
  expect(shown()).toBeUndefined();
  story
    .does(chair, 'resolution.read_back', { resolutionId })
    .does(chair, 'resolution.confirm', { resolutionId, revision: 1 });
  expect(shown()).toBeUndefined();
  story
    .does(chair, 'resolution.read_back', { resolutionId })
    .does(chair, 'resolution.withdraw', { resolutionId, reason: 'Ghi nhầm.' });
  expect(shown()).toBeUndefined();
  story.does(chair, 'meeting.close', {});
  story.refuses(chair, 'resolution.read_back', { resolutionId }, 'resolution.withdrawn');
});

test('N7 the end of the meeting ends the reading', () => {
  const { story, resolutionId } = recorded();
  story.does(minuteTaker, 'resolution.read_back', { resolutionId }).does(chair, 'meeting.close', {});
  expect(story.state.reading).toBeNull();
  story.refuses(minuteTaker, 'resolution.read_back', { resolutionId }, 'meeting.not_open');
});

test('N8 the chair confirms the revision seen; what is amended after that is confirmed anew', () => {
  const { story, resolutionId } = recorded();
  const confirmed = () => [...story.state.resolutions.values()].map(isConfirmed);
  story
    .refuses(minuteTaker, 'resolution.confirm', { resolutionId, revision: 1 }, 'command.not_allowed')
    .does(minuteTaker, 'resolution.amend', { resolutionId, revision: 1, ...text, owner: 'An Giang' })
    .refuses(chair, 'resolution.confirm', { resolutionId, revision: 1 }, 'resolution.newer_text')
    .does(chair, 'resolution.confirm', { resolutionId, revision: 2 });
  expect(story.events).toEqual([{ type: 'resolution.confirmed', resolutionId, number: 1, revision: 2 }]);
  expect(confirmed()).toEqual([true]);
  story
    .refuses(deputy, 'resolution.confirm', { resolutionId, revision: 2 }, 'resolution.already_confirmed')
    .does(minuteTaker, 'resolution.amend', { resolutionId, revision: 2, ...text });
  expect(confirmed()).toEqual([false]);
  story.does(deputy, 'resolution.confirm', { resolutionId, revision: 3 });
  expect(confirmed()).toEqual([true]);
});

test('N8 a resolution of a journal of before there were confirmations counts as confirmed', () => {
  const event = {
    type: 'resolution.recorded',
    resolutionId: 'r1',
    number: 1,
    itemId: null,
    ...text,
  } as const;
  const state = evolve(openMeetingStory().state, [event as never], { seq: 9, at: 1, by: minuteTaker });
  expect([...state.resolutions.values()].map(isConfirmed)).toEqual([true]);
  expect([...state.resolutions.values()][0]).toMatchObject({
    cooperators: [],
    ownerUnit: null,
    proposalIds: [],
  });
});

test('N9 a withdrawn resolution keeps its number and its reason, and changes no more', () => {
  const { story, resolutionId } = recorded();
  story
    .does(chair, 'resolution.confirm', { resolutionId, revision: 1 })
    .refuses(
      minuteTaker,
      'resolution.withdraw',
      { resolutionId, reason: 'Ghi nhầm.' },
      'resolution.confirmed',
    )
    .does(chair, 'resolution.withdraw', { resolutionId, reason: 'Ghi nhầm.' })
    .refuses(
      minuteTaker,
      'resolution.amend',
      { resolutionId, revision: 1, ...text },
      'resolution.withdrawn',
      {
        number: 1,
      },
    )
    .refuses(chair, 'resolution.confirm', { resolutionId, revision: 1 }, 'resolution.withdrawn')
    .does(minuteTaker, 'resolution.record', text);
  expect([...story.state.resolutions.values()].map(({ number, withdrawn }) => [number, withdrawn])).toEqual([
    [1, 'Ghi nhầm.'],
    [2, null],
  ]);
});
