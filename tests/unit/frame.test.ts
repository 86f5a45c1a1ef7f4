import { describe, expect, test } from '@jest/globals';
import { actorIn, departmentSeat } from '../../shared/frame/actor-in.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { DepartmentId, SeatId } from '../../shared/kernel/ids.ts';
import { project } from '../../shared/meeting.ts';
import {
  admin,
  chair,
  department,
  deputy,
  minuteTaker,
  observer,
  openMeetingStory,
  operator,
  preparation,
  preparedMeeting,
  Story,
  seat,
  system,
} from '../support/meeting.ts';

test('M1 a meeting is prepared once', () => {
  preparedMeeting().refuses(system, 'meeting.prepare', preparation, 'meeting.already_prepared');
  new Story().does(admin, 'meeting.prepare', preparation);
  new Story().refuses(operator, 'meeting.prepare', preparation, 'command.not_allowed');
});

test('M2 ids are unique; a seat called constructor is just a seat', () => {
  const seats = [...preparation.seats, ...preparation.seats.slice(0, 1)];
  new Story().refuses(system, 'meeting.prepare', { ...preparation, seats }, 'meeting.id_twice', {
    id: 'p89',
  });
  const { state } = preparedMeeting();
  expect(project(state, seat('constructor')).get('seat:constructor')).toMatchObject({ present: false });
});

test('M2 an id like __proto__ is refused by its pattern', () => {
  const seats = [{ ...preparation.seats[0], id: '__proto__' }] as typeof preparation.seats;
  new Story().refuses(system, 'meeting.prepare', { ...preparation, seats }, 'command.invalid', {
    field: 'seats.0.id',
  });
});

test('M3 the chair or the deputy opens it, once', () => {
  const story = preparedMeeting()
    .refuses(operator, 'meeting.open', {}, 'command.not_allowed')
    .does(deputy, 'meeting.open', {});
  story.refuses(chair, 'meeting.open', {}, 'meeting.not_prepared', { phase: 'open' });
  new Story().refuses(chair, 'meeting.open', {}, 'meeting.not_prepared', { phase: 'unprepared' });
});

test('M4 closing ends the floor and closes the open poll, in one decision', () => {
  const story = openMeetingStory()
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .does(chair, 'poll.open', { question: 'Thông qua?' })
    .does(chair, 'meeting.close', {});
  expect(story.events.map(({ type }) => type)).toEqual([
    'floor.ended',
    'poll.closed',
    'poll.published',
    'meeting.closed',
  ]);
  expect(story.state.floor.holder).toBeNull();
  preparedMeeting().refuses(chair, 'meeting.close', {}, 'meeting.not_open');
});

describe('M5 a closed meeting is read, not changed', () => {
  const closed = () => {
    const story = openMeetingStory()
      .does(chair, 'agenda.add', {
        title: 'Báo cáo',
        presenter: 'Trung tâm',
        plannedMinutes: 20,
        kind: 'report',
      })
      .does(seat('p89'), 'proposal.submit', {
        title: 'Biên chế',
        matter: 'Đề nghị hướng dẫn.',
        departmentId: 'cb',
      })
      .does(minuteTaker, 'resolution.record', { text: 'Giao Vụ.', owner: 'Vụ Cán bộ', deadline: null });
    return story.does(chair, 'meeting.close', {});
  };
  test('nothing more is asked, said, voted or written', () => {
    const story = closed();
    const itemId = story.state.agenda.order[0] ?? '';
    const resolutionId = [...story.state.resolutions.keys()][0] ?? '';
    const item = { title: 'x', presenter: 'y', plannedMinutes: 1, kind: 'report' } as const;
    story
      .refuses(chair, 'agenda.add', item, 'meeting.not_live')
      .refuses(chair, 'agenda.edit', { itemId, ...item }, 'meeting.not_live')
      .refuses(chair, 'agenda.move', { itemId, parentId: null, after: null }, 'meeting.not_live')
      .refuses(chair, 'agenda.remove', { itemId }, 'meeting.not_live')
      .refuses(chair, 'agenda.go_to', { itemId }, 'meeting.not_open')
      .refuses(chair, 'figure.state', { itemId, label: 'x', value: 1, whole: null }, 'meeting.not_live')
      .refuses(seat('p89'), 'floor.request', {}, 'meeting.not_live')
      .refuses(operator, 'stage.show', { source: { kind: 'seat', seatId: 'p89' } }, 'meeting.not_live')
      .refuses(
        minuteTaker,
        'resolution.record',
        { text: 'x', owner: 'y', deadline: null },
        'meeting.not_open',
      )
      .refuses(
        minuteTaker,
        'resolution.amend',
        { resolutionId, revision: 1, text: 'x', owner: 'y', deadline: null },
        'meeting.not_live',
      );
  });
  test('seats come and go, and departments work on', () => {
    const story = closed();
    const proposalId = [...story.register.proposals.all.keys()][0] ?? '';
    story
      .does(system, 'seat.leave', { seatId: 'p89' })
      .does(department('cb'), 'proposal.receive', { proposalIds: [proposalId] })
      .does(department('cb'), 'proposal.answer', { proposalIds: [proposalId], answer: 'Đã hướng dẫn.' });
  });
});

const LATER = { title: 'Giao ban tháng 9 (lùi ngày)', startsAt: preparation.startsAt + 86_400_000 };

test('M7 a prepared meeting gets another name and hour; the register knows; once opened it stays', () => {
  const story = preparedMeeting()
    .refuses(operator, 'meeting.change', LATER, 'command.not_allowed')
    .does(admin, 'meeting.change', LATER);
  expect(project(story.state, observer).get('meeting:this')).toMatchObject({ ...LATER, revision: 1 });
  expect([...story.register.series.meetings.values()]).toMatchObject([{ ...LATER, phase: 'prepared' }]);
  expect(story.state.log.at(-1)).toMatchObject({ type: 'meeting.changed', params: LATER });
  story
    .refuses(admin, 'meeting.change', LATER, 'meeting.nothing_new')
    .does(chair, 'meeting.open', {})
    .refuses(
      admin,
      'meeting.change',
      { title: preparation.title, startsAt: preparation.startsAt },
      'meeting.not_prepared',
      { phase: 'open' },
    );
});

test('M8 a cancelled meeting is read, not opened; what comes belongs to another', () => {
  const story = preparedMeeting()
    .refuses(deputy, 'meeting.cancel', { reason: 'Bão' }, 'command.not_allowed')
    .does(admin, 'meeting.cancel', { reason: 'Hoãn do bão số 5' });
  expect(project(story.state, seat('p89')).get('meeting:this')).toMatchObject({
    phase: 'cancelled',
    cancelReason: 'Hoãn do bão số 5',
  });
  story
    .refuses(chair, 'meeting.open', {}, 'meeting.not_prepared', { phase: 'cancelled' })
    .refuses(chair, 'agenda.freeze', {}, 'meeting.not_live')
    .refuses(admin, 'meeting.cancel', { reason: 'Lần nữa' }, 'meeting.not_prepared');
  openMeetingStory().refuses(admin, 'meeting.cancel', { reason: 'x' }, 'meeting.not_prepared');
  // Y4: the earlier of the two is cancelled, so that the later one is meant.
  story.nextMeeting('2020-10').does(seat('p89'), 'proposal.submit', {
    title: 'Biên chế',
    matter: 'Đề nghị hướng dẫn.',
    departmentId: 'cb',
  });
  expect([...story.register.proposals.all.values()][0]?.code).toBe('2020-10/p89-001');
});

const cluster = { ...preparation, kind: 'cluster', hostSeatId: 'p89' } as const;
const asIn = ({ state }: Story, actor: Viewer, ofSeat: string | null = null) =>
  actorIn(state, { actor, ofSeat: ofSeat as SeatId | null });

test('M9 a cluster is hosted by one of its seats, whose people run it; the centre looks on', () => {
  new Story()
    .refuses(system, 'meeting.prepare', { ...cluster, hostSeatId: null }, 'meeting.host_unknown')
    .refuses(system, 'meeting.prepare', { ...cluster, hostSeatId: 'p01' }, 'meeting.host_unknown')
    .refuses(system, 'meeting.prepare', { ...preparation, hostSeatId: 'p89' }, 'meeting.host_unknown');
  const story = new Story().does(system, 'meeting.prepare', cluster);
  expect(project(story.state, observer).get('meeting:this')).toMatchObject({
    kind: 'cluster',
    hostSeatId: 'p89',
  });
  expect(asIn(story, chair, 'p89')).toEqual(chair);
  expect(asIn(story, chair, 'p72')).toBeNull();
  for (const each of [chair, deputy, minuteTaker, department('cb')])
    expect(asIn(story, each)).toEqual({ role: 'observer', accountId: each.accountId });
  expect([asIn(story, operator), asIn(story, admin)]).toEqual([operator, admin]);
  expect([asIn(story, seat('p89')), asIn(story, seat('p01'))]).toEqual([seat('p89'), null]);
  // What is not hosted is the centre's.
  expect([asIn(preparedMeeting(), chair), asIn(preparedMeeting(), chair, 'p89')]).toEqual([chair, null]);
});

test('M10 when the central body meets alone, the people of a department are at its seat', () => {
  const vu = departmentSeat('cb' as DepartmentId);
  const seats = [{ id: vu, name: 'Vụ Cán bộ', kind: '', region: '', cluster: '' }];
  const story = new Story().refuses(
    system,
    'meeting.prepare',
    { ...preparation, kind: 'central', seats, hostSeatId: vu },
    'meeting.host_unknown',
  );
  story.does(system, 'meeting.prepare', { ...preparation, kind: 'central', seats });
  expect(asIn(story, department('cb'))).toEqual({ role: 'seat', seatId: vu });
  expect(asIn(story, department('tc'))).toEqual(department('tc'));
  expect(asIn(story, chair)).toEqual(chair);
  expect(asIn(story, seat('p89'))).toBeNull();
});

test('an observer sees the meeting and may do nothing', () => {
  const { state } = preparedMeeting();
  expect(project(state, observer).has('meeting:this')).toBe(true);
  preparedMeeting().refuses(observer, 'meeting.open', {}, 'command.not_allowed');
});
