import { Bodies } from '../../../shared/http-contract.ts';
import { FIRST_SERIES, type SeriesId } from '../../../shared/kernel/ids.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** What is typed of a meeting before it is prepared; day and hour as the browser's own fields write them. */
export interface MeetingDraft {
  readonly title: string;
  readonly date: string;
  readonly time: string;
  readonly code: string;
  readonly seriesId: SeriesId;
  /** Y7: of a cluster's meeting; empty otherwise. */
  readonly hostSeatId: string;
}

/** The code of a day's month, with a number behind it when the month has one already. */
export const codeOfDate = (date: string, taken: readonly string[]): string => {
  const month = date.slice(0, 7);
  for (let turn = 1; ; turn += 1) {
    const code = turn === 1 ? month : `${month}-${turn}`;
    if (!taken.includes(code)) return code;
  }
};

/** Tomorrow at eight: a beginning to correct. */
export const firstDraft = (
  now: number,
  taken: readonly string[],
  title: (date: Date) => string,
): MeetingDraft => {
  const day = new Date(now + 24 * 60 * 60 * 1000);
  const date = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  const code = codeOfDate(date, taken);
  return { title: title(day), date, time: '08:00', code, seriesId: FIRST_SERIES, hostSeatId: '' };
};

/** The request a draft makes, or the fields that are wrong with it. */
export const readDraft = (draft: MeetingDraft) => {
  const startsAt = new Date(`${draft.date}T${draft.time}`).getTime();
  const { title, seriesId, hostSeatId } = draft;
  const about = { title, code: draft.code.trim(), startsAt, seriesId };
  const parsed = Bodies.createMeeting.safeParse(hostSeatId ? { ...about, hostSeatId } : about);
  if (parsed.success) return { ok: true as const, body: parsed.data };
  return { ok: false as const, wrong: new Set(parsed.error.issues.map(({ path }) => String(path[0]))) };
};
