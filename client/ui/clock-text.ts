const two = (value: number) => String(value).padStart(2, '0');

/** A span as `m:ss` below an hour and `h:mm:ss` from there; a negative one begins with a minus sign. */
export const clockText = (ms: number): string => {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const sign = ms < 0 && seconds > 0 ? '−' : '';
  return h > 0 ? `${sign}${h}:${two(m)}:${two(s)}` : `${sign}${two(m)}:${two(s)}`;
};

/** The same for a machine (ISO 8601 duration), as `<time dateTime>` wants it. */
export const clockDuration = (ms: number): string => `PT${Math.floor(Math.abs(ms) / 1000)}S`;
