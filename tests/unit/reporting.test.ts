import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PayloadOf } from '../../shared/commands.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import { project } from '../../shared/meeting.ts';
import { proposalsBySeat } from '../../shared/proposals/by-seat.ts';
import { shareOf, totalOf } from '../../shared/reports/totals.ts';
import { ballot } from '../support/ballot.ts';
import {
  chair,
  FORM,
  minuteTaker,
  observer,
  openMeetingStory,
  preparedMeeting,
  type Story,
  seat,
  seatId,
  system,
} from '../support/meeting.ts';

const withForm = () => preparedMeeting().does(chair, 'figures.set_form', { ...FORM, revision: 0 });

type Sent = PayloadOf<'figures.report'>['figures'][number]['value'];
const of = (indicatorId: string, value: Sent, word: string | null = null) => ({ indicatorId, value, word });
const full = (done: number, whole: number) => ({
  figures: [
    of('congresses', [done, whole]),
    of('files', 50),
    of('ready', true),
    of('words', 'Không'),
    of('done', 9925),
  ],
});

test('R3 the form names the revision it changes, known seats, and each indicator once', () => {
  const story = withForm();
  expect(story.state.reporting).toMatchObject({ revision: 1, form: { seatIds: ['p89', 'p72', 'p40'] } });
  story
    .refuses(minuteTaker, 'figures.set_form', { ...FORM, revision: 0 }, 'figures.newer_form', { revision: 1 })
    .refuses(chair, 'figures.set_form', { ...FORM, seatIds: ['nobody'], revision: 1 }, 'seat.unknown')
    .refuses(seat('p89'), 'figures.set_form', { ...FORM, revision: 1 }, 'command.not_allowed')
    .refuses(
      chair,
      'figures.set_form',
      { ...FORM, indicators: [...FORM.indicators, ...FORM.indicators], revision: 1 },
      'command.invalid',
      { reason: 'twice' },
    )
    .does(minuteTaker, 'figures.set_form', { ...FORM, dueAt: null, revision: 1 });
});

test('R4 what was reported stays: neither its indicator nor its seat leaves the form', () => {
  const story = withForm().does(seat('p89'), 'figures.report', { figures: [of('files', 5)] });
  const without = FORM.indicators.filter(({ id }) => id !== 'files');
  const asText = FORM.indicators.map((each) =>
    each.id === 'files' ? { ...each, kind: 'text' as const } : each,
  );
  story
    .refuses(
      chair,
      'figures.set_form',
      { ...FORM, indicators: without, revision: 1 },
      'figures.reported_already',
      {
        name: 'Hồ sơ đã thẩm định',
      },
    )
    .refuses(
      chair,
      'figures.set_form',
      { ...FORM, indicators: asText, revision: 1 },
      'figures.reported_already',
    )
    .refuses(
      chair,
      'figures.set_form',
      { ...FORM, seatIds: ['p72'], revision: 1 },
      'figures.reported_already',
    )
    .does(chair, 'figures.set_form', {
      ...FORM,
      indicators: FORM.indicators.filter(({ id }) => id !== 'ready'),
      seatIds: ['p40', 'p89'],
      revision: 1,
    });
  expect(story.state.reporting.entries.get(seatId('p89'))?.size).toBe(1);
});

test('R5 a seat of the list reports its own figures, in parts, before and in session', () => {
  const story = withForm()
    .does(seat('p89'), 'figures.report', { figures: [of('files', 5)] })
    .does(chair, 'meeting.open', {})
    .does(seat('p89'), 'figures.report', { figures: [of('ready', false)] })
    .refuses(seat('constructor'), 'figures.report', { figures: [of('files', 5)] }, 'figures.not_asked')
    .refuses(seat('p89'), 'figures.report', { figures: [of('nothing', 5)] }, 'figures.indicator_unknown')
    .refuses(chair, 'figures.report', { figures: [of('files', 5)] }, 'command.not_allowed');
  expect([...(story.state.reporting.entries.get(seatId('p89'))?.keys() ?? [])]).toEqual(['files', 'ready']);
  preparedMeeting().refuses(seat('p89'), 'figures.report', { figures: [of('files', 5)] }, 'figures.no_form');
  story
    .does(chair, 'meeting.close', {})
    .refuses(seat('p89'), 'figures.report', { figures: [of('files', 6)] }, 'meeting.not_live');
});

const UNFIT: readonly (readonly [string, Sent, string])[] = [
  ['congresses', [13, 12], 'figures.part_over_whole'],
  ['congresses', 5, 'figures.wrong_kind'],
  ['files', [1, 2], 'figures.wrong_kind'],
  ['files', 501, 'figures.out_of_bounds'],
  ['ready', 1, 'figures.wrong_kind'],
  ['words', true, 'figures.wrong_kind'],
  ['done', 10_001, 'figures.out_of_bounds'],
  ['done', 100_001, 'figures.wrong_kind'],
];
test('R6 a figure is of its kind and within its bounds; the refusal names indicator and seat', () => {
  for (const [indicatorId, value, code] of UNFIT) {
    const decision = withForm().ask(seat('p89'), 'figures.report', { figures: [of(indicatorId, value)] });
    const name = FORM.indicators.find(({ id }) => id === indicatorId)?.name;
    expect([indicatorId, value, decision]).toMatchObject([
      indicatorId,
      value,
      { accepted: false, refusal: { code, params: { seatId: 'p89', name } } },
    ]);
  }
});

test('R7 far from last month: a word is asked, and only beyond the bound', () => {
  const story = withForm().does(system, 'figures.carry', {
    lastMonth: {
      code: '2020-08',
      indicators: [],
      figures: [
        { seatId: 'p89', indicatorId: 'files', value: 40 },
        { seatId: 'p89', indicatorId: 'done', value: 5000 },
      ],
    },
    lastYear: null,
  });
  story
    .refuses(seat('p89'), 'figures.report', { figures: [of('files', 61)] }, 'figures.word_needed', {
      value: '61',
      last: '40',
    })
    .refuses(seat('p89'), 'figures.report', { figures: [of('done', 7001)] }, 'figures.word_needed', {
      last: '50%',
    })
    .does(seat('p89'), 'figures.report', { figures: [of('files', 60), of('done', 7000)] })
    .does(seat('p72'), 'figures.report', { figures: [of('files', 400)] })
    .does(seat('p89'), 'figures.report', { figures: [of('files', 61, 'Bổ sung hồ sơ quý III')] });
});

test('R8 reporting again corrects; the log says from what to what, for the centre; nothing new is refused', () => {
  const story = withForm()
    .does(seat('p89'), 'figures.report', { figures: [of('congresses', [11, 12]), of('files', 5)] })
    .does(seat('p89'), 'figures.report', { figures: [of('congresses', [12, 12]), of('files', 5)] })
    .refuses(seat('p89'), 'figures.report', { figures: [of('files', 5)] }, 'figures.nothing_new');
  expect(story.events).toMatchObject([
    { figures: [{ indicatorId: 'congresses', value: [12, 12], before: [11, 12] }] },
  ]);
  expect(story.state.reporting.entries.get(seatId('p89'))?.get('congresses' as never)).toMatchObject({
    corrections: 1,
  });
  const lines = story.state.log.filter(({ type }) => type === 'figures.reported');
  expect(lines).toMatchObject([
    { seatId: 'p89', params: { corrections: 'Đại hội đã tổ chức: 11/12 → 12/12' }, centreOnly: true },
  ]);
});

test('R9 the centre enters for one seat or many, all or nothing, with a reason', () => {
  const rows = [
    { seatId: 'p89', ...of('files', 5) },
    { seatId: 'p72', ...of('congresses', [3, 4]) },
  ];
  const story = withForm().does(minuteTaker, 'figures.enter', {
    reason: 'Báo qua điện thoại',
    figures: rows,
  });
  expect(story.state.reporting.entries.get(seatId('p72'))?.get('congresses' as never)).toMatchObject({
    value: [3, 4],
    reason: 'Báo qua điện thoại',
  });
  story
    .refuses(
      minuteTaker,
      'figures.enter',
      {
        reason: 'x',
        figures: [
          { seatId: 'p40', ...of('files', 1) },
          { seatId: 'p40', ...of('congresses', [5, 4]) },
        ],
      },
      'figures.part_over_whole',
      { seatId: 'p40' },
    )
    .refuses(minuteTaker, 'figures.enter', { reason: ' ', figures: rows }, 'command.invalid')
    .refuses(minuteTaker, 'figures.enter', { reason: 'x', figures: rows }, 'figures.nothing_new')
    .refuses(seat('p89'), 'figures.enter', { reason: 'x', figures: rows }, 'command.not_allowed');
  expect(story.state.reporting.entries.has(seatId('p40'))).toBe(false);
  expect(story.state.log.at(-1)).toMatchObject({ type: 'figures.entered', params: { count: 2, seats: 2 } });
});

test('R10 late is what first came after the hour, a correction does not make it so', () => {
  const story = withForm().does(seat('p89'), 'figures.report', { figures: [of('files', 5)] });
  story.now = FORM.dueAt;
  story
    .does(seat('p89'), 'figures.report', { figures: [of('files', 6)] })
    .does(seat('p72'), 'figures.report', { figures: [of('files', 6)] });
  const seen = project(story.state, chair);
  expect(seen.get('report:p89')).toMatchObject({ entries: [{ late: false, corrections: 1 }] });
  expect(seen.get('report:p72')).toMatchObject({ entries: [{ late: true }] });
});

test('R11 frozen, neither figures nor form change', () => {
  const story = withForm()
    .does(seat('p89'), 'figures.report', full(12, 12))
    .refuses(minuteTaker, 'figures.freeze', {}, 'command.not_allowed')
    .does(chair, 'figures.freeze', {});
  expect(story.events).toEqual([{ type: 'figures.frozen', reported: 1, seats: 3 }]);
  story
    .refuses(seat('p89'), 'figures.report', full(11, 12), 'figures.frozen')
    .refuses(
      minuteTaker,
      'figures.enter',
      { reason: 'x', figures: [{ seatId: 'p89', ...of('files', 1) }] },
      'figures.frozen',
    )
    .refuses(chair, 'figures.set_form', { ...FORM, revision: 1 }, 'figures.frozen')
    .refuses(chair, 'figures.freeze', {}, 'figures.frozen');
});

test('R16 frozen figures are opened again with a reason, which stands in the log and above the figures', () => {
  const story = withForm()
    .does(seat('p89'), 'figures.report', full(12, 12))
    .refuses(chair, 'figures.reopen', { reason: 'x' }, 'figures.not_frozen')
    .does(chair, 'figures.freeze', {})
    .refuses(seat('p89'), 'figures.reopen', { reason: 'x' }, 'command.not_allowed')
    .refuses(chair, 'figures.reopen', { reason: ' ' }, 'command.invalid')
    .does(minuteTaker, 'figures.reopen', { reason: 'Tỉnh báo nhầm' });
  expect(project(story.state, seat('p72')).get('report_form:this')).toMatchObject({
    frozenAt: null,
    reopened: { at: story.now, reason: 'Tỉnh báo nhầm' },
  });
  expect(story.state.log.at(-1)).toMatchObject({
    type: 'figures.reopened',
    params: { reason: 'Tỉnh báo nhầm' },
  });
  story
    .does(seat('p89'), 'figures.report', full(11, 12))
    .does(chair, 'figures.freeze', {})
    .does(chair, 'meeting.open', {})
    .does(chair, 'meeting.close', {})
    .refuses(chair, 'figures.reopen', { reason: 'x' }, 'meeting.not_live');
});

const parts = fc.array(
  fc.nat({ max: 2_000 }).chain((whole) => fc.nat({ max: whole }).map((part) => [part, whole] as const)),
  { maxLength: 70 },
);

test('R12 totals and shares are exact: against sums and decimals worked out another way', () => {
  fc.assert(
    fc.property(parts, (values) => {
      let [sum, whole, complete] = [0n, 0n, 0];
      for (const [part, all] of values) {
        sum += BigInt(part);
        whole += BigInt(all);
        complete += part === all ? 1 : 0;
      }
      const total = totalOf({ kind: 'part' }, values);
      expect(total).toEqual({ reported: values.length, sum: Number(sum), whole: Number(whole), complete });
      const share = shareOf(total.sum, total.whole, 1000);
      // Half up: the true share lies in [share - 1/2, share + 1/2) thousandths.
      if (whole > 0n) {
        expect(BigInt(2 * share - 1) * whole <= 2000n * sum).toBe(true);
        expect(BigInt(2 * share + 1) * whole > 2000n * sum).toBe(true);
      } else expect(share).toBe(0);
    }),
  );
  expect(shareOf(1298, 1311, 1000)).toBe(990);
  expect(shareOf(1, 8, 100)).toBe(13);
  expect(shareOf(999_999_999, 1_000_000_000, 1_000_000)).toBe(1_000_000);
  expect(totalOf({ kind: 'yesno' }, [true, false, true])).toMatchObject({ reported: 3, complete: 2 });
  expect(totalOf({ kind: 'count' }, [1, 'text', 2])).toMatchObject({ reported: 2, sum: 3 });
});

test('R13 a seat sees its own report and the totals, until they are frozen; the centre all; an observer the totals', () => {
  const story = withForm()
    .does(seat('p89'), 'figures.report', full(11, 12))
    .does(seat('p72'), 'figures.report', full(12, 12));
  const kinds = (viewer: Parameters<typeof project>[1]) =>
    [...project(story.state, viewer).keys()].filter((key) => key.startsWith('report'));
  const form = ['report_form:this', ...FORM.indicators.map(({ id }) => `report_total:${id}`)];
  expect(kinds(seat('p89'))).toEqual([...form, 'report:p89']);
  expect(kinds(observer)).toEqual(form);
  expect(kinds(chair)).toEqual([...form, 'report:p89', 'report:p72', 'report:p40']);
  expect(project(story.state, observer).get('report_total:congresses')).toMatchObject({
    now: { reported: 2, sum: 23, whole: 24, complete: 1 },
    lastMonth: null,
  });
  expect(project(story.state, observer).get('report_form:this')).toMatchObject({ reported: 2 });
  story.does(chair, 'figures.freeze', {});
  expect(kinds(seat('p89'))).toHaveLength(form.length + 3);
});

test('R14 last month and last year are carried, strangers and other kinds left out', () => {
  const story = withForm().does(system, 'figures.carry', {
    lastMonth: {
      code: '2020-08',
      indicators: [],
      figures: [
        { seatId: 'p89', indicatorId: 'congresses', value: [9, 12] },
        { seatId: 'p72', indicatorId: 'congresses', value: 'chín' },
        { seatId: 'gone', indicatorId: 'congresses', value: [1, 1] },
      ],
    },
    lastYear: { code: '2019-09', indicators: [], figures: [] },
  });
  expect(project(story.state, seat('p89')).get('report_total:congresses')).toMatchObject({
    lastMonth: { reported: 1, sum: 9, whole: 12 },
    lastYear: null,
  });
  expect(project(story.state, seat('p89')).get('report:p89')).toMatchObject({
    lastMonth: [{ indicatorId: 'congresses', value: [9, 12] }],
  });
});

test('R15 what is presented is seen by all, with the figures of that indicator alone', () => {
  const story = openMeetingStory()
    .does(chair, 'figures.set_form', { ...FORM, revision: 0 })
    .does(seat('p89'), 'figures.report', full(11, 12))
    .refuses(chair, 'figures.end_presentation', {}, 'figures.not_presented')
    .refuses(seat('p89'), 'figures.present', { subject: { kind: 'presence' } }, 'command.not_allowed')
    .refuses(
      chair,
      'figures.present',
      { subject: { kind: 'indicator', indicatorId: 'nothing' } },
      'figures.not_presentable',
    )
    .does(chair, 'figures.present', { subject: { kind: 'indicator', indicatorId: 'congresses' } });
  expect(project(story.state, seat('p72')).get('shown_figures:this')).toMatchObject({
    shape: 'map',
    values: [{ seatId: 'p89', value: [11, 12] }],
  });
  story.does(chair, 'figures.end_presentation', {});
  expect(project(story.state, seat('p72')).has('shown_figures:this')).toBe(false);
  story.does(chair, 'poll.open', { question: 'Nhất trí?' });
  const [pollId = ''] = story.state.polls.all.keys();
  const subject = { kind: 'poll' as const, pollId };
  story
    .does(seat('p89'), 'poll.cast', { pollId, ...ballot('yes') })
    .refuses(chair, 'figures.present', { subject }, 'figures.not_presentable')
    .does(chair, 'poll.close', { pollId })
    .does(chair, 'figures.present', { subject })
    .does(chair, 'meeting.close', {});
  expect(project(story.state, seat('p72')).has('shown_figures:this')).toBe(false);
});

const shownTo = (story: Story, viewer: Viewer) => project(story.state, viewer).get('shown_figures:this');

test('R15, L4 while line tests are presented everybody sees their verdicts, and nothing else of them', () => {
  const story = openMeetingStory()
    .does(seat('p89'), 'linetest.record', { seconds: 60, camera: null, microphone: null, line: null })
    .does(chair, 'figures.present', { subject: { kind: 'linetest' }, shape: 'table' });
  expect(shownTo(story, seat('p72'))).toMatchObject({
    subject: { kind: 'linetest' },
    shape: 'table',
    values: [{ seatId: 'p89', value: 'red' }],
  });
  expect(project(story.state, seat('p72')).has('linetest:seat:p89')).toBe(false);
  expect(story.state.log.at(-1)).toMatchObject({ params: { shown: 'linetest' } });
});

test('R17 the server counts proposals by seat while they are presented, and only then', () => {
  const counts = [{ seatId: 'p89', made: 3, answered: 1 }];
  const story = openMeetingStory()
    .refuses(system, 'figures.count_proposals', { counts }, 'figures.not_presented')
    .does(chair, 'figures.present', { subject: { kind: 'proposals' } })
    .refuses(chair, 'figures.count_proposals', { counts }, 'command.not_allowed')
    .does(system, 'figures.count_proposals', { counts })
    .refuses(system, 'figures.count_proposals', { counts }, 'figures.nothing_new');
  expect(shownTo(story, observer)).toMatchObject({ values: [{ seatId: 'p89', value: [1, 3] }] });
});

test('R17 counted are those that were not withdrawn, by who holds them; answered is what nobody waits for any more', () => {
  const states = [
    'submitted',
    'received',
    'answered',
    'confirmed',
    'refused',
    'withdrawn',
    'reopened',
  ] as const;
  const proposals = states.map((state) => ({ holderId: seatId('p89'), state }));
  expect(proposalsBySeat([...proposals, { holderId: seatId('p72'), state: 'answered' }])).toEqual([
    { seatId: 'p72', made: 1, answered: 1 },
    { seatId: 'p89', made: 6, answered: 3 },
  ]);
});

test('R15 of a vote on several motions each can be presented by itself; there are no more than it has', () => {
  const motions = ['Chương trình tháng 10', 'Bổ sung chỉ tiêu'];
  const story = openMeetingStory().does(chair, 'poll.open', {
    question: 'Hai nội dung',
    form: { kind: 'motions', motions },
  });
  const [pollId = ''] = story.state.polls.all.keys();
  story
    .does(seat('p89'), 'poll.cast', { pollId, ...ballot('yes', 'no') })
    .does(chair, 'poll.close', { pollId })
    .does(chair, 'figures.present', { subject: { kind: 'poll', pollId, motion: 1 } });
  expect(story.state.log.at(-1)).toMatchObject({ params: { shown: 'poll', name: motions[1] } });
  const subject = { kind: 'poll' as const, pollId, motion: 2 };
  story.refuses(chair, 'figures.present', { subject }, 'figures.not_presentable');
});
