import type { Viewer } from '../../shared/kernel/actor.ts';
import type { MeetingId, RecordLineId } from '../../shared/kernel/ids.ts';
import { draftLines } from '../../shared/papers/compose/draft-lines.ts';
import { composePaper } from '../../shared/papers/compose.ts';
import { wordsOf } from '../../shared/papers/words.ts';
import { arranged } from '../../shared/record/arrange.ts';
import { recordOf } from '../../shared/record/events.ts';
import { registerBook } from '../../shared/register.ts';
import { chair, minuteTaker, openMeetingStory, type Story, system } from './meeting.ts';
import { briefFor, ruleSet, wordsIn } from './papers.ts';

export const meetingId = '2020-09' as MeetingId;
export const id = (line: string) => line as RecordLineId;
export const recordIn = (story: Story) => recordOf(story.register.records, meetingId);
export const nd30 = ruleSet('nd30');
export const briefOf = (story: Story, more = {}) =>
  briefFor({ state: story.state }, nd30, { record: recordIn(story), ...more });
export const linesOf = (story: Story) => {
  const brief = briefOf(story);
  return draftLines({ ...brief, words: wordsOf(brief) });
};
export const standing = (story: Story) => arranged(linesOf(story), recordIn(story).lines);
export const seen = (story: Story, viewer: Viewer) => [
  ...registerBook.project(story.register, viewer).keys(),
];

/** Two items, a speech and a resolution under the first; closed. */
export const held = () => {
  const story = openMeetingStory();
  for (const title of ['Báo cáo', 'Thảo luận'])
    story.does(chair, 'agenda.add', { title, presenter: 'Chủ trì', plannedMinutes: 5, kind: 'report' });
  const [first = '', second = ''] = story.state.agenda.order;
  story
    .does(chair, 'agenda.go_to', { itemId: first })
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .does(chair, 'floor.end', {})
    .does(minuteTaker, 'resolution.record', { text: 'Xong trước 30/9.', owner: 'Vụ Cán bộ', deadline: null })
    .does(chair, 'agenda.go_to', { itemId: second })
    .does(chair, 'meeting.close', {});
  return story;
};
export const speechOf = (story: Story) =>
  linesOf(story).find(({ facts }) => 'duration' in facts)?.id ?? id('none');
export const bodyOf = (story: Story) => wordsIn(composePaper(briefOf(story), 'minutes'));
export const approved = (story: Story) =>
  story.does(chair, 'record.approve', { meetingId, version: recordIn(story).version, ruleSet: 'nd30' });
export const kept = (story: Story) =>
  approved(story).does(system, 'record.keep', {
    meetingId,
    version: recordIn(story).version,
    paper: composePaper(briefOf(story, { details: {} }), 'minutes'),
  });
export const NUMBER = { number: 'Số: 07/BB-BTCTW', letter: 'BB', on: '2020-09-12' };
export const order = { meetingId, name: 'minutes', on: '2020-09-12', ruleSet: 'nd30' } as const;
export const issued = (story: Story) =>
  kept(story)
    .does(minuteTaker, 'record.issue', order)
    .does(system, 'record.note_issued', { meetingId, name: 'minutes', ...NUMBER });
