import { describe, expect, test } from '@jest/globals';
import { stagePolicy } from '../../server/effects/stage-policy.ts';
import {
  chair,
  deputy,
  openMeetingStory,
  operator,
  preparedMeeting,
  seat,
  seatId,
  system,
} from '../support/meeting.ts';

const CENTRE = { source: { kind: 'centre' } } as const;
const onStage = (id: string) => ({ source: { kind: 'seat', seatId: id } }) as const;
const heard = (story: ReturnType<typeof openMeetingStory>) => [...stagePolicy(story.state).heard];

describe('F1 asking for the floor', () => {
  test('the queue keeps the order of asking', () => {
    const story = openMeetingStory()
      .does(seat('p89'), 'floor.request', { subject: 'Độ tuổi tái cử' })
      .does(seat('p72'), 'floor.request', {});
    expect(story.state.floor.queue.map((request) => request.seatId)).toEqual(['p89', 'p72']);
  });
  test('in session, once at a time, by seats', () => {
    preparedMeeting().refuses(seat('p89'), 'floor.request', {}, 'meeting.not_open');
    openMeetingStory()
      .does(seat('p89'), 'floor.request', {})
      .refuses(seat('p89'), 'floor.request', {}, 'floor.already_requested')
      .refuses(chair, 'floor.request', {}, 'command.not_allowed');
  });
});

test('F2 a seat takes back its own request, the centre any', () => {
  openMeetingStory()
    .refuses(seat('p72'), 'floor.withdraw', {}, 'floor.not_requested')
    .does(seat('p89'), 'floor.request', {})
    .refuses(seat('p72'), 'floor.withdraw', { seatId: 'p89' }, 'floor.not_requested')
    .does(seat('p89'), 'floor.withdraw', {})
    .does(seat('p89'), 'floor.request', {})
    .does(operator, 'floor.withdraw', { seatId: 'p89' })
    .refuses(chair, 'floor.withdraw', {}, 'floor.not_requested');
});

test('F3 giving the floor: stage, microphone, clock and queue in one decision', () => {
  const story = openMeetingStory()
    .does(seat('p89'), 'floor.request', {})
    .does(chair, 'floor.grant', { seatId: 'p89' });
  expect(story.state.floor).toEqual({
    queue: [],
    holder: { seatId: 'p89', since: story.now, microphoneOpen: true },
    stage: { kind: 'seat', seatId: 'p89' },
  });
  expect(heard(story)).toEqual(['chair', 'deputy', 'seat:p89']);
  story.refuses(seat('p89'), 'floor.request', {}, 'floor.already_held');
});

test('F3 only to a seat that is there, in session', () => {
  preparedMeeting().refuses(chair, 'floor.grant', { seatId: 'p89' }, 'meeting.not_open');
  openMeetingStory()
    .refuses(chair, 'floor.grant', { seatId: 'p40' }, 'seat.not_present')
    .refuses(chair, 'floor.grant', { seatId: 'nowhere' }, 'seat.unknown')
    .refuses(seat('p89'), 'floor.grant', { seatId: 'p89' }, 'command.not_allowed');
});

test('F4 of two people who press at once one is refused', () => {
  const story = openMeetingStory()
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .refuses(deputy, 'floor.grant', { seatId: 'p72' }, 'floor.held', { seat: 'Điểm cầu p89' })
    .refuses(deputy, 'floor.grant', { seatId: 'p89' }, 'floor.already_granted')
    .does(deputy, 'floor.grant', { seatId: 'p72', instead: 'p89' });
  expect(story.events.map(({ type }) => type)).toEqual(['floor.ended', 'floor.granted']);
  expect(heard(story)).toEqual(['chair', 'deputy', 'seat:p72']);
});

test('F5 ending the floor closes the microphone and shows the centre', () => {
  const story = openMeetingStory()
    .refuses(chair, 'floor.end', {}, 'floor.not_held')
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .refuses(seat('p72'), 'floor.end', {}, 'floor.not_held')
    .does(seat('p89'), 'floor.end', {});
  expect(story.state.floor).toEqual({ queue: [], holder: null, stage: { kind: 'centre' } });
  expect(heard(story)).toEqual(['chair', 'deputy']);
});

test('F6 the microphone closes and opens, the floor staying', () => {
  const story = openMeetingStory()
    .refuses(chair, 'floor.mute', {}, 'floor.not_held')
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .refuses(operator, 'floor.unmute', {}, 'floor.already_open')
    .does(operator, 'floor.mute', {});
  expect(heard(story)).toEqual(['chair', 'deputy']);
  expect(story.state.floor.stage).toEqual({ kind: 'seat', seatId: 'p89' });
  story.refuses(operator, 'floor.mute', {}, 'floor.already_muted').does(chair, 'floor.unmute', {});
  expect(heard(story)).toContain('seat:p89');
});

test('F7 a seat is shown without a microphone, before the meeting too', () => {
  const story = preparedMeeting()
    .does(system, 'seat.join', { seatId: 'p89' })
    .does(operator, 'stage.show', onStage('p89'));
  expect(heard(story)).toEqual(['chair', 'deputy']);
  story
    .refuses(operator, 'stage.show', onStage('p89'), 'stage.already_shown')
    .refuses(operator, 'stage.show', onStage('p40'), 'seat.not_present')
    .refuses(operator, 'stage.show', onStage('nowhere'), 'seat.unknown')
    .does(operator, 'stage.show', CENTRE)
    .refuses(operator, 'stage.show', CENTRE, 'stage.already_shown');
});

test('F7 showing another ends the floor', () => {
  const story = openMeetingStory().does(chair, 'floor.grant', { seatId: 'p89' });
  story.does(operator, 'stage.show', onStage('p72'));
  expect(story.state.floor.holder).toBeNull();
  expect(heard(story)).toEqual(['chair', 'deputy']);
});

test('F8 who may be heard: the chair and the deputy always, a seat only by the floor', () => {
  const story = preparedMeeting();
  expect(heard(story)).toEqual(['chair', 'deputy']);
  story.does(system, 'seat.join', { seatId: 'p72' }).does(chair, 'meeting.open', {});
  story.does(seat('p72'), 'floor.request', {});
  expect(heard(story)).toEqual(['chair', 'deputy']);
  story.does(chair, 'floor.grant', { seatId: 'p72' }).does(chair, 'meeting.close', {});
  expect(heard(story)).toEqual(['chair', 'deputy']);
});

test('F9, T3 a seat that leaves keeps floor, stage and place in the queue', () => {
  const story = openMeetingStory()
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .does(seat('p72'), 'floor.request', {})
    .does(system, 'seat.leave', { seatId: 'p89' })
    .does(system, 'seat.leave', { seatId: 'p72' });
  expect(story.state.floor.holder?.seatId).toBe(seatId('p89'));
  expect(story.state.floor.queue).toHaveLength(1);
});
