import { describe, expect, test } from '@jest/globals';
import { stagePolicy } from '../../server/effects/stage-policy.ts';
import type { PayloadOf } from '../../shared/commands.ts';
import { deadlinesOf } from '../../shared/deadlines.ts';
import { speechClock } from '../../shared/floor/times.ts';
import { project } from '../../shared/meeting.ts';
import {
  chair,
  deputy,
  openMeetingStory,
  operator,
  preparedMeeting,
  type Story,
  seat,
  seatId,
  system,
} from '../support/meeting.ts';

const item = {
  title: 'Thảo luận',
  presenter: 'Các điểm cầu',
  plannedMinutes: 30,
  kind: 'discussion',
} as const;
const heard = (story: ReturnType<typeof openMeetingStory>) => [...stagePolicy(story.state).heard];

const idOf = (story: Story, index = 0) => story.state.floor.requests[index]?.id ?? '';
const MINUTE = 60_000;

describe('F1 asking for the floor', () => {
  test('the queue keeps the order of asking', () => {
    const story = openMeetingStory()
      .does(seat('p89'), 'floor.request', { subject: 'Độ tuổi tái cử', minutes: 5, kind: 'question' })
      .does(seat('p72'), 'floor.request', {});
    expect(story.state.floor.requests).toMatchObject([
      { seatId: 'p89', subject: 'Độ tuổi tái cử', minutes: 5, kind: 'question', itemId: null },
      { seatId: 'p72', kind: 'speech', minutes: null },
    ]);
  });
  test('before and during the meeting, once for each item and once for none, by seats', () => {
    const story = preparedMeeting().does(chair, 'agenda.add', item);
    const [itemId = ''] = story.state.agenda.order;
    story
      .does(seat('p89'), 'floor.request', {})
      .refuses(seat('p89'), 'floor.request', { kind: 'question' }, 'floor.already_requested')
      .does(seat('p89'), 'floor.request', { itemId })
      .refuses(seat('p89'), 'floor.request', { itemId }, 'floor.already_requested')
      .refuses(seat('p89'), 'floor.request', { itemId: 'nothing' }, 'agenda.item_unknown')
      .refuses(chair, 'floor.request', {}, 'command.not_allowed')
      .does(chair, 'agenda.remove', { itemId });
    expect(story.state.floor.requests.map((each) => each.itemId)).toEqual([null, null]);
    story.does(chair, 'meeting.open', {}).does(chair, 'meeting.close', {});
    expect(story.state.floor.requests).toEqual([]);
    story.refuses(seat('p89'), 'floor.request', {}, 'meeting.not_live');
  });
  test('a point of order in session, one at a time, besides the rest', () => {
    preparedMeeting().refuses(seat('p89'), 'floor.request', { kind: 'point_of_order' }, 'meeting.not_open');
    openMeetingStory()
      .does(seat('p89'), 'floor.request', {})
      .does(seat('p89'), 'floor.request', { kind: 'point_of_order' })
      .refuses(seat('p89'), 'floor.request', { kind: 'point_of_order' }, 'floor.already_requested');
  });
});

test('F2 a seat takes back its own request, the centre any', () => {
  const story = openMeetingStory()
    .refuses(seat('p72'), 'floor.withdraw', { requestId: 'nothing' }, 'floor.not_requested')
    .does(seat('p89'), 'floor.request', {});
  story
    .refuses(seat('p72'), 'floor.withdraw', { requestId: idOf(story) }, 'floor.not_requested')
    .does(seat('p89'), 'floor.withdraw', { requestId: idOf(story) })
    .does(seat('p89'), 'floor.request', {});
  story.does(operator, 'floor.withdraw', { requestId: idOf(story) });
  expect(story.state.floor.requests).toEqual([]);
});

test('F3 giving the floor: stage, microphone, clock and queue in one decision', () => {
  const story = openMeetingStory()
    .does(seat('p89'), 'floor.request', { subject: 'Độ tuổi' })
    .does(chair, 'floor.grant', { seatId: 'p89' });
  expect(story.state.floor).toMatchObject({
    requests: [],
    holder: { seatId: 'p89', since: story.now, microphoneOpen: true, subject: 'Độ tuổi' },
  });
  expect(story.state.stage.source).toEqual({ kind: 'seat', seatId: 'p89' });
  expect(heard(story)).toEqual(['chair', 'deputy', 'seat:p89']);
  story.refuses(seat('p89'), 'floor.request', {}, 'floor.already_held');
});

test('F3 only to a seat that is there, in session, for a request that is there', () => {
  preparedMeeting().refuses(chair, 'floor.grant', { seatId: 'p89' }, 'meeting.not_open');
  openMeetingStory()
    .refuses(chair, 'floor.grant', { seatId: 'p40' }, 'seat.not_present')
    .refuses(chair, 'floor.grant', { seatId: 'nowhere' }, 'seat.unknown')
    .refuses(chair, 'floor.grant', { seatId: 'p89', requestId: 'nothing' }, 'floor.not_requested')
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
  expect(story.state.floor.holder).toBeNull();
  expect(story.state.stage.source).toEqual({ kind: 'centre' });
  expect(heard(story)).toEqual(['chair', 'deputy']);
});

test('F6 the microphone closes and opens, the floor staying', () => {
  const story = openMeetingStory()
    .refuses(chair, 'floor.mute', {}, 'floor.not_held')
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .refuses(operator, 'floor.unmute', {}, 'floor.already_open')
    .does(operator, 'floor.mute', {});
  expect(heard(story)).toEqual(['chair', 'deputy']);
  expect(story.state.stage.source).toEqual({ kind: 'seat', seatId: 'p89' });
  story.refuses(operator, 'floor.mute', {}, 'floor.already_muted').does(chair, 'floor.unmute', {});
  expect(heard(story)).toContain('seat:p89');
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
  expect(story.state.floor.requests).toHaveLength(1);
});

test('F14 a lost line keeps its place for the time that is set, and no longer', () => {
  const story = openMeetingStory()
    .does(seat('p72'), 'floor.request', {})
    .does(seat('p89'), 'floor.request', {})
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .does(system, 'seat.leave', { seatId: 'p72' })
    .does(system, 'seat.leave', { seatId: 'p89' });
  const due = deadlinesOf(story.state).filter(({ type }) => type === 'floor.expire');
  expect(due).toEqual([
    { at: story.now + 10 * MINUTE, type: 'floor.expire', payload: { seatId: 'p89' } },
    { at: story.now - 1000 + 10 * MINUTE, type: 'floor.expire', payload: { seatId: 'p72' } },
  ]);
  story.refuses(system, 'floor.expire', { seatId: 'p72' }, 'floor.place_kept');
  story.now += 10 * MINUTE;
  story
    .does(system, 'floor.expire', { seatId: 'p72' })
    .refuses(system, 'floor.expire', { seatId: 'p72' }, 'floor.place_kept')
    .does(system, 'floor.expire', { seatId: 'p89' });
  expect(story.events.map(({ type }) => type)).toEqual(['floor.ended', 'floor.place_lost']);
  expect(story.state.floor).toMatchObject({ requests: [], holder: null });
});

test('F14 before the opening no time runs, and a line that is back keeps everything', () => {
  const story = preparedMeeting().does(seat('p40'), 'floor.request', {});
  story
    .refuses(system, 'floor.expire', { seatId: 'p40' }, 'meeting.not_open')
    .does(chair, 'meeting.open', {});
  expect(deadlinesOf(story.state)).toMatchObject([{ at: story.now + 10 * MINUTE }]);
  story.does(system, 'seat.join', { seatId: 'p40' });
  expect(deadlinesOf(story.state)).toEqual([]);
  story.now += 60 * MINUTE;
  story.refuses(system, 'floor.expire', { seatId: 'p40' }, 'floor.place_kept');
});

const TIMES = {
  minutes: { speech: 10, question: 2, reply: 3, point_of_order: 1 },
  seatMinutes: 12,
  amberSeconds: 30,
  keepPlaceMinutes: 5,
};

test('F15, F19 the time of a speech: wanted, at most its kind’s, at most what is left to the seat, at least a minute', () => {
  const story = openMeetingStory()
    .refuses(seat('p89'), 'floor.set_times', TIMES, 'command.not_allowed')
    .does(chair, 'floor.set_times', TIMES);
  const limit = (request: PayloadOf<'floor.request'>, spokenMs = 1000) => {
    story.does(seat('p89'), 'floor.request', request).does(chair, 'floor.grant', { seatId: 'p89' });
    const { limitMs } = story.state.floor.holder ?? {};
    story.now += spokenMs - 1000;
    story.does(chair, 'floor.end', {});
    return (limitMs ?? 0) / MINUTE;
  };
  expect(limit({ minutes: 4 })).toBe(4);
  expect(limit({ minutes: 60, kind: 'question' })).toBe(2);
  expect(limit({}, 9 * MINUTE)).toBe(10);
  expect(limit({})).toBeCloseTo(3 - 2 / 60);
  expect(limit({ kind: 'reply' }, 9 * MINUTE)).toBeCloseTo(3 - 3 / 60);
  expect(limit({})).toBe(1);
});

test('F15 amber before the end, red after it, and nothing ends by itself', () => {
  const story = openMeetingStory().does(chair, 'floor.grant', { seatId: 'p89' });
  const { holder, times } = story.state.floor;
  if (!holder) throw new Error('nobody has the floor');
  const at = (ms: number) => speechClock(holder, times, story.now + ms);
  expect(at(6 * MINUTE - 1)).toMatchObject({ level: 'calm' });
  expect(at(6 * MINUTE)).toMatchObject({ level: 'amber', leftMs: MINUTE });
  expect(at(7 * MINUTE)).toMatchObject({ level: 'amber', overMs: 0 });
  expect(at(7 * MINUTE + 1)).toMatchObject({ level: 'red', overMs: 1, leftMs: 0 });
  expect(deadlinesOf(story.state)).toEqual([]);
});

test('F16, F17 an extension counts, and what the speech took is kept with what it was over', () => {
  const story = openMeetingStory()
    .refuses(chair, 'floor.extend', { minutes: 2 }, 'floor.not_held')
    .does(seat('p89'), 'floor.request', { subject: 'Độ tuổi', kind: 'reply', minutes: 3 })
    .refuses(seat('p89'), 'floor.extend', { minutes: 2 }, 'command.not_allowed')
    .does(chair, 'floor.grant', { seatId: 'p89' });
  const startedAt = story.now;
  story.does(operator, 'floor.extend', { minutes: 2 });
  story.now = startedAt + 6 * MINUTE - 1000;
  story.does(seat('p89'), 'floor.end', {});
  expect(story.state.floor.speeches).toEqual([
    {
      seatId: 'p89',
      kind: 'reply',
      itemId: null,
      subject: 'Độ tuổi',
      startedAt,
      ms: 6 * MINUTE,
      overMs: MINUTE,
    },
  ]);
  expect(project(story.state, seat('p72')).get('speech:1')).toMatchObject({ number: 1, overMs: MINUTE });
});

test('F18 the next speaker is prepared: one present seat, set up ahead, until it has the floor', () => {
  const story = openMeetingStory()
    .does(seat('p72'), 'floor.request', {})
    .refuses(chair, 'floor.prepare', { seatId: null }, 'floor.nobody_prepared')
    .refuses(chair, 'floor.prepare', { seatId: 'p40' }, 'seat.not_present');
  expect(stagePolicy(story.state).next).toBe('seat:p72');
  story
    .does(operator, 'floor.prepare', { seatId: 'p89' })
    .refuses(chair, 'floor.prepare', { seatId: 'p89' }, 'floor.already_prepared');
  expect(stagePolicy(story.state).next).toBe('seat:p89');
  story.does(chair, 'floor.grant', { seatId: 'p89' });
  expect(story.state.floor.prepared).toBeNull();
  story
    .refuses(chair, 'floor.prepare', { seatId: 'p89' }, 'floor.already_granted')
    .does(chair, 'floor.prepare', { seatId: 'p72' })
    .does(chair, 'floor.prepare', { seatId: null })
    .does(system, 'seat.leave', { seatId: 'p72' });
  expect(stagePolicy(story.state).next).toBeNull();
});
