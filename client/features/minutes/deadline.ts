import { z } from 'zod';

const isoDay = z.iso.date();
const two = (value: number) => String(value).padStart(2, '0');

/**
 * A day as people here write it: `31/10/2020`, `5-2-26`, `05022026`; without a year, the next such day from
 * `today` on. Undefined when it is no day, null when nothing was written.
 */
export const readDay = (written: string, today: Date): string | null | undefined => {
  const text = written.trim();
  if (!text) return null;
  const parts =
    /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(text);
  if (!parts) return undefined;
  const [day, month] = [Number(parts[1]), Number(parts[2])];
  const inYear = (year: number) => `${year}-${two(month)}-${two(day)}`;
  const given = parts[3];
  if (given) {
    const iso = inYear(given.length === 2 ? 2000 + Number(given) : Number(given));
    return isoDay.safeParse(iso).success ? iso : undefined;
  }
  const thisDay = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
  const here = inYear(today.getFullYear());
  const iso = here >= thisDay ? here : inYear(today.getFullYear() + 1);
  return isoDay.safeParse(iso).success ? iso : undefined;
};
