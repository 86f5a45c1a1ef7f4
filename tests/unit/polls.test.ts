import { describe, expect, test } from '@jest/globals';
import type { PayloadOf } from '../../shared/commands.ts';
import { deadlinesOf } from '../../shared/deadlines.ts';
import { project } from '../../shared/meeting.ts';
import { openPollOf, type Result } from '../../shared/polls/poll.ts';
import { receiptOf } from '../../shared/polls/receipt.ts';
import { USUAL } from '../../shared/polls/settings.ts';
import { BUILT_IN } from '../../shared/polls/templates.ts';
import type { PollRecord } from '../../shared/polls/view.ts';
import { ballot } from '../support/ballot.ts';
import {
  admin,
  chair,
  deputy,
  minuteTaker,
  observer,
  openMeetingStory,
  operator,
  preparedMeeting,
  SEATS,
  type Story,
  seat,
  seatId,
  system,
} from '../support/meeting.ts';

const question = 'Thông qua nhiệm vụ trọng tâm tháng 10/2020';
const NONCE = ballot('yes').nonce;
type More = Omit<Extract<PayloadOf<'poll.open'>, { question: string }>, 'question'>;
const withPoll = (more: More = {}, story = openMeetingStory()) => {
  story.does(chair, 'poll.open', { question, ...more });
  return { story, pollId: openPollOf(story.state.polls)?.id ?? ('' as never) };
};
const closedOf = (story: Story) => {
  const event = story.events.find(({ type }) => type === 'poll.closed');
  return (event?.type === 'poll.closed' ? event.result : null) as Result;
};
const recordOf = (story: Story, viewer: Parameters<typeof project>[1], pollId: string) =>
  project(story.state, viewer).get(`poll:${pollId}`) as PollRecord;
const marks = (...chosen: number[]) => ({ content: { kind: 'options' as const, chosen }, nonce: NONCE });
const options = ['An', 'Bình', 'Chi'];

describe('P1 a poll is opened in session, one at a time', () => {
  test('the chair and the deputy may', () => {
    openMeetingStory().does(deputy, 'poll.open', { question });
  });
  test('not before the meeting, not by a seat or the operator, not two at once', () => {
    preparedMeeting().refuses(chair, 'poll.open', { question }, 'meeting.not_open');
    const { story } = withPoll();
    story
      .refuses(seat('p89'), 'poll.open', { question }, 'command.not_allowed')
      .refuses(operator, 'poll.open', { question }, 'command.not_allowed')
      .refuses(deputy, 'poll.open', { question: 'Khác' }, 'poll.another_open', { question })
      .refuses(chair, 'poll.open', { pollId: 'x' }, 'poll.another_open');
  });
});

test('P2 every seat is entitled, the absent one too; a seat of another meeting is not', () => {
  const { story, pollId } = withPoll();
  story
    .does(seat('p40'), 'poll.cast', { pollId, ...ballot('yes') })
    .refuses(seat('p99'), 'poll.cast', { pollId, ...ballot('yes') }, 'poll.not_entitled')
    .refuses(seat('p99'), 'poll.report_problem', { pollId, text: 'x' }, 'poll.not_entitled');
  expect([...(story.state.polls.all.get(pollId)?.electorate ?? [])]).toEqual(SEATS.map((id) => [id, 1]));
});

describe('P3 one ballot for each seat', () => {
  test('a second ballot is refused and the first stays', () => {
    const { story, pollId } = withPoll();
    const receipt = receiptOf(pollId, seatId('constructor'), ballot('yes').content, NONCE);
    story
      .does(seat('constructor'), 'poll.cast', { pollId, ...ballot('yes') })
      .refuses(seat('constructor'), 'poll.cast', { pollId, ...ballot('no') }, 'poll.already_cast', {
        question,
        receipt,
      });
    expect(recordOf(story, seat('constructor'), pollId).mine).toMatchObject({ ...ballot('yes'), receipt });
  });
  test('where the poll allows it the newer one takes its place, until closing begins', () => {
    const { story, pollId } = withPoll({ settings: { change: true, graceMs: 5000 } });
    story
      .does(seat('p89'), 'poll.cast', { pollId, ...ballot('yes') })
      .does(seat('p89'), 'poll.cast', { pollId, ...ballot('no') })
      .does(chair, 'poll.close', { pollId })
      .refuses(seat('p89'), 'poll.cast', { pollId, ...ballot('yes') }, 'poll.already_cast');
    story.now += 5000;
    story.does(system, 'poll.close', { pollId });
    expect(closedOf(story)).toMatchObject({
      cast: { seats: 1 },
      tally: { motions: [{ yes: 0, no: 1, abstain: 0 }] },
    });
  });
});

test('P4 a late ballot is refused', () => {
  const { story, pollId } = withPoll();
  story
    .does(chair, 'poll.close', { pollId })
    .refuses(seat('p89'), 'poll.cast', { pollId, ...ballot('yes') }, 'poll.closed', { question })
    .refuses(seat('p89'), 'poll.cast', { pollId: 'constructor', ...ballot('yes') }, 'poll.unknown')
    .refuses(chair, 'poll.close', { pollId }, 'poll.closed')
    .refuses(chair, 'poll.close', { pollId: 'x' }, 'poll.unknown');
});

test('P5 closing decides the result: electorate, presence, count, outcome', () => {
  const { story, pollId } = withPoll();
  story
    .does(seat('p89'), 'poll.cast', { pollId, ...ballot('yes') })
    .does(seat('p72'), 'poll.cast', { pollId, ...ballot('abstain') })
    .does(chair, 'poll.close', { pollId });
  expect(story.events.map(({ type }) => type)).toEqual(['poll.closed', 'poll.published']);
  expect(closedOf(story)).toEqual({
    entitled: { seats: 4, weight: 4 },
    present: { seats: 3, weight: 3 },
    cast: { seats: 2, weight: 2 },
    tally: { kind: 'motions', motions: [{ yes: 1, no: 0, abstain: 1 }] },
    outcome: { quorate: true, passed: [0], tied: [], repeat: [], open: 0, byChair: [] },
  });
});

test('P6, P7 who sees what, while it is open and after', () => {
  const { story, pollId } = withPoll();
  story.does(seat('p89'), 'poll.cast', { pollId, ...ballot('yes') });
  const open = { cast: 1, entitled: SEATS.length, result: null, ballots: null, sentence: null };
  expect(recordOf(story, seat('p89'), pollId)).toMatchObject({ ...open, mine: ballot('yes'), voted: null });
  expect(recordOf(story, seat('p72'), pollId)).toMatchObject({ ...open, mine: null, voted: null });
  expect(recordOf(story, observer, pollId)).toMatchObject({ ...open, mine: null, voted: null });
  expect(recordOf(story, chair, pollId)).toMatchObject({ ...open, mine: null, voted: ['p89'] });
  story.does(chair, 'poll.close', { pollId });
  expect(recordOf(story, observer, pollId)).toMatchObject({
    ballots: [{ seatId: 'p89', content: ballot('yes').content }],
    result: { tally: { motions: [{ yes: 1 }] } },
  });
});

test('P7 no view of an open poll tells what anybody else chose, nor the log', () => {
  const seen = (choice: 'yes' | 'no') => {
    const { story, pollId } = withPoll();
    story.does(seat('p89'), 'poll.cast', { pollId, ...ballot(choice) });
    return [chair, minuteTaker, operator, observer, seat('p72')].map((viewer) =>
      JSON.stringify([...project(story.state, viewer)]),
    );
  };
  expect(seen('yes')).toEqual(seen('no'));
});

test('P8, P9 a ballot has to answer its form exactly', () => {
  const refused = (form: More['form'], ...contents: PayloadOf<'poll.cast'>['content'][]) => {
    const { story, pollId } = withPoll({ form });
    for (const content of contents)
      story.refuses(seat('p89'), 'poll.cast', { pollId, content, nonce: NONCE }, 'poll.ballot_unfit');
    return { story, pollId };
  };
  const picks = (...chosen: number[]) => ({ kind: 'options' as const, chosen });
  refused({ kind: 'motions', motions: ['Một', 'Hai'] }, ballot('yes').content, picks(0));
  refused(
    { kind: 'choice', options, least: 1, most: 2 },
    picks(),
    picks(0, 1, 2),
    picks(3),
    picks(1, 1),
    picks(2, 0),
  );
  refused({ kind: 'election', options, places: 1 }, picks(0, 1), ballot('yes').content);
  refused({ kind: 'single', options }, picks(), picks(0, 1));
  refused({ kind: 'multiple', options, most: 2 }, picks(), picks(0, 1, 2));
  const { story, pollId } = refused(
    { kind: 'scale', from: 1, to: 5 },
    { kind: 'scale', value: 0 },
    { kind: 'scale', value: 6 },
    { kind: 'text', text: 'tốt' },
  );
  story
    .does(seat('p89'), 'poll.cast', { pollId, content: { kind: 'scale', value: 5 }, nonce: NONCE })
    .does(chair, 'poll.close', { pollId });
  expect(closedOf(story)).toMatchObject({ tally: { counts: [0, 0, 0, 0, 1] }, outcome: null });
  refused({ kind: 'text', maxLength: 20 }, { kind: 'text', text: 'x'.repeat(21) });
  openMeetingStory().refuses(
    chair,
    'poll.open',
    { question, form: { kind: 'single', options: ['Một', 'Một'] } },
    'command.invalid',
  );
});

test('P11 without its quorum nothing is decided; who voted counts as present', () => {
  const quorum = { part: { numerator: 1, denominator: 1 }, of: 'present' as const };
  const { story, pollId } = withPoll({ settings: { quorum } });
  story.does(seat('p89'), 'poll.cast', { pollId, ...ballot('yes') }).does(chair, 'poll.close', { pollId });
  expect(closedOf(story).outcome).toMatchObject({ quorate: false, passed: [] });
  const again = withPoll({ settings: { quorum } });
  again.story
    .does(seat('p40'), 'poll.cast', { pollId: again.pollId, ...ballot('yes') })
    .does(chair, 'poll.close', { pollId: again.pollId });
  expect(closedOf(again.story).outcome).toMatchObject({ quorate: true, passed: [0] });
  const late = withPoll({ settings: { quorum } });
  late.story
    .does(system, 'seat.join', { seatId: 'p40' })
    .does(system, 'seat.leave', { seatId: 'p40' })
    .does(chair, 'poll.close', { pollId: late.pollId });
  expect(closedOf(late.story).present.seats).toBe(4);
});

describe('P14 ties go by the rule of the poll', () => {
  const tied = (tie: 'chair' | 'repeat' | 'not_carried') => {
    const { story, pollId } = withPoll({
      form: { kind: 'election', options, places: 2 },
      settings: { tie },
    });
    story
      .does(seat('p89'), 'poll.cast', { pollId, ...marks(0, 1) })
      .does(seat('p72'), 'poll.cast', { pollId, ...marks(0, 2) })
      .does(chair, 'poll.close', { pollId });
    return { story, pollId, outcome: closedOf(story).outcome };
  };
  test('the chair decides among the tied, for the places that are left', () => {
    const { story, pollId, outcome } = tied('chair');
    expect(outcome).toMatchObject({ passed: [0], tied: [1, 2], open: 1 });
    story
      .refuses(chair, 'poll.decide_tie', { pollId, passed: [1, 2] }, 'poll.not_of_tie', { open: 1 })
      .refuses(chair, 'poll.decide_tie', { pollId, passed: [0] }, 'poll.not_of_tie')
      .does(chair, 'poll.decide_tie', { pollId, passed: [2] })
      .refuses(chair, 'poll.decide_tie', { pollId, passed: [1] }, 'poll.not_tied');
    expect(recordOf(story, observer, pollId).result?.outcome).toMatchObject({
      passed: [0, 2],
      tied: [],
      byChair: [1, 2],
    });
    expect(recordOf(story, observer, pollId).sentence?.vi).toContain('theo quyết định của chủ trì');
    expect(story.state.log.slice(-2).map(({ type }) => type)).toEqual(['poll.tie_decided', 'poll.published']);
  });
  test('to be repeated, or not carried', () => {
    expect(tied('repeat').outcome).toMatchObject({ passed: [0], repeat: [1, 2], tied: [] });
    expect(tied('not_carried').outcome).toMatchObject({ passed: [0], repeat: [], tied: [] });
  });
});

test('P15 acclamation is recorded as such, without a ballot', () => {
  const story = openMeetingStory().does(chair, 'poll.acclaim', { question });
  const [record] = [...project(story.state, seat('p89')).values()].filter(
    (each): each is PollRecord => 'acclaimed' in each,
  );
  expect(record).toMatchObject({ acclaimed: true, cast: 0, result: { outcome: null } });
  expect(record?.sentence?.en).toContain('by acclamation');
  preparedMeeting().refuses(chair, 'poll.acclaim', { question }, 'meeting.not_open');
});

test('P16 the receipt proves poll, seat and content, and changes with each of them', () => {
  const { story, pollId } = withPoll();
  story.does(seat('p89'), 'poll.cast', { pollId, ...ballot('yes') });
  const { mine } = recordOf(story, seat('p89'), pollId);
  expect(mine?.receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  const { content } = ballot('yes');
  const codes = [
    receiptOf(pollId, seatId('p89'), content, NONCE),
    receiptOf(pollId, seatId('p72'), content, NONCE),
    receiptOf('other' as never, seatId('p89'), content, NONCE),
    receiptOf(pollId, seatId('p89'), ballot('no').content, NONCE),
    receiptOf(pollId, seatId('p89'), content, NONCE.replace('0', '1')),
  ];
  expect(codes[0]).toBe(mine?.receipt);
  expect(new Set(codes).size).toBe(codes.length);
});

test('P17 the last ballot closes a poll that says so', () => {
  const { story, pollId } = withPoll({ settings: { autoClose: true } });
  for (const id of SEATS) story.does(seat(id), 'poll.cast', { pollId, ...ballot('yes') });
  expect(story.events.map(({ type }) => type)).toEqual(['poll.ballot_cast', 'poll.closed', 'poll.published']);
  expect(closedOf(story)).toMatchObject({ cast: { seats: 4 }, tally: { motions: [{ yes: 4 }] } });
});

describe('P18 grace', () => {
  test('a first ballot that arrives within it counts; then the server closes', () => {
    const { story, pollId } = withPoll({ settings: { graceMs: 5000 } });
    story.does(chair, 'poll.close', { pollId });
    expect(story.events.map(({ type }) => type)).toEqual(['poll.ending']);
    const endsAt = story.now + 5000;
    expect(deadlinesOf(story.state)).toEqual([{ at: endsAt, type: 'poll.close', payload: { pollId } }]);
    story
      .does(seat('p89'), 'poll.cast', { pollId, ...ballot('yes') })
      .refuses(chair, 'poll.close', { pollId }, 'poll.ending')
      .refuses(chair, 'poll.pause', { pollId }, 'poll.ending')
      .refuses(system, 'poll.close', { pollId }, 'poll.not_due');
    story.now = endsAt;
    story.does(system, 'poll.close', { pollId });
    expect(closedOf(story)).toMatchObject({ cast: { seats: 1 } });
    expect(deadlinesOf(story.state)).toEqual([]);
  });
  test('it ends with the last ballot', () => {
    const { story, pollId } = withPoll({ settings: { graceMs: 60_000 } });
    story.does(chair, 'poll.close', { pollId });
    for (const id of SEATS) story.does(seat(id), 'poll.cast', { pollId, ...ballot('no') });
    expect(closedOf(story)).toMatchObject({ cast: { seats: 4 } });
  });
});

test('P19 a result that is held back is seen by chair, deputy and minute-taker alone, until it is published', () => {
  const { story, pollId } = withPoll({ settings: { publish: 'later' } });
  story.refuses(chair, 'poll.publish', { pollId }, 'poll.still_open');
  story.does(seat('p89'), 'poll.cast', { pollId, ...ballot('yes') }).does(chair, 'poll.close', { pollId });
  for (const viewer of [operator, observer, seat('p89')])
    expect(recordOf(story, viewer, pollId)).toMatchObject({ result: null, ballots: null, sentence: null });
  for (const viewer of [chair, deputy, minuteTaker])
    expect(recordOf(story, viewer, pollId).result).not.toBeNull();
  expect(JSON.stringify(story.state.log)).not.toContain('tán thành 1');
  story
    .refuses(minuteTaker, 'poll.publish', { pollId }, 'command.not_allowed')
    .does(chair, 'poll.publish', { pollId })
    .refuses(deputy, 'poll.publish', { pollId }, 'poll.already_published');
  expect(recordOf(story, seat('p89'), pollId).ballots).toHaveLength(1);
  expect(JSON.stringify(story.state.log)).toContain('tán thành 1');
});

test('P20 the sentence for the minutes, in both languages', () => {
  const settings: More['settings'] = {
    majority: { kind: 'two_thirds' },
    base: 'entitled',
    quorum: { part: { numerator: 1, denominator: 2 }, of: 'cast' },
  };
  const { story, pollId } = withPoll({ settings });
  for (const id of ['p89', 'p72', 'p40']) story.does(seat(id), 'poll.cast', { pollId, ...ballot('yes') });
  story.does(chair, 'poll.close', { pollId });
  expect(recordOf(story, observer, pollId).sentence).toEqual({
    vi: `Biểu quyết “${question}”: 3/4 điểm cầu bỏ phiếu. Cần ít nhất 1/2 bỏ phiếu: 3/4, đủ; tán thành 3, không tán thành 0, không có ý kiến 0, không bỏ phiếu 1; cần ít nhất 2/3 tổng số được biểu quyết (3/4): được thông qua.`,
    en: `Vote on “${question}”: 3 of 4 endpoints cast a ballot. At least 1/2 have to vote: 3 of 4, quorum met; yes 3, no 0, abstain 0, no ballot 1; at least 2/3 of all entitled needed (3/4): carried.`,
  });
});

test('P21 answers in words are grouped by the centre', () => {
  const { story, pollId } = withPoll({ form: { kind: 'text', maxLength: 100 } });
  const say = (text: string) => ({ content: { kind: 'text' as const, text }, nonce: NONCE });
  story
    .does(seat('p89'), 'poll.cast', { pollId, ...say('Tăng biên chế') })
    .does(seat('p72'), 'poll.cast', { pollId, ...say('Thêm người') })
    .refuses(
      chair,
      'poll.group_texts',
      { pollId, texts: ['Thêm người'], label: 'Nhân sự' },
      'poll.still_open',
    )
    .does(chair, 'poll.close', { pollId })
    .refuses(minuteTaker, 'poll.group_texts', { pollId, texts: ['khác'], label: 'x' }, 'poll.text_unknown')
    .does(minuteTaker, 'poll.group_texts', {
      pollId,
      texts: ['Thêm người', 'Tăng biên chế'],
      label: 'Nhân sự',
    })
    .does(minuteTaker, 'poll.group_texts', { pollId, texts: ['Thêm người'], label: '' });
  expect(recordOf(story, observer, pollId).groups).toEqual([['Tăng biên chế', 'Nhân sự']]);
});

test('P22 polls are prepared, changed, ordered, discarded and opened; seats do not see them', () => {
  const story = preparedMeeting()
    .does(chair, 'poll.prepare', { question: 'Một' })
    .does(minuteTaker, 'poll.prepare', { question: 'Hai' })
    .does(admin, 'poll.prepare', { question: 'Ba' })
    .refuses(seat('p89'), 'poll.prepare', { question: 'Bốn' }, 'command.not_allowed');
  const [one, two, three] = story.state.polls.order as [never, never, never];
  const asked = () => story.state.polls.order.map((id) => story.state.polls.prepared.get(id)?.question);
  story
    .does(chair, 'poll.move', { pollId: three, after: null })
    .does(chair, 'poll.move', { pollId: one, after: two })
    .refuses(chair, 'poll.move', { pollId: one, after: one }, 'poll.not_prepared')
    .refuses(chair, 'poll.edit', { pollId: 'x', question: 'x' }, 'poll.not_prepared')
    .refuses(chair, 'poll.discard', { pollId: 'x' }, 'poll.not_prepared')
    .does(chair, 'poll.edit', { pollId: two, question: 'Hai bis', settings: { ...USUAL, tie: 'repeat' } });
  expect(asked()).toEqual(['Ba', 'Hai bis', 'Một']);
  const seen = (viewer: Parameters<typeof project>[1]) =>
    [...project(story.state, viewer).keys()].filter((key) => key.startsWith('prepared_poll'));
  expect(seen(minuteTaker)).toHaveLength(3);
  expect([...seen(seat('p89')), ...seen(observer), ...seen(operator)]).toEqual([]);
  story
    .does(chair, 'poll.discard', { pollId: one })
    .does(chair, 'meeting.open', {})
    .refuses(chair, 'poll.open', { pollId: one }, 'poll.not_prepared')
    .does(chair, 'poll.open', { pollId: two });
  expect(asked()).toEqual(['Ba']);
  expect(openPollOf(story.state.polls)).toMatchObject({
    id: two,
    question: 'Hai bis',
    settings: { tie: 'repeat' },
  });
});

test('P23 a ballot by telephone or on paper is entered with its reason, and marked', () => {
  const { story, pollId } = withPoll({ settings: { change: true } });
  const entered = { pollId, means: 'telephone', reason: 'Mất đường truyền', ...ballot('no') } as const;
  story
    .refuses(chair, 'poll.enter_ballot', { ...entered, seatId: 'p40' }, 'command.not_allowed')
    .refuses(minuteTaker, 'poll.enter_ballot', { ...entered, seatId: 'p99' }, 'poll.not_entitled')
    .refuses(minuteTaker, 'poll.enter_ballot', { ...entered, seatId: 'p40', reason: ' ' }, 'command.invalid')
    .does(minuteTaker, 'poll.enter_ballot', { ...entered, seatId: 'p40' })
    .does(seat('p89'), 'poll.cast', { pollId, ...ballot('yes') })
    .refuses(minuteTaker, 'poll.enter_ballot', { ...entered, seatId: 'p89' }, 'poll.already_cast')
    .does(chair, 'poll.close', { pollId })
    .refuses(minuteTaker, 'poll.enter_ballot', { ...entered, seatId: 'p72' }, 'poll.closed');
  expect(recordOf(story, observer, pollId).ballots).toMatchObject([
    { seatId: 'p40', entered: { means: 'telephone', reason: 'Mất đường truyền' } },
    { seatId: 'p89', entered: null },
  ]);
  expect(recordOf(story, seat('p40'), pollId).mine?.means).toBe('telephone');
});

test('P24 a problem is seen by those who close, and by nobody else', () => {
  const { story, pollId } = withPoll();
  for (let turn = 0; turn < 3; turn += 1)
    story.does(seat('p89'), 'poll.report_problem', { pollId, text: `Lần ${turn}` });
  story.refuses(seat('p89'), 'poll.report_problem', { pollId, text: 'nữa' }, 'poll.problem_known');
  expect(recordOf(story, chair, pollId).problems[0]).toMatchObject({ seatId: 'p89', text: 'Lần 0' });
  for (const viewer of [observer, seat('p89'), seat('p72')])
    expect(recordOf(story, viewer, pollId).problems).toEqual([]);
});

test('P25 a pause takes no ballot and stops the time', () => {
  const { story, pollId } = withPoll({ settings: { durationS: 60 } });
  story
    .refuses(chair, 'poll.resume', { pollId }, 'poll.not_paused')
    .does(chair, 'poll.pause', { pollId })
    .refuses(chair, 'poll.pause', { pollId }, 'poll.paused')
    .refuses(seat('p89'), 'poll.cast', { pollId, ...ballot('yes') }, 'poll.paused');
  expect(deadlinesOf(story.state)).toEqual([]);
  const left = story.state.polls.all.get(pollId)?.paused?.leftMs ?? 0;
  story.now += 3_600_000;
  story.does(deputy, 'poll.resume', { pollId }).does(seat('p89'), 'poll.cast', { pollId, ...ballot('yes') });
  expect(deadlinesOf(story.state)[0]?.at).toBe(story.now - 1000 + left);
});

test('P26 the server closes a poll when its time is over, not before', () => {
  const { story, pollId } = withPoll({ settings: { durationS: 30 } });
  const due = story.now + 30_000;
  expect(deadlinesOf(story.state)).toEqual([{ at: due, type: 'poll.close', payload: { pollId } }]);
  story.refuses(system, 'poll.close', { pollId }, 'poll.not_due');
  story.now = due;
  story.does(system, 'poll.close', { pollId });
  expect(story.state.polls.openId).toBeNull();
  const endless = withPoll();
  endless.story.refuses(system, 'poll.close', { pollId: endless.pollId }, 'poll.not_due');
});

test('P27 templates are saved, seen by those who prepare, and removed', () => {
  const story = preparedMeeting().does(chair, 'poll.save_template', {
    name: 'Nghị quyết',
    question: 'Thông qua nghị quyết?',
    settings: BUILT_IN.statute.settings,
  });
  const templates = (viewer: Parameters<typeof project>[1]) =>
    [...project(story.state, viewer)].filter(([key]) => key.startsWith('poll_template'));
  expect(templates(deputy).map(([, record]) => record)).toMatchObject([
    { name: 'Nghị quyết', settings: { majority: { kind: 'two_thirds' } } },
  ]);
  expect(templates(seat('p89'))).toEqual([]);
  const [id] = story.state.polls.templates.keys();
  story
    .does(chair, 'poll.remove_template', { templateId: id ?? '' })
    .refuses(chair, 'poll.remove_template', { templateId: id ?? '' }, 'poll.template_unknown');
  for (let turn = 0; turn < 50; turn += 1)
    story.does(chair, 'poll.save_template', { name: 'x', question: 'x' });
  story.refuses(chair, 'poll.save_template', { name: 'x', question: 'x' }, 'poll.too_many', { maximum: 50 });
});

test('P28 weights count where the poll says so, and stay as they were at opening', () => {
  const weighted = openMeetingStory()
    .refuses(chair, 'poll.set_weights', { weights: [['p99', 2]] }, 'seat.unknown')
    .does(chair, 'poll.set_weights', { weights: [['p89', 5]] });
  const { story, pollId } = withPoll({ settings: { weighted: true } }, weighted);
  story
    .refuses(chair, 'poll.set_weights', { weights: [] }, 'poll.another_open')
    .does(seat('p89'), 'poll.cast', { pollId, ...ballot('no') })
    .does(seat('p72'), 'poll.cast', { pollId, ...ballot('yes') })
    .does(chair, 'poll.close', { pollId });
  expect(closedOf(story)).toMatchObject({
    entitled: { seats: 4, weight: 8 },
    cast: { seats: 2, weight: 6 },
    tally: { motions: [{ yes: 1, no: 5, abstain: 0 }] },
    outcome: { passed: [] },
  });
  const plain = withPoll({}, story);
  expect(recordOf(plain.story, chair, plain.pollId).weights).toEqual([]);
});
