import { expect, test } from '@jest/globals';
import { applyPatch, changes, type Patch, type Records } from '../../shared/kernel/patch.ts';
import { project } from '../../shared/meeting.ts';
import { chair, openMeetingStory, preparedMeeting, seat } from '../support/meeting.ts';

const asPatch = (from: number | null, to: number, before: Records, after: Records): Patch => ({
  from,
  to,
  records: Object.fromEntries(changes(before, after)),
});

test('a snapshot and the patches after it make what is to be seen', () => {
  const story = preparedMeeting();
  const first = project(story.state, chair);
  let replica = applyPatch(null, asPatch(null, story.seq, new Map(), first));
  story.does(chair, 'meeting.open', {});
  const second = project(story.state, chair);
  if (replica === 'gap') throw new Error('a snapshot is never a gap');
  replica = applyPatch(replica, asPatch(story.seq - 1, story.seq, first, second));
  expect(replica).toEqual({ seq: story.seq, records: second });
});

test('only what differs is in a patch, and what is gone is null', () => {
  const story = openMeetingStory().does(chair, 'agenda.add', {
    title: 'x',
    presenter: 'y',
    plannedMinutes: 5,
    kind: 'report',
  });
  const itemId = story.state.agenda.order[0] ?? '';
  const before = project(story.state, seat('p89'));
  story.does(chair, 'agenda.remove', { itemId });
  expect(changes(before, project(story.state, seat('p89')))).toEqual([[`item:${itemId}`, null]]);
});

test('a missing patch is a gap; one that was already seen changes nothing', () => {
  const replica = { seq: 5, records: new Map() };
  expect(applyPatch(replica, { from: 6, to: 7, records: {} })).toBe('gap');
  expect(applyPatch(null, { from: 0, to: 1, records: {} })).toBe('gap');
  expect(applyPatch(replica, { from: 3, to: 5, records: { 'item:x': null } })).toBe(replica);
});
