import type { Presenter } from '../agenda/events.ts';
import { seatName } from '../attendance/seat-name.ts';
import type { SeatId } from '../kernel/ids.ts';
import type { Brief } from './brief.ts';
import { dayOf, type Moment, momentOf, two } from './figures.ts';
import { filled, type ParamsOf, type PhraseKey } from './phrases.ts';
import { spelled } from './spelling.ts';

/** Says things in the office's words and spelling. What people wrote themselves is left as they wrote it. */
export const wordsOf = ({ state, ruleSet, phrases, details, names, office }: Brief) => {
  const spelling = details.spelling ?? ruleSet.spelling;
  const { zeroDayBelow, zeroMonthBelow } = ruleSet.placeDate;

  const known = new Map<string, string>();
  const own = (text: string): string => {
    const written = known.get(text) ?? spelled(text, spelling);
    known.set(text, written);
    return written;
  };
  const say = <Key extends PhraseKey>(
    key: Key,
    ...[params]: keyof ParamsOf<Key> extends never ? [] : [ParamsOf<Key>]
  ): string => filled(own(phrases[key]), params ?? {});

  const partsOf = ({ year, month, day }: Pick<Moment, 'year' | 'month' | 'day'>) => ({
    day: day < zeroDayBelow ? two(day) : String(day),
    month: month < zeroMonthBelow ? two(month) : String(month),
    year: String(year),
  });
  const seat = (seatId: SeatId): string => {
    const found = state.attendance.get(seatId);
    return found ? own(seatName(found)) : seatId;
  };
  const role = (name: 'chair' | 'deputy' | 'minute_taker' | 'operator'): string =>
    (name === 'operator' ? undefined : names[name]) ?? say(name);

  return {
    own,
    say,
    seat,
    role,
    office: { ...office, name: own(office.name), venue: own(office.venue) },
    dateParts: partsOf,
    /** `ngày 05 tháng 02 năm 2026`; of a moment in ms or of a day `YYYY-MM-DD`. */
    day: (at: number | string): string =>
      say('day', partsOf(typeof at === 'number' ? momentOf(at) : dayOf(at))),
    hour: (at: number): string => {
      const { hour, minute } = momentOf(at);
      return say('hour', { hour: two(hour), minute: two(minute) });
    },
    duration: (ms: number): string => {
      const seconds = Math.round(ms / 1000);
      const minutes = Math.floor(seconds / 60);
      const parts = [
        ...(minutes > 0 ? [say('minutes', { minutes: String(minutes) })] : []),
        ...(seconds % 60 > 0 || minutes === 0 ? [say('seconds', { seconds: String(seconds % 60) })] : []),
      ];
      return parts.join(' ');
    },
    presenter: (who: Presenter): string => {
      if (typeof who === 'string') return who;
      if ('seatId' in who) return seat(who.seatId);
      if ('role' in who) return role(who.role);
      return own(state.frame.departments.get(who.departmentId)?.name ?? who.departmentId);
    },
  };
};

export type Words = ReturnType<typeof wordsOf>;

/** A brief with the means to say it. */
export interface Told extends Brief {
  readonly words: Words;
}
