import { describe, expect, test } from '@jest/globals';
import type { Request } from 'express';
import fc from 'fast-check';
import { pageOnStage } from '../../server/effects/recorded-page.ts';
import { recordingOf } from '../../server/http/recordings.ts';
import type { HttpWorld } from '../../server/http/world.ts';
import { deadlinesOf } from '../../shared/deadlines.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { RecordingId } from '../../shared/kernel/ids.ts';
import { project } from '../../shared/meeting.ts';
import { chaptersOf, missingIn } from '../../shared/recording/chapters.ts';
import type { Recording } from '../../shared/recording/events.ts';
import { NOTICE_MS } from '../../shared/recording/expire.ts';
import { findMoment, momentIn } from '../../shared/recording/moments.ts';
import {
  admin,
  chair,
  department,
  deputy,
  minuteTaker,
  observer,
  openMeetingStory,
  operator,
  preparedMeeting,
  type Story,
  seat,
  system,
} from '../support/meeting.ts';

const MEETING = { pictures: true, of: 'meeting' } as const;
const ITEM = { pictures: false, of: 'item' } as const;
const DAY = 24 * 60 * 60 * 1000;

const last = (story: Story): Recording => {
  const found = [...story.state.recordings.values()].at(-1);
  if (!found) throw new Error('nothing was recorded');
  return found;
};
const addItem = (story: Story, title: string): string => {
  story.does(chair, 'agenda.add', { title, presenter: 'Trung tâm', plannedMinutes: 10, kind: 'report' });
  return story.state.agenda.order.at(-1) ?? '';
};
/** The server writes a segment of so many seconds. */
const writes = (story: Story, segment: number, seconds: number, after: 'writer' | 'server' | null = null) => {
  const recordingId = last(story).id;
  story.does(system, 'recording.begin_segment', { recordingId, segment, beganAt: story.now + 1000, after });
  story.now += seconds * 1000;
  return story.does(system, 'recording.end_segment', { recordingId, segment, lengthMs: seconds * 1000 });
};
const keeps = (story: Story, days = 90) =>
  story.does(system, 'recording.keep', {
    recordingId: last(story).id,
    lengthMs: 60_000,
    bytes: 1_000_000,
    keepUntil: story.now + days * DAY,
  });
const recorded = (story: Story, viewer: Parameters<typeof project>[1]) =>
  [...project(story.state, viewer).values()].filter((record) => 'startedBy' in record) as Recording[];

describe('RC1 starting', () => {
  test('the chair, the deputy and the operator, in session, one at a time', () => {
    preparedMeeting().refuses(operator, 'recording.start', MEETING, 'meeting.not_open');
    for (const who of [chair, deputy, operator]) {
      const story = openMeetingStory().does(who, 'recording.start', MEETING);
      expect(last(story)).toMatchObject({ number: 1, phase: 'on', startedBy: who.role, pictures: true });
      story.refuses(operator, 'recording.start', MEETING, 'recording.already_on', { number: 1 });
    }
    for (const who of [minuteTaker, observer, seat('p89'), department('cb'), admin])
      openMeetingStory().refuses(who, 'recording.start', MEETING, 'command.not_allowed');
  });

  test('of an item, only while there is one', () => {
    const story = openMeetingStory().refuses(operator, 'recording.start', ITEM, 'recording.no_item');
    const itemId = addItem(story, 'Báo cáo');
    story.does(chair, 'agenda.go_to', { itemId }).does(operator, 'recording.start', ITEM);
    expect(last(story)).toMatchObject({ itemId, pictures: false });
  });
});

test('RC2 everybody sees that it is on and who began it; only those who may watch see the rest', () => {
  const story = openMeetingStory().does(operator, 'recording.start', MEETING);
  writes(story, 1, 5);
  for (const viewer of [chair, minuteTaker, observer, seat('p89'), seat('p40'), department('cb')])
    expect(recorded(story, viewer)).toMatchObject([{ phase: 'on', startedBy: 'operator' }]);
  expect(recorded(story, minuteTaker)[0]?.segments).toHaveLength(1);
  expect(recorded(story, seat('p89'))[0]?.segments).toHaveLength(0);
});

describe('RC3 pausing, going on, stopping', () => {
  test('by hand', () => {
    const story = openMeetingStory()
      .refuses(operator, 'recording.pause', {}, 'recording.not_on')
      .refuses(operator, 'recording.resume', {}, 'recording.not_on')
      .refuses(operator, 'recording.stop', {}, 'recording.not_on')
      .does(chair, 'recording.start', MEETING)
      .refuses(operator, 'recording.resume', {}, 'recording.not_paused')
      .does(operator, 'recording.pause', {})
      .refuses(operator, 'recording.pause', {}, 'recording.already_paused');
    expect(last(story).phase).toBe('paused');
    story.does(deputy, 'recording.resume', {}).does(operator, 'recording.stop', {});
    expect(last(story)).toMatchObject({ phase: 'stopped', stoppedAt: story.now });
    story.does(operator, 'recording.start', MEETING);
    expect(last(story).number).toBe(2);
  });

  test('with the item that it is of, and not with another when it is of the meeting', () => {
    const story = openMeetingStory();
    const [first, second, third] = ['Một', 'Hai', 'Ba'].map((title) => addItem(story, title));
    story.does(chair, 'agenda.go_to', { itemId: first ?? '' }).does(operator, 'recording.start', ITEM);
    story.does(chair, 'agenda.go_to', { itemId: second ?? '' });
    expect(last(story).phase).toBe('stopped');
    expect(story.events).toMatchObject([{ type: 'recording.stopped', reason: 'item' }, {}]);
    story.does(operator, 'recording.start', MEETING).does(chair, 'agenda.go_to', { itemId: third ?? '' });
    expect(last(story).phase).toBe('on');
  });

  test('with the meeting', () => {
    const story = openMeetingStory()
      .does(operator, 'recording.start', MEETING)
      .does(chair, 'meeting.close', {});
    expect(last(story).phase).toBe('stopped');
  });
});

describe('RC4 what was really written', () => {
  test('segments follow one another, and only what the server tells counts', () => {
    const story = openMeetingStory().does(operator, 'recording.start', MEETING);
    const recordingId = last(story).id;
    const begin = { recordingId, segment: 2, beganAt: story.now, after: null };
    story
      .refuses(operator, 'recording.begin_segment', { ...begin, segment: 1 }, 'command.not_allowed')
      .refuses(system, 'recording.begin_segment', begin, 'recording.segment_unfit')
      .refuses(system, 'recording.begin_segment', { ...begin, recordingId: 'x' }, 'recording.unknown')
      .does(system, 'recording.begin_segment', { ...begin, segment: 1 })
      .refuses(system, 'recording.begin_segment', begin, 'recording.segment_unfit')
      .does(system, 'recording.end_segment', { recordingId, segment: 1, lengthMs: 9000 })
      .refuses(
        system,
        'recording.end_segment',
        { recordingId, segment: 1, lengthMs: 1 },
        'recording.segment_unfit',
      );
    expect(last(story).segments).toEqual([{ number: 1, beganAt: begin.beganAt, lengthMs: 9000 }]);
  });

  test('what is missing between two of them is a gap, unless it was paused', () => {
    const story = openMeetingStory().does(operator, 'recording.start', MEETING);
    writes(story, 1, 10);
    const endedAt = (last(story).segments[0]?.beganAt ?? 0) + 10_000;
    story.does(operator, 'recording.pause', {});
    story.now += 60_000;
    story.does(operator, 'recording.resume', {});
    writes(story, 2, 10);
    expect(last(story).gaps).toEqual([]);
    expect(last(story).segments[1]?.beganAt).toBeGreaterThan(endedAt + 60_000);
    const brokenAt = (last(story).segments[1]?.beganAt ?? 0) + 10_000;
    story.now += 3000;
    writes(story, 3, 10, 'writer');
    const [, , third] = last(story).segments;
    expect(last(story).gaps).toEqual([{ fromAt: brokenAt, untilAt: third?.beganAt, cause: 'writer' }]);
    const gap = { recordingId: last(story).id, fromAt: story.now - 800, untilAt: story.now };
    story.does(system, 'recording.tell_gap', gap);
    expect(last(story).gaps[1]).toMatchObject({ cause: 'media' });
  });
});

test('RC5 one that cannot be written stops, says why, and keeps what there is', () => {
  const story = openMeetingStory().does(operator, 'recording.start', MEETING);
  writes(story, 1, 10);
  const failing = { recordingId: last(story).id, failure: 'disk_full' } as const;
  story
    .does(system, 'recording.fail', failing)
    .refuses(system, 'recording.fail', failing, 'recording.not_on');
  expect(last(story)).toMatchObject({
    phase: 'stopped',
    failure: 'disk_full',
    segments: [{ lengthMs: 10_000 }],
  });
  keeps(story);
  expect(last(story).kept?.lengthMs).toBe(60_000);
  expect(story.state.log.some(({ type }) => type === 'recording.failed')).toBe(true);
});

describe('RC6 where a moment of the meeting is in the recording', () => {
  const timed = {
    segments: [
      { number: 1, beganAt: 1000, lengthMs: 500 },
      { number: 2, beganAt: 2000, lengthMs: 300 },
      { number: 3, beganAt: 5000, lengthMs: null },
    ],
  };
  test.each([
    [999, null],
    [1000, 0],
    [1499, 499],
    [1600, 500],
    [2000, 500],
    [2100, 600],
    [4000, 800],
    [5000, 800],
    [9000, 4800],
  ])('what was at %i is at %p', (at, ms) => {
    expect(momentIn(timed, at)).toBe(ms);
  });
  test('after the end there is nothing, and of several the one that covers it is found', () => {
    const one = { id: 'one' as RecordingId, segments: timed.segments.slice(0, 2) };
    const other = { id: 'other' as RecordingId, segments: [{ number: 1, beganAt: 7000, lengthMs: 100 }] };
    expect(momentIn(one, 2300)).toBeNull();
    expect(findMoment([one, other], 7050)).toEqual({ recording: other, ms: 50 });
    expect(findMoment([one, other], 6999)).toBeNull();
  });
  test('it never goes back, whatever the segments are', () => {
    const lengths = fc.array(
      fc.record({ pause: fc.nat(5000), lengthMs: fc.integer({ min: 1, max: 5000 }) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(lengths, fc.nat(30_000), fc.nat(1000), (parts, at, step) => {
        let beganAt = 0;
        const segments = parts.map(({ pause, lengthMs }, index) => {
          beganAt += pause;
          const segment = { number: index + 1, beganAt, lengthMs };
          beganAt += lengthMs;
          return segment;
        });
        const [one, two] = [momentIn({ segments }, at), momentIn({ segments }, at + step)];
        if (one === null || two === null) return;
        expect(two).toBeGreaterThanOrEqual(one);
        expect(two - one).toBeLessThanOrEqual(step);
      }),
    );
  });
});

test('RC6 chapters are where things happened, begun with the item that was on, and gaps are shown', () => {
  const story = openMeetingStory();
  const [first, second] = ['Báo cáo', 'Thảo luận'].map((title) => addItem(story, title));
  story.does(chair, 'agenda.go_to', { itemId: first ?? '' }).does(operator, 'recording.start', MEETING);
  const recordingId = last(story).id;
  const beganAt = story.now + 1000;
  story.does(system, 'recording.begin_segment', { recordingId, segment: 1, beganAt, after: null });
  story.does(chair, 'floor.grant', { seatId: 'p89' });
  story.does(chair, 'floor.end', {}).does(chair, 'agenda.go_to', { itemId: second ?? '' });
  story.does(minuteTaker, 'resolution.record', { text: 'Thông qua', owner: 'Văn phòng', deadline: null });
  story.does(system, 'recording.tell_gap', { recordingId, fromAt: beganAt + 500, untilAt: beganAt + 900 });
  expect(chaptersOf(story.state, last(story))).toEqual([
    { kind: 'item', ms: 0, title: 'Báo cáo', seat: null, number: null },
    { kind: 'speech', ms: 1000, title: '', seat: 'Tỉnh ủy Điểm cầu p89', number: null },
    { kind: 'item', ms: 3000, title: 'Thảo luận', seat: null, number: null },
    { kind: 'resolution', ms: 4000, title: 'Thông qua', seat: null, number: 1 },
  ]);
  expect(missingIn(last(story))).toEqual([{ ms: 500, lengthMs: 400, cause: 'media' }]);
});

test('RC11 a presented page is the picture while it stands largest on the stage, and a chapter; not if it is guarded', () => {
  const story = openMeetingStory().does(operator, 'recording.start', MEETING);
  const recordingId = last(story).id;
  story.does(system, 'recording.begin_segment', {
    ...{ recordingId, segment: 1, beganAt: story.now, after: null },
  });
  const itemId = addItem(story, 'Báo cáo');
  const attach = (label: 'open' | 'secret', sha256: string) => {
    story.does(system, 'document.attach', {
      ...{ itemId, label, sha256, clearance: { kind: 'all' }, name: `${label}.pdf`, format: 'pdf', size: 9 },
      ...{ pages: 9, sender: { role: 'minute_taker', accountId: 'clerk' } },
    });
    return [...story.state.documents.all.keys()].at(-1) ?? '';
  };
  const open = attach('open', 'ab'.repeat(32));
  const secret = attach('secret', 'cd'.repeat(32));
  story.does(chair, 'document.present', { documentId: open, page: 2 });
  expect(pageOnStage(story.state)).toBeNull();
  story.does(chair, 'stage.set_layout', { layout: 'shared' });
  expect(pageOnStage(story.state)).toEqual({ sha256: 'ab'.repeat(32), number: 2 });
  story.does(chair, 'document.present', { documentId: open, page: 3 });
  expect(pageOnStage(story.state)?.number).toBe(3);
  story.does(chair, 'share.begin', {});
  expect(pageOnStage(story.state)).toBeNull();
  story.does(chair, 'share.end', {}).does(chair, 'document.present', { documentId: secret, page: 1 });
  expect(pageOnStage(story.state)).toBeNull();
  const documents = chaptersOf(story.state, last(story)).filter(({ kind }) => kind === 'document');
  expect(documents.map(({ title }) => title)).toEqual(['open.pdf']);
});

test('RC7 it is kept once it has stopped and no segment is open', () => {
  const story = openMeetingStory().does(operator, 'recording.start', MEETING);
  const keeping = { recordingId: last(story).id, lengthMs: 1, bytes: 1, keepUntil: story.now + DAY };
  story.refuses(system, 'recording.keep', keeping, 'recording.not_over');
  story.does(system, 'recording.begin_segment', {
    ...{ recordingId: keeping.recordingId, segment: 1, beganAt: story.now, after: null },
  });
  story
    .does(chair, 'meeting.close', {})
    .refuses(system, 'recording.keep', keeping, 'recording.not_over')
    .does(system, 'recording.end_segment', { recordingId: keeping.recordingId, segment: 1, lengthMs: 5 })
    .does(system, 'recording.keep', keeping)
    .refuses(system, 'recording.keep', keeping, 'recording.already_kept');
});

test('RC8, RC9 seats and observers watch and download only what was released; each download is written down', () => {
  const story = openMeetingStory().does(operator, 'recording.start', MEETING);
  writes(story, 1, 10).does(operator, 'recording.stop', {});
  const recordingId = last(story).id;
  story
    .refuses(chair, 'recording.release', { recordingId, released: true }, 'recording.not_kept')
    .refuses(chair, 'recording.download', { recordingId }, 'recording.not_kept');
  keeps(story);
  expect(recorded(story, seat('p89'))).toEqual([]);
  expect(recorded(story, department('cb'))).toEqual([]);
  story
    .refuses(seat('p89'), 'recording.download', { recordingId }, 'recording.not_released')
    .refuses(operator, 'recording.release', { recordingId, released: true }, 'command.not_allowed')
    .refuses(chair, 'recording.release', { recordingId, released: false }, 'recording.not_released')
    .does(deputy, 'recording.release', { recordingId, released: true })
    .refuses(chair, 'recording.release', { recordingId, released: true }, 'recording.already_released')
    .does(seat('p89'), 'recording.download', { recordingId });
  expect(recorded(story, observer)).toMatchObject([{ id: recordingId }]);
  expect(story.state.log.at(-1)).toMatchObject({
    type: 'recording.downloaded',
    by: 'seat',
    centreOnly: true,
  });
  story
    .does(chair, 'recording.release', { recordingId, released: false })
    .refuses(observer, 'recording.download', { recordingId }, 'recording.not_released')
    .does(minuteTaker, 'recording.download', { recordingId })
    .refuses(department('cb'), 'recording.download', { recordingId }, 'command.not_allowed');
});

test('RC10 its end is announced seven days before, then it goes, each when it is due and not earlier', () => {
  const story = openMeetingStory().does(operator, 'recording.start', MEETING);
  writes(story, 1, 10).does(chair, 'meeting.close', {});
  const recordingId = last(story).id;
  story.refuses(system, 'recording.expire', { recordingId }, 'recording.not_kept');
  keeps(story, 30);
  const until = last(story).kept?.keepUntil ?? 0;
  const due = () => deadlinesOf(story.state).filter(({ type }) => type.startsWith('recording.'));
  expect(due()).toEqual([
    { at: until - NOTICE_MS, type: 'recording.announce_expiry', payload: { recordingId } },
  ]);
  story
    .refuses(system, 'recording.announce_expiry', { recordingId }, 'recording.not_due')
    .refuses(system, 'recording.expire', { recordingId }, 'recording.not_due');
  story.now = until - NOTICE_MS;
  story.does(system, 'recording.announce_expiry', { recordingId });
  expect(due()).toEqual([{ at: until, type: 'recording.expire', payload: { recordingId } }]);
  story.refuses(system, 'recording.expire', { recordingId }, 'recording.not_due');
  story.now = until;
  story.does(system, 'recording.expire', { recordingId });
  expect(due()).toEqual([]);
  story.refuses(chair, 'recording.download', { recordingId }, 'recording.not_kept');
});

test('RC8, RC10 whoever asks for one that is not finished, or is gone, is told which of the two', () => {
  const story = openMeetingStory().does(operator, 'recording.start', MEETING);
  const recordingId = last(story).id;
  const codeFor = (actor: Viewer) => {
    const meetings = { state: () => story.state } as unknown as HttpWorld['meetings'];
    const request = { params: { meetingId: '2020-09', recordingId } } as unknown as Request;
    const outcome = recordingOf({ meetings }, { actor }, request);
    return outcome.ok ? null : outcome.error.code;
  };
  expect(codeFor(chair)).toBe('recording.not_ready');
  writes(story, 1, 5).does(operator, 'recording.stop', {});
  keeps(story);
  expect([codeFor(chair), codeFor(seat('p89'))]).toEqual([null, 'session.not_allowed']);
  const keepUntil = last(story).kept?.keepUntil ?? 0;
  story.now = keepUntil;
  story.does(system, 'recording.announce_expiry', { recordingId });
  story.does(system, 'recording.expire', { recordingId });
  expect([codeFor(chair), codeFor(seat('p89'))]).toEqual(['recording.expired', 'session.not_allowed']);
});
