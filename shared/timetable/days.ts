import { momentOf } from '../papers/figures.ts';

/** Z6: Hà Nội is seven hours ahead all the year round. */
const ZONE_MS = 7 * 60 * 60 * 1000;
export const DAY_MS = 24 * 60 * 60 * 1000;

/** A day in Hà Nội, `YYYY-MM-DD`. */
export type Day = string;

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** The day that is so many days after 1 January 1970. */
const dayNumbered = (days: number): Day => {
  const { year, month, day } = momentOf(days * DAY_MS - ZONE_MS);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
};

/** And back: years that begin in March, eras of 400 of them. */
const numberOf = (day: Day): number => {
  const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number);
  const marchYear = year - (month <= 2 ? 1 : 0);
  const era = Math.floor(marchYear / 400);
  const ofEra = marchYear - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + ofMonth - 1;
  const days = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
  return era * 146_097 + days - 719_468;
};

export const dayOf = (at: number): Day => dayNumbered(Math.floor((at + ZONE_MS) / DAY_MS));

/** The first moment of a day, ms. */
export const startOf = (day: Day): number => numberOf(day) * DAY_MS - ZONE_MS;

/** 1 January 1970 was a Thursday. */
const isWorking = (days: number): boolean => ![2, 3].includes(((days % 7) + 7) % 7);

export type Counting = 'calendar' | 'working';

/** The day so many days after another (before, when the number is negative). */
export const dayAfter = (day: Day, days: number, counting: Counting): Day => {
  let at = numberOf(day);
  for (let left = Math.abs(days); left > 0; ) {
    at += Math.sign(days);
    if (counting === 'calendar' || isWorking(at)) left -= 1;
  }
  return dayNumbered(at);
};
