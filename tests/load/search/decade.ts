import { SAMPLE_DEPARTMENTS } from '../../../server/sample/people.ts';
import type { RegisterEvent } from '../../../shared/events.ts';
import type { AccountId, ItemId, MeetingId, ProposalId, ResolutionId } from '../../../shared/kernel/ids.ts';
import { FIRST_SERIES, OFFICE_ID, registerIdOf } from '../../../shared/kernel/ids.ts';
import { type MeetingState, meetingBook } from '../../../shared/meeting.ts';
import { officeBook } from '../../../shared/office.ts';
import { heading, type Paper, paragraph } from '../../../shared/papers/paper.ts';
import { type RegisterState, registerBook } from '../../../shared/register.ts';
import { createDice } from '../chaos/dice.ts';
import { PLACES, prose, titleOf } from './corpus.ts';

const SIZE = { proposals: 20_000, items: 3000, resolutions: 2000 } as const;
const MEETINGS = 120;
/** Of the minutes of one meeting: as many headings as it has items, under each a few paragraphs. */
const PARAGRAPHS = 4;
const MONTH = 30 * 86_400_000;
const BEGUN = Date.UTC(2016, 0, 5, 1);
const clerk = { role: 'minute_taker', accountId: 'clerk' as AccountId } as const;
const system = { role: 'system' } as const;

const seats = PLACES.map(({ seatId: id, name, kind, region, cluster }) => ({
  id,
  name,
  kind,
  region,
  cluster,
}));

const meetingOf = (month: number, dice: ReturnType<typeof createDice>) => {
  const at = BEGUN + month * MONTH;
  const code = new Date(at).toISOString().slice(0, 7);
  const items = Array.from({ length: SIZE.items / MEETINGS }, (_, index) => ({
    type: 'agenda.item_added' as const,
    itemId: `i${index}` as ItemId,
    visibility: 'shown' as const,
    parentId: null,
    after: index === 0 ? null : (`i${index - 1}` as ItemId),
    title: titleOf(dice),
    presenter: '',
    plannedMinutes: 10,
    kind: 'report' as const,
  }));
  const share = SIZE.resolutions / MEETINGS;
  const resolutions = Array.from(
    { length: Math.floor((month + 1) * share) - Math.floor(month * share) },
    (_, index) => ({
      type: 'resolution.recorded' as const,
      resolutionId: `r${index}` as ResolutionId,
      number: index + 1,
      itemId: null,
      text: prose(dice, 30),
      owner: '',
      deadline: null,
    }),
  );
  const frame = { title: `Hội nghị giao ban tháng ${code}`, startsAt: at, code };
  const prepared = { type: 'meeting.prepared' as const, ...frame, seats, departments: SAMPLE_DEPARTMENTS };
  const happened = [prepared, ...items, { type: 'meeting.opened' as const }, ...resolutions];
  const state = meetingBook.evolve(meetingBook.initial, [...happened, { type: 'meeting.closed' }], {
    seq: 1,
    at,
    by: clerk,
  });
  return { id: `m${month}` as MeetingId, at, state: (): MeetingState => state };
};

const noted = ({ id, at, state }: ReturnType<typeof meetingOf>): RegisterEvent => {
  const { code, title } = state().frame;
  return {
    type: 'series.meeting_noted',
    meeting: { id, code, title, startsAt: at, phase: 'closed', openedAt: at, closedAt: at },
    seats,
    departments: SAMPLE_DEPARTMENTS,
  };
};

/** The minutes as they were approved, kept and issued. */
const minuted = (
  { id: meetingId, state }: ReturnType<typeof meetingOf>,
  dice: ReturnType<typeof createDice>,
): RegisterEvent[] => {
  const { title, code } = state().frame;
  const body = [...state().agenda.items.values()].flatMap((item) => [
    heading(item.title, 2),
    ...Array.from({ length: PARAGRAPHS }, () => paragraph(prose(dice, 60))),
  ]);
  const around = { superior: '', issuer: '', number: '', placeDate: '', type: 'BIÊN BẢN' };
  const paper: Paper = {
    ...around,
    kind: 'minutes',
    subject: title,
    body,
    signatures: [],
    recipients: [],
    annexes: [],
  };
  return [
    { type: 'record.approved', meetingId, version: 0, ruleSet: 'hd05' },
    { type: 'record.kept', meetingId, paper, sha256: '' },
    { type: 'record.issued', meetingId, on: `${code}-28` },
  ];
};

/** Four of five are answered. */
const proposal = (
  number: number,
  meeting: ReturnType<typeof meetingOf>,
  dice: ReturnType<typeof createDice>,
) => {
  const proposalId = `d${number}` as ProposalId;
  const seatId = dice.pick(seats)?.id ?? ('p89' as (typeof seats)[number]['id']);
  const departmentId =
    dice.pick(SAMPLE_DEPARTMENTS)?.id ?? ('th' as (typeof SAMPLE_DEPARTMENTS)[number]['id']);
  const submitted: RegisterEvent = {
    type: 'proposal.submitted',
    proposalId,
    code: `${meeting.state().frame.code}/${seatId}-${String(number).padStart(3, '0')}`,
    seatId,
    meetingId: meeting.id,
    files: [],
    title: titleOf(dice),
    matter: prose(dice, 90),
    asks: '',
    topic: '',
    behalf: '',
    departmentId,
  };
  const answer = { text: prose(dice, 50), dueOn: null, files: [], cites: null };
  const worked: RegisterEvent[] = dice.says(0.8)
    ? [
        { type: 'proposal.received', proposalId },
        { type: 'proposal.answered', proposalId, answer },
      ]
    : [];
  return [submitted, ...worked];
};

/** What stands in the meetings of ten years, and in the register of their series: the same each time. */
export const decade = () => {
  const dice = createDice(2026);
  const meetings = Array.from({ length: MEETINGS }, (_, month) => meetingOf(month, dice));
  let state: RegisterState = registerBook.initial;
  let seq = 0;
  const happens = (events: readonly RegisterEvent[], at: number) => {
    state = registerBook.evolve(state, events, { seq: ++seq, at, by: system });
  };
  for (const meeting of meetings) happens([noted(meeting), ...minuted(meeting, dice)], meeting.at);
  for (let number = 0; number < SIZE.proposals; number += 1) {
    const meeting = meetings[Math.floor((number * MEETINGS) / SIZE.proposals)];
    if (meeting) happens(proposal(number, meeting, dice), meeting.at + number);
  }
  const register = { id: registerIdOf(FIRST_SERIES), state: () => state };
  const office = { id: OFFICE_ID, state: () => officeBook.initial } as const;
  return {
    meetings,
    register,
    office,
    size: { meetings: MEETINGS, minutes: MEETINGS, ...SIZE },
    happens,
    dice,
  };
};

/** One of them is answered anew. */
export const withOneMoreAnswer = ({ happens, dice, meetings }: ReturnType<typeof decade>, number: number) => {
  const proposalId = `d${number % SIZE.proposals}` as ProposalId;
  const answer = { text: prose(dice, 50), dueOn: null, files: [], cites: null };
  happens([{ type: 'proposal.answered', proposalId, answer }], meetings.at(-1)?.at ?? BEGUN);
};
