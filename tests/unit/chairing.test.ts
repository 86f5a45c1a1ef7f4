import { expect, test } from '@jest/globals';
import { stagePolicy } from '../../server/effects/stage-policy.ts';
import { deadlinesOf } from '../../shared/deadlines.ts';
import { project } from '../../shared/meeting.ts';
import {
  chair,
  deputy,
  openMeetingStory,
  operator,
  preparedMeeting,
  seat,
  system,
} from '../support/meeting.ts';

const leads = (story: ReturnType<typeof openMeetingStory>) =>
  project(story.state, seat('p89')).get('chairing:this');

test('C1 the server says whether chair and deputy are connected, once each', () => {
  const story = preparedMeeting()
    .refuses(chair, 'chairing.arrive', { leader: 'chair' }, 'command.not_allowed')
    .refuses(system, 'chairing.leave', { leader: 'chair' }, 'chairing.already_gone')
    .does(system, 'chairing.arrive', { leader: 'chair' })
    .refuses(system, 'chairing.arrive', { leader: 'chair' }, 'chairing.already_there');
  expect(leads(story)).toMatchObject({
    acting: 'chair',
    chair: { present: true },
    deputy: { present: false },
  });
});

test('C2 the deputy takes over in one action, the chair takes back in one', () => {
  const story = preparedMeeting()
    .refuses(operator, 'chairing.take_over', {}, 'command.not_allowed')
    .refuses(chair, 'chairing.take_back', {}, 'chairing.already_leads')
    .does(deputy, 'chairing.take_over', {})
    .refuses(deputy, 'chairing.take_over', {}, 'chairing.already_leads');
  expect(leads(story)).toMatchObject({ acting: 'deputy' });
  expect(stagePolicy(story.state).centre).toBe('deputy');
  story.does(chair, 'chairing.take_back', {});
  expect(leads(story)).toMatchObject({ acting: 'chair' });
  story
    .does(chair, 'meeting.open', {})
    .does(chair, 'meeting.close', {})
    .refuses(deputy, 'chairing.take_over', {}, 'meeting.not_live')
    .refuses(chair, 'chairing.take_back', {}, 'meeting.not_live');
});

test('C3 without anybody’s doing when the chair has been gone for the time, the deputy being there', () => {
  const story = openMeetingStory()
    .does(system, 'chairing.arrive', { leader: 'chair' })
    .does(system, 'chairing.leave', { leader: 'chair' });
  expect(deadlinesOf(story.state)).toEqual([]);
  story
    .refuses(system, 'chairing.take_over', {}, 'chairing.not_due')
    .does(system, 'chairing.arrive', { leader: 'deputy' });
  expect(deadlinesOf(story.state)).toEqual([
    { at: story.now + 60_000, type: 'chairing.take_over', payload: {} },
  ]);
  story.refuses(system, 'chairing.take_over', {}, 'chairing.not_due');
  story.now += 60_000;
  story.does(system, 'chairing.take_over', {});
  expect(story.events).toEqual([{ type: 'chairing.taken_over', automatic: true }]);
  story.does(system, 'chairing.arrive', { leader: 'chair' });
  expect(leads(story)).toMatchObject({ acting: 'deputy', chair: { present: true } });
});

test('C3 a chair that is back in time goes on leading', () => {
  const story = openMeetingStory()
    .does(system, 'chairing.arrive', { leader: 'deputy' })
    .does(system, 'chairing.arrive', { leader: 'chair' })
    .does(system, 'chairing.leave', { leader: 'chair' })
    .does(system, 'chairing.arrive', { leader: 'chair' });
  story.now += 600_000;
  story.refuses(system, 'chairing.take_over', {}, 'chairing.not_due');
});

test('C4 taking over moves nothing else, and both keep their rights', () => {
  const story = openMeetingStory()
    .does(seat('p72'), 'floor.request', {})
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .does(chair, 'poll.open', { question: 'Thông qua?' });
  const before = story.state;
  story.does(deputy, 'chairing.take_over', {});
  const { chairing, log, ...after } = story.state;
  expect(before).toMatchObject(after);
  story.does(chair, 'floor.end', {}).does(deputy, 'floor.grant', { seatId: 'p72' });
});

test('C5 the time is set by the chair and the deputy', () => {
  openMeetingStory()
    .refuses(operator, 'chairing.set_takeover', { seconds: 10 }, 'command.not_allowed')
    .refuses(chair, 'chairing.set_takeover', { seconds: 4 }, 'command.invalid')
    .does(system, 'chairing.arrive', { leader: 'deputy' })
    .does(deputy, 'chairing.set_takeover', { seconds: 5 });
});
