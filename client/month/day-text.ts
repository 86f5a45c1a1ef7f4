/** `2020-09-05` as `05/09`; the year stands with the meeting. */
export const dayText = (day: string): string => `${day.slice(8, 10)}/${day.slice(5, 7)}`;
