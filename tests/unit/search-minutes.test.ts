import { expect, test } from '@jest/globals';
import { createSearch } from '../../server/search/search.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import { FIRST_SERIES, type MeetingId, OFFICE_ID, registerIdOf } from '../../shared/kernel/ids.ts';
import { officeBook } from '../../shared/office.ts';
import { composePaper } from '../../shared/papers/compose.ts';
import { recordOf } from '../../shared/record/events.ts';
import { FindBody } from '../../shared/search/contract.ts';
import {
  chair,
  department,
  minuteTaker,
  observer,
  openMeetingStory,
  seat,
  system,
} from '../support/meeting.ts';
import { briefFor, ruleSet } from '../support/papers.ts';

const meetingId = '2020-09' as MeetingId;

/** A meeting with one item and what was resolved under it, and a search over it that counts how often minutes are set. */
const minuted = () => {
  const story = openMeetingStory().does(chair, 'agenda.add', {
    title: 'Công tác cán bộ',
    presenter: 'Chủ trì',
    plannedMinutes: 5,
    kind: 'report',
  });
  story.does(chair, 'agenda.go_to', { itemId: story.state.agenda.order[0] ?? '' });
  story.does(minuteTaker, 'record.add_line', {
    meetingId,
    after: null,
    text: 'Các điểm cầu thống nhất cách làm.',
  });
  let set = 0;
  const draft = () => {
    set += 1;
    const record = recordOf(story.register.records, meetingId);
    return composePaper(briefFor({ state: story.state }, ruleSet('nd30'), { record }), 'minutes');
  };
  const search = createSearch({
    meetings: () => [{ id: meetingId, state: () => story.state }],
    registers: () => [{ id: registerIdOf(FIRST_SERIES), state: () => story.register }],
    office: { id: OFFICE_ID, state: () => officeBook.initial },
    minutes: draft,
  });
  const find = (viewer: Viewer, text: string) =>
    search.find(viewer, FindBody.parse({ text, kind: 'minutes' }));
  return { story, draft, find, timesSet: () => set };
};

const READERS = [chair, department('cb'), seat('p89'), observer];

test('G7 minutes are found by what stands under their headings once the meeting is closed, set anew after a change alone', () => {
  const { story, find, timesSet } = minuted();
  expect([find(chair, 'thong nhat').total, timesSet()]).toEqual([0, 0]);
  story.does(chair, 'meeting.close', {});
  const [found] = find(chair, 'thong nhat').things;
  expect(found).toMatchObject({ kind: 'minutes', meetingId, state: 'minutes_draft' });
  expect(found?.parts).toEqual([
    { name: 'said', text: expect.stringContaining('Các điểm cầu thống nhất cách làm.') as unknown },
  ]);
  find(chair, 'can bo');
  expect(timesSet()).toBe(1);
  const [line] = recordOf(story.register.records, meetingId).lines.values();
  story.does(minuteTaker, 'record.hide_line', {
    meetingId,
    lineId: line?.id ?? '',
    revision: line?.revision ?? 0,
    reason: '',
  });
  expect([find(chair, 'thong nhat').total, timesSet()]).toEqual([0, 2]);
});

test('G3, W10 a draft is found by the centre, from the time it is for comment by everybody of the meeting, by nobody else', () => {
  const { story, find } = minuted();
  story.does(chair, 'meeting.close', {});
  const counts = () => READERS.map((viewer) => find(viewer, 'thong nhat').total);
  expect(counts()).toEqual([1, 1, 0, 0]);
  story.does(minuteTaker, 'record.call_for_comments', { meetingId, until: '2020-09-20' });
  expect(counts()).toEqual([1, 1, 1, 1]);
  expect(find(seat('p89'), 'thong nhat').things[0]?.state).toBe('minutes_comment');
  expect(find(seat('p01'), 'thong nhat').total).toBe(0);
});

test('G7 what was kept is found as it was approved, with its corrections and how far it is', () => {
  const { story, draft, find, timesSet } = minuted();
  story.does(chair, 'meeting.close', {});
  const { version } = recordOf(story.register.records, meetingId);
  story
    .does(chair, 'record.approve', { meetingId, version, ruleSet: 'nd30' })
    .does(system, 'record.keep', { meetingId, version, paper: draft() });
  const set = timesSet();
  expect(find(seat('p89'), 'thong nhat').things[0]?.state).toBe('minutes_approved');
  story
    .does(minuteTaker, 'record.issue', { meetingId, name: 'minutes', on: '2020-09-15', ruleSet: 'nd30' })
    .does(system, 'record.note_issued', {
      meetingId,
      name: 'minutes',
      letter: 'BB',
      number: 'Số: 01/BB-BTCTW',
      on: '2020-09-15',
    })
    .does(minuteTaker, 'record.correct', { meetingId, on: '2020-09-18', text: 'Sửa tên đơn vị chủ trì.' });
  expect(find(observer, 'thong nhat').things[0]?.state).toBe('minutes_issued');
  expect(find(observer, 'ten don vi').things[0]?.parts).toEqual([
    { name: 'correction', text: 'Sửa tên đơn vị chủ trì.' },
  ]);
  expect(timesSet()).toBe(set);
});
