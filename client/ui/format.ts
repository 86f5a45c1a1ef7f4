/** Which language's habits numbers follow: `1.298` and `99,0%` in Vietnamese. */
const localeOf = (language: string): string => (language.startsWith('vi') ? 'vi-VN' : 'en-GB');

const two = (value: number) => String(value).padStart(2, '0');

/** The hour on this device's clock, `08:05`. */
export const hourText = (at: number): string => {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** The day, `05/10/2020`; of a moment in ms, or of an ISO day, which has no zone. */
export const dayText = (day: number | string): string => {
  if (typeof day === 'string') return day.split('-').reverse().join('/');
  const date = new Date(day);
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
};

/** The day on this device's calendar as dates are kept: `2026-11-24`. */
export const isoDay = (at: number): string => {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

export const numberText = (value: number, language: string): string =>
  new Intl.NumberFormat(localeOf(language)).format(value);

/** A share with one decimal or more, `99,0%`, rounded; but what is not whole never reads 100 %, nor what is there 0 %. */
export const shareText = (part: number, whole: number, language: string, decimals = 1): string => {
  const full = 100 * 10 ** decimals;
  const units = whole > 0 ? Math.round((part * full) / whole) : 0;
  const honest = part > 0 && part < whole ? Math.min(full - 1, Math.max(1, units)) : units;
  return new Intl.NumberFormat(localeOf(language), {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(honest / full);
};
