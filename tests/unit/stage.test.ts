import { describe, expect, test } from '@jest/globals';
import { stagePolicy } from '../../server/effects/stage-policy.ts';
import { deadlinesOf } from '../../shared/deadlines.ts';
import type { MeetingEvent } from '../../shared/events.ts';
import { evolve, initialMeeting } from '../../shared/meeting.ts';
import { compositionOf } from '../../shared/stage/composition.ts';
import {
  chair,
  deputy,
  minuteTaker,
  openMeetingStory,
  operator,
  preparedMeeting,
  type Story,
  seat,
  seatId,
  system,
} from '../support/meeting.ts';

const CENTRE = { source: { kind: 'centre' } } as const;
const onStage = (id: string) => ({ source: { kind: 'seat', seatId: id } }) as const;
const heard = (story: Story) => [...stagePolicy(story.state).heard];
/** What is laid out, in short: `seat:p89 large`. */
const laidOut = ({ state }: Story) =>
  compositionOf(state.stage).pictures.map((picture) =>
    picture.kind !== 'stream'
      ? `${picture.kind} ${picture.size}`
      : `${picture.place}${picture.source === 'screen' ? '/screen' : ''} ${picture.size}`,
  );
const discussing = (...ids: string[]) => openMeetingStory().does(chair, 'discussion.begin', { seatIds: ids });

/** An item with a PDF that everybody may open, or only p89. */
const withDocument = (story: Story, kept = false) => {
  story.does(chair, 'agenda.add', {
    title: 'Báo cáo',
    presenter: 'Trung tâm',
    plannedMinutes: 10,
    kind: 'report',
  });
  story.does(system, 'document.attach', {
    itemId: story.state.agenda.order[0] ?? '',
    label: 'open',
    clearance: kept ? { kind: 'seats', seatIds: ['p89'] } : { kind: 'all' },
    name: 'Hướng dẫn 26',
    format: 'pdf',
    size: 10,
    sha256: 'ab'.repeat(32),
    pages: 3,
    sender: { role: 'minute_taker', accountId: minuteTaker.accountId },
  });
  return [...story.state.documents.all.keys()][0] ?? '';
};

test('S1 a seat is shown without a microphone, before the meeting too', () => {
  const story = preparedMeeting()
    .does(system, 'seat.join', { seatId: 'p89' })
    .does(operator, 'stage.show', onStage('p89'));
  expect(laidOut(story)).toEqual(['seat:p89 large']);
  expect(heard(story)).toEqual(['chair', 'deputy']);
  story
    .refuses(operator, 'stage.show', onStage('p89'), 'stage.already_shown')
    .refuses(operator, 'stage.show', onStage('p40'), 'seat.not_present')
    .refuses(operator, 'stage.show', onStage('nowhere'), 'seat.unknown')
    .refuses(seat('p89'), 'stage.show', CENTRE, 'command.not_allowed')
    .does(operator, 'stage.show', CENTRE)
    .refuses(operator, 'stage.show', CENTRE, 'stage.already_shown');
});

test('S1 showing another ends the floor and the discussion', () => {
  const story = openMeetingStory()
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .does(operator, 'stage.show', onStage('p72'));
  expect(story.state.floor.holder).toBeNull();
  story.does(chair, 'discussion.begin', { seatIds: ['p89', 'p72'] }).does(operator, 'stage.show', CENTRE);
  expect(story.events.map(({ type }) => type)).toEqual(['discussion.ended', 'stage.shown']);
  expect(heard(story)).toEqual(['chair', 'deputy']);
});

test('S1 the seat that has the floor is brought back from behind the chair alone, its floor staying', () => {
  const story = openMeetingStory()
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .does(chair, 'stage.set_layout', { layout: 'chair' })
    .does(chair, 'stage.show', onStage('p89'));
  expect(laidOut(story)).toEqual(['seat:p89 large']);
  expect(story.state.floor.holder?.seatId).toBe(seatId('p89'));
  story.refuses(chair, 'stage.show', onStage('p89'), 'stage.already_shown');
});

describe('S2, S3 the layouts', () => {
  test('the speaker, with the chair, the chair alone', () => {
    const story = openMeetingStory()
      .does(chair, 'floor.grant', { seatId: 'p89' })
      .does(operator, 'stage.set_layout', { layout: 'with_chair' });
    expect(laidOut(story)).toEqual(['seat:p89 large', 'centre small']);
    story.refuses(chair, 'stage.set_layout', { layout: 'with_chair' }, 'stage.already_laid_out');
    story.does(chair, 'stage.set_layout', { layout: 'chair' });
    expect(laidOut(story)).toEqual(['centre large']);
    expect(heard(story)).toContain('seat:p89');
    story.does(chair, 'floor.end', {}).does(chair, 'stage.set_layout', { layout: 'with_chair' });
    expect(laidOut(story)).toEqual(['centre large']);
  });
  test('none that has nothing to show, none by a seat, none after the meeting', () => {
    const story = openMeetingStory()
      .refuses(chair, 'stage.set_layout', { layout: 'shared' }, 'stage.nothing_shared')
      .refuses(chair, 'stage.set_layout', { layout: 'discussion' }, 'discussion.not_on')
      .refuses(seat('p89'), 'stage.set_layout', { layout: 'chair' }, 'command.not_allowed')
      .does(chair, 'meeting.close', {});
    story.refuses(chair, 'stage.set_layout', { layout: 'chair' }, 'meeting.not_live');
  });
});

test('S4 who gets the floor is seen; a layout falls back to what is still there', () => {
  const story = discussing('p89', 'p72');
  expect(laidOut(story)).toEqual(['seat:p89 large', 'seat:p72 large']);
  story.does(operator, 'share.begin', {});
  expect(laidOut(story)).toEqual(['operator/screen large', 'seat:p89 small', 'seat:p72 small']);
  story.does(operator, 'share.end', {});
  expect(story.state.stage.layout).toBe('discussion');
  story.does(chair, 'stage.set_layout', { layout: 'chair' }).does(chair, 'floor.grant', { seatId: 'p89' });
  expect(laidOut(story)).toEqual(['seat:p89 large']);
  story.does(seat('p89'), 'share.begin', {}).does(chair, 'floor.grant', { seatId: 'p72', instead: 'p89' });
  expect(story.state.stage).toMatchObject({ share: null, layout: 'speaker' });
});

test('S12 a presented map stands on the stage in the layout of what is shared, after screen and document, until it ends', () => {
  const story = openMeetingStory()
    .refuses(chair, 'stage.set_layout', { layout: 'shared' }, 'stage.nothing_shared')
    .does(chair, 'figures.present', { subject: { kind: 'presence' }, shape: 'table' });
  expect(laidOut(story)).toEqual(['centre large']);
  story.does(operator, 'stage.set_layout', { layout: 'shared' });
  expect(laidOut(story)).toEqual(['map large', 'centre small']);
  const documentId = withDocument(story);
  story.does(chair, 'document.present', { documentId, page: 1 });
  expect(laidOut(story)).toEqual(['document large', 'centre small']);
  story.does(chair, 'document.end_presentation', {});
  expect(laidOut(story)).toEqual(['map large', 'centre small']);
  story.does(minuteTaker, 'figures.end_presentation', {});
  expect(laidOut(story)).toEqual(['centre large']);
});

describe('S5 a presented document', () => {
  test('stands on the stage in its layout, until it ends', () => {
    const story = openMeetingStory();
    const documentId = withDocument(story);
    story
      .does(chair, 'document.present', { documentId, page: 1 })
      .does(chair, 'stage.set_layout', { layout: 'shared' });
    expect(laidOut(story)).toEqual(['document large', 'centre small']);
    story.does(chair, 'document.present', { documentId, page: 2 });
    expect(laidOut(story)).toEqual(['document large', 'centre small']);
    story.does(chair, 'document.end_presentation', {});
    expect(laidOut(story)).toEqual(['centre large']);
  });
  test('gives way when it is removed, closed to somebody, or its presenter loses the floor', () => {
    const story = openMeetingStory().does(chair, 'floor.grant', { seatId: 'p89' });
    const documentId = withDocument(story);
    story.does(seat('p89'), 'document.present', { documentId, page: 1 });
    story.does(chair, 'stage.set_layout', { layout: 'shared' }).does(chair, 'floor.end', {});
    expect(story.state.stage).toMatchObject({ document: null, layout: 'speaker' });
    story
      .does(chair, 'document.present', { documentId, page: 1 })
      .does(chair, 'document.relabel', { documentId, label: 'secret', clearance: { kind: 'all' } });
    expect(story.state.stage.document).toBeNull();
  });
  test('that not everybody may open never stands there', () => {
    const story = openMeetingStory();
    const documentId = withDocument(story, true);
    story
      .does(chair, 'document.present', { documentId, page: 1 })
      .refuses(chair, 'stage.set_layout', { layout: 'shared' }, 'stage.nothing_shared');
  });
});

describe('S6 a discussion', () => {
  test('two to four present seats are seen and heard, in session; the floor ends', () => {
    preparedMeeting().refuses(chair, 'discussion.begin', { seatIds: ['p89', 'p72'] }, 'meeting.not_open');
    const story = openMeetingStory()
      .refuses(chair, 'discussion.begin', { seatIds: ['p89'] }, 'command.invalid')
      .refuses(chair, 'discussion.begin', { seatIds: ['p89', 'p89'] }, 'command.invalid')
      .refuses(chair, 'discussion.begin', { seatIds: ['p89', 'p40'] }, 'seat.not_present')
      .does(chair, 'floor.grant', { seatId: 'constructor' })
      .does(operator, 'discussion.begin', { seatIds: ['p89', 'p72'] })
      .refuses(chair, 'discussion.begin', { seatIds: ['p89', 'p72'] }, 'discussion.already_on');
    expect(story.state.floor.holder).toBeNull();
    expect(heard(story)).toEqual(['chair', 'deputy', 'seat:p89', 'seat:p72']);
  });
  test('ends when the floor is given', () => {
    const story = discussing('p89', 'p72').does(chair, 'floor.grant', { seatId: 'p72' });
    expect(story.events.map(({ type }) => type)).toEqual(['discussion.ended', 'floor.granted']);
    expect(heard(story)).toEqual(['chair', 'deputy', 'seat:p72']);
  });
});

test('S7 seats come and go, microphones close and open one by one, ending closes all', () => {
  const story = openMeetingStory()
    .refuses(chair, 'discussion.end', {}, 'discussion.not_on')
    .refuses(chair, 'discussion.add', { seatId: 'p89' }, 'discussion.not_on')
    .refuses(chair, 'discussion.remove', { seatId: 'p89' }, 'discussion.not_on')
    .refuses(chair, 'discussion.mute', { seatId: 'p89' }, 'discussion.not_on')
    .refuses(chair, 'discussion.unmute', { seatId: 'p89' }, 'discussion.not_on')
    .does(system, 'seat.join', { seatId: 'p40' })
    .does(chair, 'discussion.begin', { seatIds: ['p89', 'p72'] })
    .refuses(chair, 'discussion.add', { seatId: 'p72' }, 'discussion.seat_in')
    .refuses(chair, 'discussion.remove', { seatId: 'p40' }, 'discussion.seat_not_in')
    .does(chair, 'discussion.add', { seatId: 'p40' })
    .does(operator, 'discussion.mute', { seatId: 'p89' })
    .refuses(operator, 'discussion.mute', { seatId: 'p89' }, 'floor.already_muted')
    .refuses(operator, 'discussion.mute', { seatId: 'constructor' }, 'discussion.seat_not_in')
    .refuses(operator, 'discussion.unmute', { seatId: 'constructor' }, 'discussion.seat_not_in');
  expect(heard(story)).toEqual(['chair', 'deputy', 'seat:p72', 'seat:p40']);
  story
    .does(operator, 'discussion.unmute', { seatId: 'p89' })
    .refuses(operator, 'discussion.unmute', { seatId: 'p89' }, 'floor.already_open')
    .does(chair, 'discussion.remove', { seatId: 'p72' })
    .does(chair, 'discussion.remove', { seatId: 'p40' });
  expect(story.events).toEqual([{ type: 'discussion.ended' }]);
  expect(heard(story)).toEqual(['chair', 'deputy']);
  expect(laidOut(story)).toEqual(['centre large']);
});

test('S7 a discussion has at most four', () => {
  const story = discussing('p89', 'p72', 'constructor').does(system, 'seat.join', { seatId: 'p40' });
  story.does(chair, 'discussion.add', { seatId: 'p40' });
  story.refuses(chair, 'discussion.add', { seatId: 'p40' }, 'discussion.full');
});

test('S8 a lost line keeps its part in the discussion for the time of F14', () => {
  const story = discussing('p89', 'p72', 'constructor').does(system, 'seat.leave', { seatId: 'p89' });
  const [due] = deadlinesOf(story.state);
  expect(due).toMatchObject({ type: 'floor.expire', payload: { seatId: 'p89' } });
  story.now = due?.at ?? 0;
  story.does(system, 'floor.expire', { seatId: 'p89' });
  expect(story.state.stage.discussion.map((each) => each.seatId)).toEqual(['p72', 'constructor']);
});

test('S9 one shares at a time: the centre, or the seat that has the floor', () => {
  const story = openMeetingStory()
    .refuses(seat('p89'), 'share.begin', {}, 'share.no_floor')
    .refuses(minuteTaker, 'share.begin', {}, 'command.not_allowed')
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .does(seat('p89'), 'share.begin', {})
    .refuses(seat('p89'), 'share.begin', {}, 'share.already_shared')
    .refuses(chair, 'share.begin', {}, 'share.other_shares');
  expect(laidOut(story)).toEqual(['seat:p89/screen large', 'seat:p89 small']);
  expect(stagePolicy(story.state).sharing).toBe('seat:p89');
});

test('S10 who shares ends it, the centre ends anybody’s, and it ends with the floor and the meeting', () => {
  const story = openMeetingStory()
    .refuses(chair, 'share.end', {}, 'share.not_shared')
    .does(deputy, 'share.begin', {})
    .refuses(seat('p89'), 'share.end', {}, 'share.not_shared')
    .does(operator, 'share.end', {})
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .does(seat('p89'), 'share.begin', {})
    .does(seat('p89'), 'floor.end', {});
  expect(story.state.stage.share).toBeNull();
  story.does(chair, 'share.begin', {}).does(chair, 'meeting.close', {});
  expect(story.state.stage).toMatchObject({ share: null, layout: 'speaker', hushed: false });
});

test('S10 a leader whose line is lost shares for the time of C3 and no longer', () => {
  const story = openMeetingStory()
    .does(system, 'chairing.arrive', { leader: 'chair' })
    .does(chair, 'share.begin', {})
    .refuses(system, 'share.expire', {}, 'share.not_due')
    .does(system, 'chairing.leave', { leader: 'chair' });
  const due = deadlinesOf(story.state).find(({ type }) => type === 'share.expire');
  expect(due?.at).toBe(story.now + 60_000);
  story.refuses(system, 'share.expire', {}, 'share.not_due');
  story.now = due?.at ?? 0;
  story.does(system, 'share.expire', {});
  expect(story.state.stage.share).toBeNull();
});

test('S10 what is left shared by a place without devices is ended by the server', () => {
  const story = openMeetingStory()
    .refuses(system, 'share.abandon', { place: 'operator' }, 'share.not_shared')
    .does(operator, 'share.begin', {})
    .refuses(system, 'share.abandon', { place: 'chair' }, 'share.not_shared')
    .refuses(chair, 'share.abandon', { place: 'operator' }, 'command.not_allowed')
    .does(system, 'share.abandon', { place: 'operator' });
  expect(story.state.stage).toMatchObject({ share: null, layout: 'speaker' });
});

describe('S11 hushing', () => {
  test('closes every microphone that is not on the stage; the chair and who leads stay', () => {
    const story = openMeetingStory()
      .refuses(chair, 'stage.unhush', {}, 'stage.not_hushed')
      .does(chair, 'floor.grant', { seatId: 'p89' })
      .does(operator, 'stage.hush', {})
      .refuses(operator, 'stage.hush', {}, 'stage.already_hushed');
    expect(heard(story)).toEqual(['chair', 'seat:p89']);
    story.does(chair, 'stage.set_layout', { layout: 'chair' });
    expect(heard(story)).toEqual(['chair']);
    story.does(deputy, 'chairing.take_over', {});
    expect(heard(story)).toEqual(['chair', 'deputy']);
    story.does(chair, 'stage.unhush', {});
    expect(heard(story)).toEqual(['chair', 'deputy', 'seat:p89']);
  });
});

test('S3 a journal from before the layouts still loads', () => {
  const told = openMeetingStory().does(operator, 'stage.show', onStage('p89'));
  const replayed = evolve(initialMeeting, told.events as MeetingEvent[], { seq: 1, at: 1, by: operator });
  expect(compositionOf(replayed.stage).pictures).toMatchObject([{ place: 'seat:p89', size: 'large' }]);
});
