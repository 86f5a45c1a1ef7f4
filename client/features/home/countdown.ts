const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** How long it is until a meeting begins, in the largest unit that says something; null when its hour has come. */
export const untilMeeting = (
  startsAt: number,
  now: number,
): { readonly unit: 'days' | 'hours' | 'minutes'; readonly count: number } | null => {
  const left = startsAt - now;
  if (left <= 0) return null;
  if (left >= 2 * DAY_MS) return { unit: 'days', count: Math.floor(left / DAY_MS) };
  if (left >= HOUR_MS) return { unit: 'hours', count: Math.floor(left / HOUR_MS) };
  return { unit: 'minutes', count: Math.max(1, Math.floor(left / 60_000)) };
};
