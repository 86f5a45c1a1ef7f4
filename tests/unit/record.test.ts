import { expect, test } from '@jest/globals';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { composePaper } from '../../shared/papers/compose.ts';
import { writtenBlocks } from '../../shared/papers/markdown.ts';
import { wordsOf } from '../../shared/papers/words.ts';
import { missingFacts } from '../../shared/record/arrange.ts';
import { carriedInto } from '../../shared/record/carried.ts';
import { registerBook } from '../../shared/register.ts';
import {
  chair,
  department,
  deputy,
  minuteTaker,
  openMeetingStory,
  seat,
  system,
} from '../support/meeting.ts';
import { briefFor, ruleSet, wordsIn } from '../support/papers.ts';
import {
  approved,
  bodyOf,
  briefOf,
  held,
  id,
  issued,
  linesOf,
  meetingId,
  recordIn,
  seen,
  speechOf,
  standing,
} from '../support/record-story.ts';

test('W1, W2 words around facts are edited; facts come from the event, a wording without one is refused, and never used', () => {
  const story = held();
  const lineId = speechOf(story);
  const line = linesOf(story).find((each) => each.id === lineId);
  expect(line?.facts).toMatchObject({ seat: 'Tỉnh ủy Điểm cầu p89', duration: '1 giây' });
  story
    .does(minuteTaker, 'record.word_line', {
      meetingId,
      lineId,
      revision: 0,
      text: 'Đại diện {seat} {kind} trong **{duration}**, nêu khó khăn về biên chế.',
    })
    .refuses(
      minuteTaker,
      'record.word_line',
      { meetingId, lineId, revision: 1, text: '{seat} nói {lunch}.' },
      'record.fact_unknown',
      { name: 'lunch' },
    );
  expect(bodyOf(story)).toContain(
    'Đại diện Tỉnh ủy Điểm cầu p89 phát biểu trong 1 giây, nêu khó khăn về biên chế.',
  );
  const text = 'Đại diện {seat} phát biểu.';
  story.wordingOf = (_, asked) => linesOf(story).find((each) => each.id === asked)?.wording ?? null;
  story.refuses(
    minuteTaker,
    'record.word_line',
    { meetingId, lineId, revision: 1, text },
    'record.fact_missing',
    { count: 2 },
  );
  story.wordingOf = undefined;
  expect(missingFacts(line ?? { wording: '' }, text)).toEqual(['kind', 'duration']);
  story.does(minuteTaker, 'record.word_line', { meetingId, lineId, revision: 1, text });
  expect(bodyOf(story)).toContain('Tỉnh ủy Điểm cầu p89 phát biểu (1 giây).');
});

test('W3 every change names the revision seen; nothing of another is overwritten', () => {
  const story = held();
  const lineId = speechOf(story);
  const word = (revision: number, text: string) => ({
    meetingId,
    lineId,
    revision,
    text: `{seat} {kind} ({duration}) ${text}`,
  });
  story
    .does(minuteTaker, 'record.word_line', word(0, 'một'))
    .refuses(deputy, 'record.word_line', word(0, 'hai'), 'record.newer_text', { revision: 1 })
    .refuses(deputy, 'record.hide_line', { meetingId, lineId, revision: 0, reason: 'x' }, 'record.newer_text')
    .refuses(seat('p89'), 'record.word_line', word(1, 'ba'), 'command.not_allowed')
    .refuses(minuteTaker, 'record.word_line', { ...word(0, ''), meetingId: 'khac' }, 'record.unknown')
    .does(deputy, 'record.word_line', word(1, 'hai'));
  expect(recordIn(story).lines.get(lineId)?.text).toBe('{seat} {kind} ({duration}) hai');
});

test('W3 own lines stand where they are put; a line moves within its item and not out of it', () => {
  const story = held();
  const draft = linesOf(story);
  const [first, second] = draft.filter(({ kind }) => kind === 'heading');
  const speech = speechOf(story);
  const resolution = draft.find(({ facts }) => 'owner' in facts)?.id ?? id('none');
  const at = (line: string) => standing(story).findIndex((each) => each.id === line);
  story.does(minuteTaker, 'record.add_line', { meetingId, after: speech, text: '- Ghi chú' });
  const own = [...recordIn(story).lines.keys()][0] ?? id('none');
  expect(at(own)).toBe(at(speech) + 1);
  story.does(minuteTaker, 'record.add_line', { meetingId, after: own, text: 'Tiếp' });
  const next = [...recordIn(story).lines.keys()][1] ?? id('none');
  story.does(minuteTaker, 'record.move_line', { meetingId, lineId: own, revision: 1, after: resolution });
  expect([at(own), at(next)]).toEqual([at(resolution) + 1, at(resolution) + 2]);
  story.does(minuteTaker, 'record.move_line', {
    meetingId,
    lineId: resolution,
    revision: 0,
    after: first?.id ?? null,
  });
  expect(at(resolution)).toBe(at(first?.id ?? '') + 1);
  story.does(minuteTaker, 'record.move_line', {
    meetingId,
    lineId: speech,
    revision: 0,
    after: second?.id ?? null,
  });
  expect(at(speech)).toBeLessThan(at(second?.id ?? ''));
  expect(standing(story)).toHaveLength(draft.length + 2);
});

test('V3, W1-W4 lines that a rule set tells in sections of their own are worded, hidden and added to as any other', () => {
  const story = openMeetingStory().does(chair, 'poll.open', { question: 'Thông qua kế hoạch' });
  const [poll = ''] = story.state.polls.all.keys();
  story
    .does(chair, 'poll.close', { pollId: poll })
    .does(minuteTaker, 'resolution.record', { text: 'Xong trước 30/9.', owner: 'Vụ Cán bộ', deadline: null })
    .does(minuteTaker, 'resolution.record', { text: 'Báo cáo.', owner: 'Vụ Tổ chức', deadline: null })
    .does(chair, 'meeting.close', {});
  const hd05 = ruleSet('hd05');
  const partyBody = () =>
    wordsIn(
      composePaper(briefFor({ state: story.state }, hd05, { record: recordIn(story) }), 'minutes'),
    ).split('\n');
  const lineOf = (fact: string, value: string) =>
    linesOf(story).find(({ facts }) => facts[fact]?.includes(value))?.id ?? id('none');
  const vote = lineOf('sentence', 'kế hoạch');
  const before = partyBody();
  const votes = before.indexOf('Biểu quyết');
  expect(before[votes + 1]).toMatch(/^1\. .*Thông qua kế hoạch/);
  expect(before.some((each) => each.startsWith('1. Xong trước 30/9. Đơn vị chủ trì'))).toBe(true);
  const line = { meetingId, revision: 0 };
  story
    .does(minuteTaker, 'record.word_line', { ...line, lineId: vote, text: 'Sau thảo luận: {sentence}' })
    .does(minuteTaker, 'record.add_line', { meetingId, after: vote, text: 'Tổ kiểm phiếu báo cáo.' })
    .does(minuteTaker, 'record.word_line', {
      ...line,
      lineId: lineOf('number', '1'),
      text: 'Chủ trì kết luận ({number}): {text} Giao {owner}. {cooperators}{deadline}',
    })
    .does(minuteTaker, 'record.hide_line', { ...line, lineId: lineOf('number', '2'), reason: 'Trùng' });
  const after = partyBody();
  expect(after[after.indexOf('Biểu quyết') + 1]).toMatch(/^1\. Sau thảo luận: .*Thông qua kế hoạch/);
  expect(after[after.indexOf('Biểu quyết') + 2]).toBe('Tổ kiểm phiếu báo cáo.');
  const conclusion = after.slice(after.lastIndexOf('Kết luận') + 1);
  expect(conclusion[0]).toMatch(/^Chủ trì kết luận \(1\): Xong trước 30\/9\. Giao Vụ Cán bộ\./);
  expect(after.join('\n')).not.toContain('Báo cáo.');
});

test('V4 a proposal that is answered in session is a line of the draft; one that is sent in is none', () => {
  const story = openMeetingStory();
  const noted = { code: '2020-09/p89-001', title: 'Biên chế', seatId: 'p89', by: 'department' } as const;
  for (const [registerSeq, step] of (['submitted', 'answered'] as const).entries())
    story.does(system, 'proposal.note', { ...noted, step, registerSeq: registerSeq + 1 });
  expect(bodyOf(story)).toContain('Tỉnh ủy Điểm cầu p89 được trả lời đề xuất 2020-09/p89-001.');
  expect(bodyOf(story).match(/p89-001/g)).toHaveLength(1);
});

test('W11 what the meeting did not come to stands in its minutes, and is carried to the next with what is open', () => {
  const story = openMeetingStory();
  for (const title of ['Báo cáo tháng', 'Mô hình mới.'])
    story.does(chair, 'agenda.add', { title, presenter: 'Chủ trì', plannedMinutes: 5, kind: 'report' });
  story
    .does(chair, 'agenda.go_to', { itemId: story.state.agenda.order[0] ?? '' })
    .does(seat('p89'), 'proposal.submit', {
      title: 'Bổ sung biên chế',
      matter: 'Đề nghị bổ sung.',
      departmentId: 'cb',
    } as never)
    .does(chair, 'meeting.close', {});
  expect(bodyOf(story)).toContain('chưa thực hiện, chuyển sang kỳ họp sau: II. Mô hình mới.');
  const last = story.state;
  const { say } = wordsOf(briefOf(story));
  expect(carriedInto(story.register, meetingId, { stateOf: () => last, say })).toBeNull();
  story.nextMeeting('2020-10', { title: 'Tháng 10' });
  const carried = carriedInto(story.register, '2020-10' as MeetingId, {
    stateOf: (asked) => (asked === meetingId ? last : undefined),
    say,
  });
  expect(carried).toMatchObject({
    meetingId,
    points: [
      { kind: 'item', text: 'Mô hình mới.', sentence: 'Nội dung kỳ trước chuyển sang: Mô hình mới.' },
      { kind: 'proposal', text: 'Bổ sung biên chế', by: 'Vụ Cán bộ' },
    ],
  });
});

test('W4 a fact is hidden with a reason, an own line without; both can be shown again', () => {
  const story = held();
  const lineId = speechOf(story);
  story
    .refuses(
      minuteTaker,
      'record.hide_line',
      { meetingId, lineId, revision: 0, reason: '' },
      'record.reason_needed',
    )
    .does(minuteTaker, 'record.hide_line', { meetingId, lineId, revision: 0, reason: 'Ngoài chương trình' });
  expect(bodyOf(story)).not.toContain('phát biểu');
  story.does(minuteTaker, 'record.show_line', { meetingId, lineId, revision: 1 });
  expect(bodyOf(story)).toContain('phát biểu');
  story.does(minuteTaker, 'record.add_line', { meetingId, after: null, text: 'Thừa' });
  const own = [...recordIn(story).lines.keys()].at(-1) ?? id('none');
  story.does(minuteTaker, 'record.hide_line', { meetingId, lineId: own, revision: 1, reason: '' });
  expect(bodyOf(story)).not.toContain('Thừa');
});

test('W5 the writers see who is at a line, under one name on two screens too; seats do not', () => {
  const story = held();
  const lineId = speechOf(story);
  const at = (desk: string, line: string | null) => ({ meetingId, lineId: line, name: 'Thư ký 1', desk });
  story.does(minuteTaker, 'record.take_line', at('d1', lineId));
  const head = (viewer: Viewer) => registerBook.project(story.register, viewer).get(`minutes:${meetingId}`);
  expect(head(deputy)).toMatchObject({ holders: [{ lineId, name: 'Thư ký 1' }] });
  expect(head(seat('p89'))).toMatchObject({ holders: [] });
  const second = linesOf(story)[0]?.id ?? id('none');
  story.does(minuteTaker, 'record.take_line', at('d2', second));
  expect(head(minuteTaker)).toMatchObject({
    holders: [
      { lineId, desk: 'd1' },
      { lineId: second, desk: 'd2' },
    ],
  });
  story
    .does(minuteTaker, 'record.take_line', at('d1', null))
    .does(minuteTaker, 'record.hide_line', { meetingId, lineId: second, revision: 0, reason: 'Trùng' });
  expect(head(deputy)).toMatchObject({ holders: [] });
});

test('W6, W7 comments come until the day, are settled, and only then the minutes are approved', () => {
  const story = held();
  const lineId = speechOf(story);
  const comment = { meetingId, lineId, text: 'Phát biểu về biên chế, không phải kinh phí.' };
  story
    .refuses(seat('p89'), 'record.comment', comment, 'record.not_now')
    .refuses(
      minuteTaker,
      'record.call_for_comments',
      { meetingId, until: '2020-09-01' },
      'record.comment_late',
    )
    .does(minuteTaker, 'record.call_for_comments', { meetingId, until: '2020-09-15' })
    .does(seat('p89'), 'record.comment', comment)
    .refuses(chair, 'record.approve', { meetingId, version: 0, ruleSet: 'nd30' }, 'record.comments_open', {
      count: 1,
    });
  const commentId = [...recordIn(story).comments.keys()][0] ?? '';
  expect(seen(story, seat('p89'))).toContain(`minutes_comment:${commentId}`);
  expect(seen(story, seat('p72'))).not.toContain(`minutes_comment:${commentId}`);
  story
    .refuses(
      minuteTaker,
      'record.settle_comment',
      { meetingId, commentId: 'khong', taken: true, answer: '' },
      'record.unknown',
    )
    .does(minuteTaker, 'record.settle_comment', { meetingId, commentId, taken: true, answer: 'Đã sửa.' });
  story.now += 30 * 86_400_000;
  story.refuses(department('cb'), 'record.comment', comment, 'record.comment_late', { until: '2020-09-15' });
  approved(story);
  expect(recordIn(story).state).toBe('approved');
});

test('W10 seats see nothing but the state of a draft, the lines while it is for comment; issued lines are in no view', () => {
  const story = held();
  const lineId = speechOf(story);
  story.does(minuteTaker, 'record.hide_line', { meetingId, lineId, revision: 0, reason: 'Trùng' });
  const key = `minutes_line:${meetingId}.${lineId}`;
  expect([
    seen(story, seat('p89')).includes(key as never),
    seen(story, chair).includes(key as never),
  ]).toEqual([false, true]);
  story.does(minuteTaker, 'record.call_for_comments', { meetingId, until: '2020-09-15' });
  expect(seen(story, seat('p89'))).toContain(key);
  issued(story);
  expect(seen(story, chair)).not.toContain(key);
  expect(seen(story, seat('p89'))).toContain(`minutes:${meetingId}`);
});

test('W3 bold, italic and lists come out as such, and marks within facts are nobody’s marks', () => {
  expect(writtenBlocks('Nêu **rõ** *hai* {name}:\n- một\n- hai\n\nHết', { name: '*A* **B**' })).toEqual([
    {
      kind: 'paragraph',
      spans: [
        { text: 'Nêu ' },
        { text: 'rõ', bold: true },
        { text: ' ' },
        { text: 'hai', italic: true },
        { text: ' *A* **B**:' },
      ],
    },
    { kind: 'list', items: ['một', 'hai'] },
    { kind: 'paragraph', spans: [{ text: 'Hết' }] },
  ]);
});
