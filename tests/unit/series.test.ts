import { expect, test } from '@jest/globals';
import { handedOver } from '../../server/effects/next.ts';
import type { MeetingId, SeatId } from '../../shared/kernel/ids.ts';
import { nextHost, type SeriesMeeting } from '../../shared/series/events.ts';
import { admin, chair, FORM, preparation, preparedMeeting, seatId, system } from '../support/meeting.ts';

const month = { name: 'Giao ban hằng tháng', kind: 'whole', cluster: '' } as const;

test('Y6 the administrator says what a series is', () => {
  const story = preparedMeeting()
    .refuses(chair, 'series.set', month, 'command.not_allowed')
    .refuses(admin, 'series.set', { ...month, kind: 'cluster' }, 'series.cluster_missing')
    .refuses(admin, 'series.set', { ...month, cluster: '5' }, 'series.cluster_missing')
    .does(admin, 'series.set', month)
    .refuses(admin, 'series.set', month, 'series.nothing_new')
    .does(admin, 'series.set', { name: 'Cụm 5', kind: 'cluster', cluster: '5' });
  expect(story.register.series.about).toEqual({ name: 'Cụm 5', kind: 'cluster', cluster: '5' });
  expect(story.register.series.meetings.size).toBe(1);
});

test('Y7 the host goes round in the order of the roster; a cancelled turn does not count', () => {
  const order = ['a', 'b', 'c'].map(seatId);
  const after = (...hosts: readonly (readonly [string, SeriesMeeting['phase']])[]) =>
    nextHost(
      {
        meetings: new Map(
          hosts.map(([host, phase], index) => {
            const id = `m${index}` as MeetingId;
            const at = { startsAt: index, openedAt: null, closedAt: null };
            return [id, { id, code: id, title: id, phase, hostSeatId: host as SeatId, ...at }];
          }),
        ),
      },
      order,
    );
  expect(after()).toBe('a');
  expect(after(['a', 'closed'])).toBe('b');
  expect(after(['b', 'closed'], ['c', 'closed'])).toBe('a');
  expect(after(['a', 'closed'], ['b', 'cancelled'])).toBe('b');
  expect(after(['gone', 'closed'])).toBe('a');
  expect(nextHost({ meetings: new Map() }, [])).toBeNull();
});

test('M11 the next meeting is handed agenda, form, weights and quorum of the last; successors follow', () => {
  const item = { plannedMinutes: 10, kind: 'report' } as const;
  const story = preparedMeeting()
    .does(system, 'agenda.carry', { counts: [{ departmentId: 'cb', count: 3 }] })
    .does(chair, 'agenda.add', { ...item, title: 'Báo cáo', presenter: { seatId: 'p72' } })
    .does(chair, 'agenda.add', { ...item, title: 'Thảo luận', presenter: { seatId: 'p40' } })
    .does(chair, 'figures.set_form', { ...FORM, revision: 0 })
    .does(chair, 'poll.set_weights', {
      weights: [
        ['p72', 3],
        ['p40', 2],
      ],
    })
    .does(chair, 'rollcall.set_quorum', { numerator: 1, denominator: 2 })
    .does(chair, 'meeting.open', {});
  const [, first = ''] = story.state.agenda.order;
  story.does(chair, 'agenda.go_to', { itemId: first }).does(chair, 'meeting.close', {});
  const last = story.state;
  const seats = preparation.seats
    .filter(({ id }) => id !== 'p72')
    .map((each) => (each.id === 'p40' ? { ...each, predecessorIds: ['p72'] } : each));
  story.nextMeeting('2020-10', { seats });
  const take = (agenda: 'all' | 'unfinished' | 'none', form: boolean) =>
    handedOver(last, story.state, story.register.series, { meetingId: 'x' as MeetingId, agenda, form });
  const all = take('all', true);
  expect(all.map(({ part }) => part)).toEqual(['agenda', 'form', 'weights', 'quorum']);
  // A24: what is unanswered is counted anew, not copied.
  expect(all[0]?.payload).toMatchObject({
    items: [
      { title: 'Báo cáo', presenter: { seatId: 'p40' }, level: 1 },
      { title: 'Thảo luận', presenter: { seatId: 'p40' } },
    ],
  });
  expect(all[1]?.payload).toMatchObject({ indicators: FORM.indicators, revision: 0 });
  expect(all[2]?.payload).toEqual({ weights: [['p40', 5]] });
  expect(all[3]?.payload).toEqual({ numerator: 1, denominator: 2 });
  for (const { type, payload } of all) story.does(system, type as 'agenda.import', payload as never);
  expect(take('none', false).map(({ part }) => part)).toEqual(['weights']);
});
