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

const HANOI = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
});

export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** A moment (ms since the epoch) on the clocks of Vietnam, whatever machine writes the paper. */
export const momentOf = (at: number): Moment => {
  const parts = new Map(HANOI.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const of = (part: keyof Moment) => parts.get(part) ?? 0;
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') };
};

/** A day given as `YYYY-MM-DD`. */
export const dayOf = (iso: string): Pick<Moment, 'year' | 'month' | 'day'> => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
};

export const two = (value: number): string => String(value).padStart(2, '0');
