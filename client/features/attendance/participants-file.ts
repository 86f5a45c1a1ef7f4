import type { TFunction } from 'i18next';
import { type Session, type TakingPart, takingPart } from '../../../shared/attendance/intervals.ts';
import type { ParticipantRecord } from '../../../shared/attendance/participants.ts';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatRecord } from '../../../shared/attendance/view.ts';
import type { MeetingRecord } from '../../../shared/frame/view.ts';
import { BOM, csvOf } from '../../../shared/kernel/csv.ts';
import { hourText } from '../../ui/format.ts';

export interface ParticipantsSource {
  readonly meeting: MeetingRecord;
  readonly seats: readonly SeatRecord[];
  readonly participants: readonly ParticipantRecord[];
  readonly t: TFunction<'attendance'>;
  /** When the list is made, ms. */
  readonly now: number;
}

export interface ParticipantLine {
  readonly seat: SeatRecord;
  readonly participant: ParticipantRecord | undefined;
  readonly part: TakingPart;
}

/** Each seat with how it took part; before the opening, as if it were opened now. */
export const linesOf = ({ meeting, seats, participants, now }: ParticipantsSource): ParticipantLine[] => {
  const session: Session = { openedAt: meeting.openedAt ?? now, closedAt: meeting.closedAt };
  const of = new Map(participants.map((each) => [each.seatId, each]));
  return seats.map((seat) => {
    const participant = of.get(seat.id);
    return { seat, participant, part: takingPart(participant?.stays ?? [], session, now) };
  });
};

export const headsOf = (participant: ParticipantRecord | undefined): number =>
  (participant?.people ?? []).reduce((sum, { count }) => sum + count, 0);

const peopleText = (participant: ParticipantRecord | undefined): string =>
  (participant?.people ?? [])
    .map(({ position, plate, count }) => `${plate ? `${plate} – ` : ''}${position} (${count})`)
    .join('; ');

/** What is to be said of a seat's taking part: late, left, interrupted, absent and why. */
export const notesOf = (
  { participant, part }: Omit<ParticipantLine, 'seat'>,
  t: TFunction<'attendance'>,
): string => {
  if (!part.attended)
    return participant?.excuse ? t('list.excused', { reason: participant.excuse }) : t('list.absent');
  return [
    ...(part.lateAt === null ? [] : [t('list.late', { hour: hourText(part.lateAt) })]),
    ...part.interruptions.map(({ from, to }) => t('list.gap', { from: hourText(from), to: hourText(to) })),
    ...(part.leftAt === null ? [] : [t('list.left', { hour: hourText(part.leftAt) })]),
  ].join('; ');
};

/** The list of participants as a table for a spreadsheet. */
export const participantsTable = (source: ParticipantsSource): string => {
  const { t } = source;
  return csvOf([
    (['number', 'seat', 'region', 'state', 'people', 'who', 'notes'] as const).map((column) =>
      t(`list.columns.${column}`),
    ),
    ...linesOf(source).map(({ seat, participant, part }, index) => [
      index + 1,
      seatName(seat),
      seat.region,
      t(part.attended ? 'present' : 'list.absent'),
      headsOf(participant),
      peopleText(participant),
      notesOf({ participant, part }, t),
    ]),
  ]);
};

/** The list as a text, ready for the minutes: present, with whom; then absent, with reasons. */
export const participantsText = (source: ParticipantsSource): string => {
  const { meeting, t } = source;
  const lines = linesOf(source);
  const here = lines.filter(({ part }) => part.attended);
  const missing = lines.filter(({ part }) => !part.attended);
  const heads = here.reduce((sum, { participant }) => sum + headsOf(participant), 0);
  const withNotes = (line: ParticipantLine) => {
    const notes = notesOf(line, t);
    const people = peopleText(line.participant);
    return `${seatName(line.seat)}${people ? `: ${people}` : ''}${notes ? ` [${notes}]` : ''}`;
  };
  const parts = [
    [t('list.heading'), meeting.title],
    [
      t('list.presentHeading', { present: here.length, all: lines.length, heads }),
      ...here.map((line, index) => `${index + 1}. ${withNotes(line)}`),
    ],
    ...(missing.length
      ? [
          [
            t('list.absentHeading', { count: missing.length }),
            ...missing.map((line, index) => `${index + 1}. ${seatName(line.seat)}: ${notesOf(line, t)}`),
          ],
        ]
      : []),
  ];
  return `${BOM}${parts.map((each) => each.join('\r\n')).join('\r\n\r\n')}\r\n`;
};
