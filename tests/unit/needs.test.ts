import { expect, test } from '@jest/globals';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { byUrgency, needsOf } from '../../shared/needs/needs.ts';
import { startOf } from '../../shared/timetable/days.ts';
import {
  chair,
  department,
  FORM,
  minuteTaker,
  observer,
  openMeetingStory,
  operator,
  preparation,
  preparedMeeting,
  type Story,
  seat,
} from '../support/meeting.ts';

const ID = '2020-09' as MeetingId;
const EARLY = preparation.startsAt - 30 * 86_400_000;
const TEST_DAY = startOf('2020-09-07');

const needs = (story: Story, viewer: Viewer, now = EARLY, stands = true) =>
  needsOf(
    {
      viewer,
      meetingId: ID,
      state: story.state,
      register: story.register,
      numbers: story.office.numbers,
      now,
    },
    stands,
  ).map(({ kind, count, late }) => `${kind} ${count}${late > 0 ? ` late ${late}` : ''}`);

const proposal = { title: 'Biên chế', matter: 'Đề nghị hướng dẫn.', departmentId: 'cb' };
const idIn = (story: Story) => [...story.register.proposals.all.keys()][0] ?? '';

test('X1 nothing waits for those who have nothing to do; what outlives a meeting is told once', () => {
  const story = openMeetingStory().does(seat('p89'), 'proposal.submit', proposal);
  expect(needs(story, observer)).toEqual([]);
  expect(needs(story, operator)).toEqual([]);
  expect(needs(story, chair, EARLY, false)).toEqual([]);
});

test('X2 unanswered proposals wait for their department and the leaders, answers for their seat', () => {
  const story = openMeetingStory()
    .does(seat('p89'), 'proposal.submit', proposal)
    .does(seat('p72'), 'proposal.submit', { ...proposal, departmentId: 'tc' });
  expect(needs(story, department('cb'))).toEqual(['proposals_unanswered 1']);
  expect(needs(story, minuteTaker)).toEqual(['proposals_unanswered 2']);
  expect(needs(story, seat('p89'))).toEqual([]);
  const proposalIds = [idIn(story)];
  story
    .does(department('cb'), 'proposal.assign', { proposalIds, officer: 'Chuyên viên', dueOn: '2020-08-01' })
    .does(department('cb'), 'proposal.receive', { proposalIds });
  expect(needs(story, department('cb'), startOf('2020-08-01'))).toEqual(['proposals_unanswered 1']);
  expect(needs(story, department('cb'), startOf('2020-08-02'))).toEqual(['proposals_unanswered 1 late 1']);
  story.does(department('cb'), 'proposal.answer', { proposalIds, answer: 'Đã hướng dẫn.' });
  expect(needs(story, seat('p89'))).toEqual(['answers_unrated 1']);
  expect(needs(story, seat('p72'))).toEqual([]);
  story.does(seat('p89'), 'proposal.confirm', { proposalId: idIn(story) });
  expect(needs(story, seat('p89'))).toEqual([]);
});

test('X3 figures wait for the seat, and as a number for the leaders, until they are frozen', () => {
  const story = preparedMeeting().does(chair, 'figures.set_form', { ...FORM, revision: 0 });
  const figures = (who: Viewer, now: number) =>
    needs(story, who, now).filter((each) => each.startsWith('figures'));
  expect(figures(seat('p89'), FORM.dueAt)).toEqual(['figures_missing 1']);
  expect(figures(seat('constructor'), FORM.dueAt)).toEqual([]);
  expect(needs(story, chair, FORM.dueAt - 1)).toContain('figures_missing 3');
  expect(needs(story, seat('p89'), FORM.dueAt + 1)).toContain('figures_missing 1 late 1');
  story.does(chair, 'figures.freeze', {});
  expect(figures(seat('p89'), FORM.dueAt)).toEqual([]);
});

test('X4 from its day on the line test waits for seats and, as a number, for the operator', () => {
  const story = preparedMeeting();
  expect(needs(story, seat('p89'), TEST_DAY - 1)).toEqual([]);
  expect(needs(story, seat('p89'), TEST_DAY)).toEqual(['line_untested 1']);
  expect(needs(story, operator, TEST_DAY + 86_400_000)).toEqual(['line_untested 4 late 4']);
  story.does(seat('p89'), 'linetest.record', { seconds: 60, camera: null, microphone: null, line: null });
  expect(needs(story, seat('p89'), TEST_DAY)).toEqual([]);
  expect(needs(story, operator, TEST_DAY)).toEqual(['line_untested 3']);
});

test('X5 the call and the freeze wait for the leaders, and after the meeting the papers', () => {
  const story = preparedMeeting();
  expect(needs(story, chair, startOf('2020-09-05'))).toEqual(['call 1 late 1', 'freeze 1']);
  expect(needs(story, seat('p89'), startOf('2020-09-05'))).toEqual([]);
  story.does(chair, 'meeting.open', {}).does(chair, 'meeting.close', {});
  expect(needs(story, minuteTaker, startOf('2020-09-11'))).toEqual(['papers 1']);
  story.does(minuteTaker, 'timetable.mark', { meetingId: ID, step: 'papers', done: true });
  expect(needs(story, minuteTaker, startOf('2020-09-20'))).toEqual([]);
});

test('X6 an open poll waits for the seats that may still vote', () => {
  const story = openMeetingStory().does(chair, 'poll.open', { question: 'Thông qua?' });
  const pollId = story.state.polls.openId ?? '';
  expect(needs(story, seat('p89'))).toEqual(['vote 1']);
  story.does(seat('p89'), 'poll.cast', {
    pollId,
    content: { kind: 'motions', answers: ['yes'] },
    nonce: '0'.repeat(32),
  });
  expect(needs(story, seat('p89'))).toEqual([]);
  expect(needs(story, seat('p72'))).toEqual(['vote 1']);
});

test('X7 what is late comes first, then what has a date, then the rest', () => {
  const need = (kind: 'call' | 'freeze' | 'vote', late: number, until: number | null) => ({
    kind,
    meetingId: ID,
    count: 1,
    late,
    since: null,
    until,
  });
  const sorted = byUrgency([need('vote', 0, null), need('freeze', 0, 5), need('call', 1, 5)]);
  expect(sorted.map(({ kind }) => kind)).toEqual(['call', 'freeze', 'vote']);
});

test('X8 a task waits for the unit that leads it, and for the centre once it is reported as done', () => {
  const story = openMeetingStory().does(minuteTaker, 'task.assign', {
    what: 'Sơ kết 5 năm',
    product: '',
    lead: 'Tỉnh ủy Điểm cầu p89',
    partners: [],
    dueOn: '2020-08-20',
    paper: '',
    paperOn: null,
  });
  const day = (date: string) => startOf(date);
  expect(needs(story, seat('p89'), day('2020-08-20'))).toEqual(['tasks 1']);
  expect(needs(story, seat('p89'), day('2020-08-21'))).toEqual(['tasks 1 late 1']);
  expect(needs(story, seat('p72'), day('2020-08-20'))).toEqual([]);
  expect(needs(story, minuteTaker)).toEqual([]);
  const taskId = [...story.register.tasks.all.keys()][0] ?? '';
  story.does(seat('p89'), 'task.report', { taskId, words: 'Đã nộp báo cáo.' });
  expect(needs(story, seat('p89'))).toEqual([]);
  expect(needs(story, minuteTaker)).toEqual(['tasks 1']);
});

test('X9 minutes that are out for comment wait for each seat, until the day that was set', () => {
  const story = openMeetingStory()
    .does(chair, 'meeting.close', {})
    .does(minuteTaker, 'record.call_for_comments', { meetingId: ID, until: '2030-01-01' });
  expect(needs(story, seat('p89'))).toContain('minutes_comment 1');
  expect(needs(story, minuteTaker)).not.toContain('minutes_comment 1');
  expect(needs(story, seat('p89'), startOf('2030-01-02'))).not.toContain('minutes_comment 1');
});
