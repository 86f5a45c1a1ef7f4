import { expect, test } from '@jest/globals';
import type { PayloadOf } from '../../shared/commands.ts';
import type { MeetingId, SeriesId } from '../../shared/kernel/ids.ts';
import { numberedPapers } from '../../shared/numbers/numbered.ts';
import { officeOf } from '../../shared/office/events.ts';
import { officeBook } from '../../shared/office.ts';
import { Office } from '../../shared/papers/office.ts';
import {
  chair,
  department,
  minuteTaker,
  observer,
  operator,
  Story,
  seat,
  system,
} from '../support/meeting.ts';
import { officeFiles } from '../support/office.ts';
import { settings } from '../support/papers.ts';

const TERM = '2025-2030';
const office = (changes: Partial<Office> = {}) =>
  Office.parse({ ...settings.office, term: TERM, ...changes });
const numbering = () => new Story().does(system, 'office.note_files', officeFiles({ term: TERM }));
const run = { seriesId: 'monthly', ruleSetId: 'hd05', letter: 'TB', date: '2026-11-24' };

const paper = (changes: Partial<PayloadOf<'number.take'>> = {}) => ({
  ...run,
  meetingId: '2026-11',
  kind: 'conclusion' as const,
  subject: 'Kết luận hội nghị',
  ...changes,
});
const other = (changes: Partial<PayloadOf<'number.take'>> = {}) => paper({ kind: 'other', ...changes });
const texts = ({ office: { numbers } }: Story) =>
  [...numbers.given.values()].map(({ text, state }) => `${text} ${state}`);
const BTC = 'BTCTW/TB/2025-2030';

test('O1 the office learns what the files say once, and again when they have changed', () => {
  const files = officeFiles({ term: TERM });
  const story = numbering().refuses(system, 'office.note_files', files, 'office.already_noted');
  expect(story.office.particulars.usual?.sign).toBe('BTCTW');
  story.does(system, 'office.note_files', officeFiles({ term: '2030-2035' }));
  expect(story.office.particulars.usual?.term).toBe('2030-2035');
  new Story().refuses(minuteTaker, 'number.take', paper(), 'office.unknown');
});

test('O2 a series has its own particulars, or the usual ones', () => {
  const cluster = 'cluster-5' as SeriesId;
  const story = numbering().does(minuteTaker, 'office.set_particulars', {
    seriesId: cluster,
    revision: 0,
    office: office({ sign: 'CTD5', recipients: ['Các tỉnh trong cụm'] }),
  });
  const { particulars } = story.office;
  expect([officeOf(particulars, cluster), officeOf(particulars, 'monthly' as SeriesId)]).toMatchObject([
    { sign: 'CTD5', recipients: ['Các tỉnh trong cụm'] },
    { sign: 'BTCTW' },
  ]);
  story.refuses(
    minuteTaker,
    'office.set_particulars',
    { seriesId: cluster, revision: 1, office: office({ ruleSet: 'none' }) },
    'office.rule_set_unknown',
  );
  story.refuses(
    minuteTaker,
    'office.set_particulars',
    { seriesId: cluster, revision: 1, office: { ...office(), sign: 'có dấu cách' } },
    'command.invalid',
    { field: 'office.sign' },
  );
});

test('O3 what somebody else has changed meanwhile is not written over', () => {
  const first = { seriesId: 'monthly', revision: 0, office: office({ place: 'Sóc Trăng' }) };
  numbering()
    .does(minuteTaker, 'office.set_particulars', first)
    .refuses(chair, 'office.set_particulars', first, 'office.changed_meanwhile', { revision: 1 })
    .does(chair, 'office.set_particulars', { ...first, revision: 1 });
});

test('O4, Q8 only who makes papers sees the office and the register, and only they give numbers', () => {
  const story = numbering().does(minuteTaker, 'number.take', paper());
  const seen = (viewer: Parameters<typeof officeBook.project>[1]) => [
    ...officeBook.project(story.office, viewer).keys(),
  ];
  for (const viewer of [minuteTaker, chair])
    expect(seen(viewer)).toEqual(['office:usual', `number_run:${BTC}`, `number:${BTC}/1`]);
  for (const viewer of [seat('p89'), operator, observer, department('cb')]) {
    expect(seen(viewer)).toEqual([]);
    story.refuses(viewer, 'number.take', other(), 'command.not_allowed');
  }
});

test('Q1 numbers run for one sign and kind, through the term or the calendar year as the rule set says', () => {
  const story = numbering()
    .does(minuteTaker, 'number.take', other())
    .does(minuteTaker, 'number.take', other({ date: '2027-01-04' }))
    .does(minuteTaker, 'number.take', other({ letter: 'KL' }))
    .does(minuteTaker, 'number.take', other({ ruleSetId: 'nd30' }))
    .does(minuteTaker, 'number.take', other({ ruleSetId: 'nd30' }))
    .does(minuteTaker, 'number.take', other({ ruleSetId: 'nd30', date: '2027-01-04' }));
  expect([...story.office.numbers.given]).toMatchObject([
    [`${BTC}/1`, {}],
    [`${BTC}/2`, {}],
    ['BTCTW/KL/2025-2030/1', {}],
    ['BTCTW/TB/2026/1', {}],
    ['BTCTW/TB/2026/2', {}],
    ['BTCTW/TB/2027/1', {}],
  ]);
  story.does(chair, 'office.set_particulars', {
    seriesId: 'monthly',
    revision: 0,
    office: office({ term: '' }),
  });
  story.refuses(minuteTaker, 'number.take', other(), 'number.no_term');
  story.refuses(minuteTaker, 'number.take', other({ letter: 'XX' }), 'number.letter_unknown', {
    letter: 'XX',
  });
  story.refuses(minuteTaker, 'number.take', other({ ruleSetId: 'none' }), 'office.rule_set_unknown');
});

test('Q2 the next number follows the highest, in whichever meeting and series of the same office', () => {
  const story = numbering();
  for (const seriesId of ['monthly', 'cluster-5', 'monthly'])
    story.does(minuteTaker, 'number.take', other({ seriesId, meetingId: `${seriesId}-1` }));
  expect(texts(story)).toEqual(['Số 01-TB/BTCTW taken', 'Số 02-TB/BTCTW taken', 'Số 03-TB/BTCTW taken']);
});

test('Q3 a paper has one number, written as its rule set wants it, and bears it with its day', () => {
  const story = numbering()
    .does(minuteTaker, 'number.take', paper({ date: '2026-02-05' }))
    .refuses(chair, 'number.take', paper(), 'number.already_taken', { text: 'Số 01-TB/BTCTW' })
    .does(minuteTaker, 'number.take', paper({ kind: 'minutes', letter: 'BB' }))
    .does(minuteTaker, 'number.take', paper({ meetingId: '2026-12' }));
  const borne = (ruleSetId: string) => [
    ...numberedPapers(story.office.numbers, '2026-11' as MeetingId, ruleSetId),
  ];
  expect(borne('hd05')).toEqual([
    ['minutes', { text: 'Số 01-BB/BTCTW', letter: 'BB', date: '2026-11-24' }],
    ['conclusion', { text: 'Số 01-TB/BTCTW', letter: 'TB', date: '2026-02-05' }],
  ]);
  // Set after other rules it is another paper.
  expect(borne('nd30')).toEqual([]);
});

test('Q4 reserved numbers are kept back, and taken by naming them; what was not reached is not', () => {
  const story = numbering()
    .does(minuteTaker, 'number.reserve', { ...run, count: 2, reason: 'Chờ Trưởng Ban ký' })
    .does(minuteTaker, 'number.take', other())
    .refuses(minuteTaker, 'number.take', other({ number: 5 }), 'number.beyond', { next: 4 })
    .refuses(minuteTaker, 'number.take', other({ number: 3 }), 'number.in_use')
    .does(minuteTaker, 'number.take', other({ number: 2 }));
  expect(texts(story)).toEqual(['Số 01-TB/BTCTW reserved', 'Số 02-TB/BTCTW taken', 'Số 03-TB/BTCTW taken']);
});

test('Q5 a released number is a gap until it is taken again, and its paper may have another', () => {
  const first = { runId: BTC, number: 1, reason: 'Ghi nhầm loại' };
  const story = numbering()
    .does(minuteTaker, 'number.take', paper())
    .does(minuteTaker, 'number.release', first)
    .refuses(minuteTaker, 'number.release', first, 'number.not_in_use', { text: 'Số 01-TB/BTCTW' })
    .does(minuteTaker, 'number.take', paper());
  expect(texts(story)).toEqual(['Số 01-TB/BTCTW released', 'Số 02-TB/BTCTW taken']);
  story.does(minuteTaker, 'number.take', other({ number: 1 }));
  expect(texts(story)).toEqual(['Số 01-TB/BTCTW taken', 'Số 02-TB/BTCTW taken']);
});

test('Q6 a void number stays in the register with its reason and is never given again', () => {
  const first = { runId: BTC, number: 1, reason: 'Ký nhầm bản' };
  const story = numbering()
    .does(minuteTaker, 'number.take', paper())
    .does(chair, 'number.void', first)
    .refuses(minuteTaker, 'number.take', other({ number: 1 }), 'number.in_use')
    .refuses(minuteTaker, 'number.release', first, 'number.not_in_use')
    .refuses(minuteTaker, 'number.void', { ...first, number: 9 }, 'number.unknown', { number: 9 })
    .does(minuteTaker, 'number.take', paper());
  expect([...story.office.numbers.given.values()][0]).toMatchObject({
    state: 'void',
    reason: 'Ký nhầm bản',
    paper: { kind: 'conclusion' },
  });
  expect(texts(story)[1]).toBe('Số 02-TB/BTCTW taken');
});

test('Q7 a run begun on paper goes on from where it was', () => {
  const story = numbering()
    .does(minuteTaker, 'number.begin', { ...run, first: 25 })
    .refuses(minuteTaker, 'number.begin', { ...run, first: 30 }, 'number.run_begun', { next: 25 })
    .does(minuteTaker, 'number.take', other());
  expect(texts(story)).toEqual(['Số 25-TB/BTCTW taken']);
});

test('Q9 the number of a paper that is out stays with it: neither released, void, nor another’s', () => {
  const sha256 = 'ab'.repeat(32);
  const issue = { meetingId: '2026-11', kind: 'conclusion', ruleSetId: 'hd05', sha256 } as const;
  const place = { runId: BTC, number: 1, reason: 'Nhầm' };
  const story = numbering()
    .refuses(system, 'number.issue', issue, 'number.not_taken')
    .does(minuteTaker, 'number.take', paper())
    .refuses(minuteTaker, 'number.issue', issue, 'command.not_allowed')
    .refuses(system, 'number.issue', { ...issue, ruleSetId: 'nd30' }, 'number.other_rules')
    .does(system, 'number.issue', issue)
    .refuses(system, 'number.issue', issue, 'number.issued', { text: 'Số 01-TB/BTCTW' })
    .refuses(minuteTaker, 'number.release', place, 'number.issued', { text: 'Số 01-TB/BTCTW' })
    .refuses(minuteTaker, 'number.void', place, 'number.issued')
    .refuses(minuteTaker, 'number.take', paper(), 'number.already_taken')
    .refuses(minuteTaker, 'number.take', other({ number: 1 }), 'number.in_use')
    .does(minuteTaker, 'number.take', paper({ kind: 'minutes', letter: 'BB' }))
    .does(system, 'number.take', paper({ kind: 'minutes', letter: 'BB', correction: 1 }));
  expect(texts(story)).toEqual(['Số 01-TB/BTCTW issued', 'Số 01-BB/BTCTW taken', 'Số 02-BB/BTCTW taken']);
  expect(story.office.numbers.given.get(`${BTC}/1`)).toMatchObject({ sha256 });
});
