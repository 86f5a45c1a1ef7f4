import type { RecordingId } from '../kernel/ids.ts';
import type { Recording } from './events.ts';

type Timed = Pick<Recording, 'segments'>;

/**
 * RC6: where a moment of the meeting (ms since the epoch) is in the recording, ms from its beginning; null before it
 * began and after it ended. What fell between two segments is found where the second begins.
 */
export const momentIn = ({ segments }: Timed, at: number): number | null => {
  let before = 0;
  for (const { beganAt, lengthMs } of segments) {
    // The one that is being written covers everything since it began.
    const length = lengthMs ?? Number.POSITIVE_INFINITY;
    if (at < beganAt) return before > 0 ? before : null;
    if (at < beganAt + length) return before + at - beganAt;
    before += length;
  }
  return null;
};

/** RC6: the recording that shows a moment of the meeting, and where in it. */
export const findMoment = <One extends Timed & { readonly id: RecordingId }>(
  recordings: Iterable<One>,
  at: number,
): { readonly recording: One; readonly ms: number } | null => {
  for (const recording of recordings) {
    const ms = momentIn(recording, at);
    if (ms !== null) return { recording, ms };
  }
  return null;
};
