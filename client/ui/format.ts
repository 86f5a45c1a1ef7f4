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

export const numberText = (value: number, language: string): string =>
  new Intl.NumberFormat(localeOf(language)).format(value);

/** A share with one decimal, `99,0%`, rounded; but what is not whole never reads 100 %, nor what is there 0 %. */
export const shareText = (part: number, whole: number, language: string): string => {
  const permille = whole > 0 ? Math.round((part * 1000) / whole) : 0;
  const honest = part > 0 && part < whole ? Math.min(999, Math.max(1, permille)) : permille;
  return new Intl.NumberFormat(localeOf(language), {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(honest / 1000);
};
