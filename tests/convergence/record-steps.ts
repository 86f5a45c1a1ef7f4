import { type RecordState, recordOf } from '../../shared/record/events.ts';
import type { RegisterState } from '../../shared/register.ts';

interface Moment {
  readonly a: number;
  readonly b: number;
  readonly register: RegisterState;
  readonly any: (ids: Iterable<string>) => string;
}

/** What comes next in the life of the minutes of a meeting, so that chance alone need not find the way. */
const NEXT = {
  draft: [
    'record.word_line',
    'record.word_line',
    'record.hide_line',
    'record.add_line',
    'record.call_for_comments',
    'record.approve',
  ],
  comment: ['record.comment', 'record.comment', 'record.approve', 'record.approve', 'record.settle_comment'],
  approved: ['record.keep', 'record.issue', 'record.issue', 'record.reopen'],
  issued: ['record.correct', 'record.issue', 'record.word_line'],
} as const;

/** Often one that is over, the furthest on its way to an approval that open comments stand against: few ways lead there. */
const meetingOf = ({ series, records }: RegisterState, a: number) => {
  const ids = [...series.meetings.keys()];
  const over = ids.filter((id) => series.meetings.get(id)?.phase === 'closed');
  const isIn = (state: RecordState) => over.find((id) => recordOf(records, id).state === state);
  const waiting = over.find((id) =>
    [...recordOf(records, id).comments.values()].some(({ settled }) => settled === null),
  );
  const likely = a % 7 < 2 ? (waiting ?? isIn('comment') ?? isIn('draft')) : undefined;
  return likely ?? ids[a % 2] ?? ids[0];
};

/** Mostly the step that the minutes are waiting for, in place of any other of theirs. */
export const likelyRecord = (register: RegisterState, type: string, a: number, b: number): string => {
  const meetingId = meetingOf(register, a);
  if (!type.startsWith('record.') || !meetingId || b % 3 === 0) return type;
  const record = recordOf(register.records, meetingId);
  const going = [...record.papers.values()].find(({ issued, refusal }) => !issued && !refusal);
  if (going && a % 8 > 1)
    return !going.kept ? 'record.keep_paper' : a % 5 ? 'record.note_issued' : 'record.refuse_issue';
  const next = NEXT[record.state];
  return next[(a >> 3) % next.length] ?? type;
};

/** What might be sent about the minutes of a meeting, sensible or not, as the register stands. */
export const recordPayloads = ({ a, b, register, any }: Moment): Record<string, () => unknown> => {
  const meetingId = a % 17 ? (meetingOf(register, a) ?? 'nothing') : 'nothing';
  const record = recordOf(register.records, meetingId as never);
  const lineId = a % 3 ? `e${1 + (b % 6)}` : any([...record.lines.keys()].slice(-2));
  const known = record.lines.get(lineId as never)?.revision ?? 0;
  const line = { meetingId, lineId, revision: b % 5 ? known : 1 + (a % 2) };
  const after = a % 4 ? `e${1 + (a % 6)}` : null;
  const facts = a % 5 ? '{hour} {seat}' : '{hour}';
  const text = a % 9 ? `${facts}: Ghi chú **${a}**.` : `{lunch} ${a}`;
  const open = [...record.comments.values()].filter(({ settled }) => settled === null).map(({ id }) => id);
  const name = a % 3 ? 'minutes' : 'conclusion';
  const going =
    b % 4 ? ([...record.papers].find(([, { issued, refusal }]) => !issued && !refusal)?.[0] ?? name) : name;
  const version = b % 6 ? record.version : a;
  return {
    'record.word_line': () => ({ ...line, text }),
    'record.add_line': () => ({ meetingId, after, text }),
    'record.move_line': () => ({ ...line, after }),
    'record.hide_line': () => ({ ...line, reason: a % 4 ? `Trùng ${a}` : '' }),
    'record.show_line': () => line,
    'record.take_line': () => ({
      meetingId,
      lineId: a % 3 ? lineId : null,
      name: 'Thư ký',
      desk: `d${a % 3}`,
    }),
    'record.call_for_comments': () => ({ meetingId, until: a % 5 ? '2030-01-01' : '2020-01-01' }),
    'record.comment': () => ({ meetingId, lineId, text: `Ý kiến ${a}` }),
    'record.settle_comment': () => ({ meetingId, commentId: any(open), taken: a % 2 === 0, answer: '' }),
    'record.approve': () => ({ meetingId, version, ruleSet: 'nd30' }),
    'record.keep': () => ({ meetingId, version, paper: { kind: 'minutes', subject: `Bản ${a}` } }),
    'record.reopen': () => ({ meetingId, reason: `Sửa ${a}` }),
    'record.issue': () => ({ meetingId, name, on: '2020-09-20', ruleSet: 'nd30' }),
    'record.keep_paper': () => ({ meetingId, name: going, paper: { kind: name, subject: `Bản ${a}` } }),
    'record.note_issued': () => ({
      meetingId,
      name: going,
      number: `Số: 0${a % 9}/BB-X`,
      letter: 'BB',
      on: '2020-09-20',
    }),
    'record.refuse_issue': () => ({
      meetingId,
      name: going,
      refusal: { code: 'number.no_term', params: {} },
    }),
    'record.correct': () => ({ meetingId, on: '2020-10-01', text: `Đính chính ${a}` }),
  };
};
