import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CommandType, PayloadOf } from '../../shared/commands.ts';
import { sha256Hex } from '../../shared/kernel/sha256.ts';
import { correctionPaper, issuedPaper, keptPaper } from '../../shared/papers/compose/kept.ts';
import { composePaper } from '../../shared/papers/compose.ts';
import { recordOf } from '../../shared/record/events.ts';
import { registerBook } from '../../shared/register.ts';
import { chair, deputy, minuteTaker, openMeetingStory, seat, system } from '../support/meeting.ts';
import { checked, docxOfPaper, wordsIn } from '../support/papers.ts';
import {
  approved,
  briefOf,
  held,
  issued,
  kept,
  meetingId,
  NUMBER,
  nd30,
  order,
  recordIn,
  speechOf,
} from '../support/record-story.ts';

test('W8 what is approved is the version seen, after the meeting; it is kept with its hash, printed on the paper', async () => {
  const going = openMeetingStory();
  going.refuses(chair, 'record.approve', { meetingId, version: 0, ruleSet: 'nd30' }, 'record.meeting_on');
  const story = held();
  const lineId = speechOf(story);
  story
    .refuses(minuteTaker, 'record.approve', { meetingId, version: 0, ruleSet: 'nd30' }, 'command.not_allowed')
    .does(minuteTaker, 'record.hide_line', { meetingId, lineId, revision: 0, reason: 'Trùng' })
    .refuses(chair, 'record.approve', { meetingId, version: 0, ruleSet: 'nd30' }, 'record.newer_text');
  approved(story)
    .refuses(minuteTaker, 'record.issue', order, 'record.not_kept')
    .refuses(system, 'record.keep', { meetingId, version: 9, paper: {} as never }, 'record.not_now')
    .refuses(minuteTaker, 'record.show_line', { meetingId, lineId, revision: 1 }, 'record.not_now')
    .does(minuteTaker, 'record.reopen', { meetingId, reason: 'Sót một ý kiến' })
    .does(minuteTaker, 'record.show_line', { meetingId, lineId, revision: 1 });
  issued(story);
  const { kept: text } = recordIn(story);
  if (!text) throw new Error('nothing was kept');
  expect(text.sha256).toBe(sha256Hex(JSON.stringify(text.paper)));
  const paper = keptPaper(text, briefOf(story, { details: { date: '2020-09-12' } }));
  expect(wordsIn(paper)).toContain(`Mã SHA-256 của nội dung văn bản: ${text.sha256}.`);
  expect(paper.placeDate).toContain('ngày 12 tháng 9 năm 2020');
  expect(checked(await docxOfPaper(paper, nd30), nd30)).toEqual([]);
});

test('W9 a correction is a paper of its own, dated, that names the minutes', async () => {
  const story = held();
  story.refuses(
    minuteTaker,
    'record.correct',
    { meetingId, on: '2020-10-01', text: 'Sai.' },
    'record.not_now',
  );
  issued(story).does(minuteTaker, 'record.correct', {
    meetingId,
    on: '2020-10-01',
    text: 'Dòng 3: **17** thay cho 71.',
  });
  const { corrections, papers, kept: text } = recordIn(story);
  const [correction] = corrections;
  const issue = papers.get('minutes')?.issued;
  if (!correction || !text || !issue) throw new Error('there is no correction');
  expect(papers.get('correction-1')).toMatchObject({ issued: null, kept: null, order: { on: '2020-10-01' } });
  const again = { meetingId, name: 'correction-1', on: '2020-10-02', ruleSet: 'nd30' } as const;
  const refusal = { code: 'number.no_term', params: {} } as const;
  story
    .refuses(minuteTaker, 'record.issue', again, 'record.already_issued')
    .refuses(minuteTaker, 'record.issue', { ...again, name: 'correction-9' }, 'record.unknown')
    .does(system, 'record.refuse_issue', { meetingId, name: 'correction-1', refusal })
    .does(minuteTaker, 'record.issue', again);
  expect(recordIn(story).papers.get('correction-1')).toMatchObject({ attempt: 2, refusal: null });
  const paper = correctionPaper(correction, { kept: text, issue }, briefOf(story));
  expect(wordsIn(paper)).toMatch(
    /Biên bản 07\/BB-BTC\S*, ngày 12 tháng 9 năm 2020 \(mã SHA-256: [0-9a-f]{64}\)/,
  );
  expect(wordsIn(paper)).toContain('Dòng 3: 17 thay cho 71.');
  expect(paper.placeDate).toContain('ngày 01 tháng 10 năm 2020');
  expect(checked(await docxOfPaper(paper, nd30), nd30)).toEqual([]);
});

test('W9 number, day and text are those of the issue, whatever the register of numbers says later', () => {
  const story = kept(held());
  story
    .does(minuteTaker, 'record.issue', order)
    .refuses(minuteTaker, 'record.issue', order, 'record.already_issued')
    .refuses(minuteTaker, 'record.reopen', { meetingId, reason: 'Sót' }, 'record.not_now')
    .refuses(chair, 'record.note_issued', { meetingId, name: 'minutes', ...NUMBER }, 'command.not_allowed')
    .does(system, 'record.note_issued', { meetingId, name: 'minutes', ...NUMBER });
  const { kept: text, issued: issue } = recordIn(story).papers.get('minutes') ?? {};
  if (!text || !issue) throw new Error('nothing was issued');
  const later = new Map([['minutes', { text: 'Số: 99/BB-X', letter: 'BB', date: '2021-01-01' }] as const]);
  const paper = issuedPaper(text, issue, briefOf(story, { numbered: later }));
  expect(paper.number).toBe(NUMBER.number);
  expect(paper.placeDate).toContain('ngày 12 tháng 9 năm 2020');
  expect(wordsIn(paper)).toContain(text.sha256);
});

test('W9 any paper of a closed meeting is issued once; what the register of numbers refuses can be ordered again', () => {
  const conclusion = { ...order, name: 'conclusion', letter: 'TB' } as const;
  openMeetingStory().refuses(minuteTaker, 'record.issue', conclusion, 'record.meeting_on');
  const story = held();
  const of = { meetingId, name: 'conclusion' } as const;
  const refusal = { code: 'number.no_term', params: {} } as const;
  const paper = composePaper(briefOf(story), 'conclusion');
  story
    .refuses(seat('p89'), 'record.issue', conclusion, 'command.not_allowed')
    .refuses(system, 'record.keep_paper', { ...of, paper }, 'record.not_now')
    .does(minuteTaker, 'record.issue', conclusion)
    .refuses(system, 'record.note_issued', { ...of, ...NUMBER }, 'record.not_kept')
    .does(system, 'record.keep_paper', { ...of, paper })
    .does(system, 'record.refuse_issue', { ...of, refusal });
  expect(recordIn(story).papers.get('conclusion')).toMatchObject({ attempt: 1, refusal });
  story
    .does(deputy, 'record.issue', conclusion)
    .does(system, 'record.keep_paper', { ...of, paper })
    .does(system, 'record.note_issued', { ...of, ...NUMBER, letter: 'TB', number: 'Số: 03/TB-BTCTW' });
  expect(recordIn(story).state).toBe('draft');
  const head = registerBook.project(story.register, seat('p89')).get(`minutes:${meetingId}`);
  expect(head).toMatchObject({
    papers: [
      { name: 'conclusion', issued: { number: 'Số: 03/TB-BTCTW' }, sha256: sha256Hex(JSON.stringify(paper)) },
    ],
  });
});

test('W9 whatever is sent, an issued text stays as it is', () => {
  const story = issued(held());
  const before = JSON.stringify(recordIn(story).kept);
  const lineId = speechOf(story);
  const sends: readonly (readonly [CommandType, (n: number) => unknown])[] = [
    ['record.word_line', (revision) => ({ meetingId, lineId, revision, text: '{seat}' })],
    ['record.add_line', () => ({ meetingId, after: null, text: 'x' })],
    ['record.move_line', (revision) => ({ meetingId, lineId, revision, after: null })],
    ['record.hide_line', (revision) => ({ meetingId, lineId, revision, reason: 'x' })],
    ['record.show_line', (revision) => ({ meetingId, lineId, revision })],
    ['record.call_for_comments', () => ({ meetingId, until: '2030-01-01' })],
    ['record.reopen', () => ({ meetingId, reason: 'x' })],
    ['record.approve', (version) => ({ meetingId, version, ruleSet: 'hd36' })],
    ['record.keep', (version) => ({ meetingId, version, paper: {} })],
    ['record.issue', (number) => ({ ...order, on: `2030-01-0${number + 1}` })],
    ['record.keep_paper', () => ({ meetingId, name: 'minutes', paper: {} })],
    ['record.note_issued', () => ({ meetingId, name: 'minutes', ...NUMBER, number: 'Số: 99/BB-X' })],
    ['record.refuse_issue', () => ({ meetingId, name: 'minutes', refusal: { code: 'x', params: {} } })],
    ['record.correct', () => ({ meetingId, on: '2030-01-01', text: 'x' })],
  ];
  const roles = [chair, minuteTaker, deputy, seat('p89'), system];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(sends.length - 1), fc.nat(3), fc.nat(roles.length - 1)), { maxLength: 60 }),
      (steps) => {
        let register = story.register;
        for (const [at, number, role] of steps) {
          const [type, payloadOf] = sends[at] ?? sends[0] ?? ['record.issue', () => ({})];
          const actor = roles[role] ?? system;
          const payload = payloadOf(number) as PayloadOf<typeof type>;
          const context = { actor, now: story.now, newId: () => 'id' };
          const decision = registerBook.decide(register, { type, payload }, context);
          if (decision.accepted)
            register = registerBook.evolve(register, decision.events, { seq: 99, at: story.now, by: actor });
        }
        const after = recordOf(register.records, meetingId);
        expect(JSON.stringify(after.kept)).toBe(before);
        expect([after.state, after.issued]).toEqual(['issued', recordIn(story).issued]);
        expect(after.papers.get('minutes')).toEqual(recordIn(story).papers.get('minutes'));
      },
    ),
  );
});
