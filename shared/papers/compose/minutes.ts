import { numberText, ratioText } from '../figures.ts';
import { type Block, heading, led, paragraph } from '../paper.ts';
import { peopleCount, presenceOf, type SeatPresence } from '../presence.ts';
import type { Section } from '../rule-set.ts';
import type { Told } from '../words.ts';
import { toldBlocks } from './course.ts';
import { agendaBlocks } from './items.ts';

const timeBlocks = ({ state: { frame }, words: { say, hour, day } }: Told): Block[] => {
  const at = frame.openedAt ?? frame.startsAt;
  const params = { hour: hour(at), day: day(at) };
  return [
    led(say('time.lead'), frame.openedAt === null ? say('time.planned', params) : say('time.opened', params)),
  ];
};

const placeBlocks = ({ state, words: { say, office } }: Told): Block[] => [
  led(say('place.lead'), say('place', { venue: office.venue, count: numberText(state.attendance.size) })),
];

const timed = (
  seats: readonly SeatPresence[],
  key: 'lateAt' | 'leftAt',
  { words: { say, seat, hour } }: Told,
): string =>
  seats
    .flatMap(({ seatId, [key]: at }) =>
      at === null ? [] : [say('seat.at', { seat: seat(seatId), hour: hour(at) })],
    )
    .join('; ');

const presentBlocks = (told: Told): Block[] => {
  const { say } = told.words;
  const seats = presenceOf(told);
  const there = seats.filter(({ attended }) => attended);
  const ratio = ratioText(there.length, seats.length);
  const late = timed(there, 'lateAt', told);
  const left = timed(there, 'leftAt', told);
  return [
    led(say('present.lead'), say('present', { ratio, people: numberText(peopleCount(there)) })),
    ...(late ? [paragraph(say('late', { seats: late }))] : []),
    ...(left ? [paragraph(say('left', { seats: left }))] : []),
  ];
};

const absentBlocks = (told: Told): Block[] => {
  const { say, seat } = told.words;
  const opened = told.state.frame.openedAt !== null;
  // Before the opening nobody is away yet but those who said so.
  const away = presenceOf(told).filter(({ attended, excuse }) => !attended && (opened || excuse !== null));
  const seats = away
    .map(({ seatId, excuse }) =>
      excuse === null
        ? say('seat.unexcused', { seat: seat(seatId) })
        : say('seat.excused', { seat: seat(seatId), reason: excuse }),
    )
    .join('; ');
  return [
    led(
      say('absent.lead'),
      away.length > 0 ? say('absent', { count: numberText(away.length), seats }) : say('absent.none'),
    ),
  ];
};

const closingBlocks = ({ state: { frame }, now, words: { say, hour, day } }: Told): Block[] => {
  const at = frame.closedAt ?? now;
  const params = { hour: hour(at), day: day(at) };
  return [paragraph(frame.closedAt === null ? say('closing.open', params) : say('closing', params))];
};

const HEADED: {
  readonly [Name in Section]?: `${'agenda' | 'course' | 'votes' | 'conclusion'}.heading`;
} = {
  agenda: 'agenda.heading',
  course: 'course.heading',
  votes: 'votes.heading',
  conclusion: 'conclusion.heading',
};

/** V3: the sections of the minutes, in the order of the rule set. */
export const minutesBody = (told: Told): readonly Block[] => {
  const { order } = told.ruleSet.papers.minutes;
  const { say, role } = told.words;
  const section: Record<Section, () => readonly Block[]> = {
    time: () => timeBlocks(told),
    place: () => placeBlocks(told),
    present: () => presentBlocks(told),
    absent: () => absentBlocks(told),
    chair: () => [led(say('chair.lead'), `${role('chair')}.`)],
    secretary: () => [led(say('secretary.lead'), `${role('minute_taker')}.`)],
    agenda: () => agendaBlocks(told),
    ...toldBlocks(told, order),
    closing: () => closingBlocks(told),
  };
  return order.flatMap((name) => {
    const head = HEADED[name];
    return [...(head ? [heading(say(head))] : []), ...section[name]()];
  });
};
