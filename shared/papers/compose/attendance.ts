import { numberText, ratioText } from '../figures.ts';
import { type Block, paragraph, type Table } from '../paper.ts';
import { peopleCount, presenceOf, type SeatPresence } from '../presence.ts';
import type { Told } from '../words.ts';

const notesOf = (
  { attended, lateAt, leftAt, interruptions, excuse }: SeatPresence,
  { state, words: { say, hour } }: Told,
): string => {
  if (excuse !== null && !attended) return say('note.excused', { reason: excuse });
  // Before the opening nobody is away yet.
  if (!attended) return state.frame.openedAt === null ? '' : say('note.unexcused');
  return [
    ...(lateAt === null ? [] : [say('note.late', { hour: hour(lateAt) })]),
    ...(leftAt === null ? [] : [say('note.left', { hour: hour(leftAt) })]),
    ...(interruptions.length === 0
      ? []
      : [say('note.interrupted', { count: numberText(interruptions.length) })]),
  ].join(' ');
};

const peopleOf = ({ people }: SeatPresence, { words: { say } }: Told): string =>
  people
    .map(({ position, plate, count }) =>
      say('attendance.people', {
        count: numberText(count),
        position: plate ? `${position} (${plate})` : position,
      }),
    )
    .join('; ');

const rowOf = (seat: SeatPresence, index: number, told: Told): string[] => {
  const { say, seat: nameOf } = told.words;
  const people = peopleCount([seat]);
  return [
    String(index + 1),
    nameOf(seat.seatId),
    people > 0 ? peopleOf(seat, told) : seat.attended ? say('attendance.unconfirmed') : '',
    people > 0 ? numberText(people) : '',
    notesOf(seat, told),
  ];
};

/** A line for each seat: those that took part, and those that did not. */
export const attendanceRows = (told: Told) => {
  const seats = presenceOf(told);
  const rows = (there: boolean) =>
    seats.filter(({ attended }) => attended === there).map((seat, index) => rowOf(seat, index, told));
  return { present: rows(true), absent: rows(false) };
};

const tableOf = (rows: Table['rows'], told: Told): Table => {
  const { say } = told.words;
  return {
    kind: 'table',
    columns: [
      { title: say('column.order'), share: 0.07, align: 'center' },
      { title: say('column.seat'), share: 0.25 },
      { title: say('column.people'), share: 0.35 },
      { title: say('column.count'), share: 0.09, align: 'center' },
      { title: say('column.note'), share: 0.24 },
    ],
    rows,
  };
};

/** The seats that took part, with their people; then those that did not, with the reason. */
export const attendanceBody = (told: Told): readonly Block[] => {
  const { say } = told.words;
  const seats = presenceOf(told);
  const there = seats.filter(({ attended }) => attended);
  const { present, absent } = attendanceRows(told);
  const summary = say('attendance.summary', {
    ratio: ratioText(there.length, seats.length),
    people: numberText(peopleCount(there)),
  });
  return [
    paragraph(summary),
    ...(present.length > 0 ? [tableOf(present, told)] : []),
    ...(absent.length > 0
      ? [paragraph(say('attendance.absent', { count: numberText(absent.length) })), tableOf(absent, told)]
      : []),
  ];
};
