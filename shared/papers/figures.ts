/** A whole number as Vietnamese papers write it: `1.298`. */
export const numberText = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

/** A share with one decimal, `99,0%`, rounded; what is not whole never reads 100 %, nor what is there 0 %. */
export const shareText = (part: number, whole: number): string => {
  const permille = whole > 0 ? Math.round((part * 1000) / whole) : 0;
  const honest = part > 0 && part < whole ? Math.min(999, Math.max(1, permille)) : permille;
  return `${numberText(Math.trunc(honest / 10))},${honest % 10}%`;
};

/** `1.298/1.311 (99,0%)`. */
export const ratioText = (part: number, whole: number): string =>
  `${numberText(part)}/${numberText(whole)} (${shareText(part, whole)})`;

export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** Of Vietnam's clocks over UTC; they are never turned. */
const AHEAD_MINUTES = 7 * 60;

/** The day that is so many days after 1 January 1970, counted in years that begin in March and eras of 400 of them. */
const civil = (days: number): Pick<Moment, 'year' | 'month' | 'day'> => {
  const sinceEra = days + 719_468;
  const era = Math.floor(sinceEra / 146_097);
  const dayOfEra = sinceEra - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
};

/** A moment (ms since the epoch) on the clocks of Vietnam, whatever machine writes the paper. */
export const momentOf = (at: number): Moment => {
  const minutes = Math.floor(at / MINUTE_MS) + AHEAD_MINUTES;
  const days = Math.floor(minutes / DAY_MINUTES);
  const ofDay = minutes - days * DAY_MINUTES;
  return { ...civil(days), hour: Math.floor(ofDay / 60), minute: ofDay % 60 };
};

/** A day given as `YYYY-MM-DD`. */
export const dayOf = (iso: string): Pick<Moment, 'year' | 'month' | 'day'> => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
};

/** A moment's day on the clocks of Vietnam, `YYYY-MM-DD`. */
export const isoDayOf = (at: number): string => {
  const { year, month, day } = momentOf(at);
  return `${year}-${two(month)}-${two(day)}`;
};

export const two = (value: number): string => String(value).padStart(2, '0');
