import type { MeetingState } from '../../shared/meeting.ts';
import type { Recording } from '../../shared/recording/events.ts';
import { NOTICE_MS } from '../../shared/recording/expire.ts';

interface Numbers {
  readonly a: number;
  readonly b: number;
  readonly state: MeetingState;
  readonly any: (ids: Iterable<string>) => string;
}

/** In the days of the simulation. */
const NOW = 1_600_000_000_000;

/** What is likely to happen next to the newest recording. */
const nextOf = (last: Recording | undefined, number: number): string => {
  if (!last || last.expiry === 'expired') return 'recording.start';
  const open = last.segments.some(({ lengthMs }) => lengthMs === null);
  if (last.phase !== 'stopped' && last.segments.length === 0) return 'recording.begin_segment';
  if (last.phase === 'paused') return number % 3 ? 'recording.pause' : 'recording.resume';
  if (last.phase === 'on' && number % 4 === 0) return 'recording.pause';
  if (last.phase === 'on') return open && number % 2 ? 'recording.end_segment' : 'recording.stop';
  if (!last.kept) return open ? 'recording.end_segment' : 'recording.keep';
  if (last.expiry === 'announced') return 'recording.expire';
  return (
    ['recording.release', 'recording.download', 'recording.release', 'recording.announce_expiry'][
      number % 4
    ] ?? ''
  );
};

/** Mostly a recording goes its way, so that few commands bring it to its end. */
export const likelyRecording = (
  { recordings }: MeetingState,
  type: string,
  { a, b }: { readonly a: number; readonly b: number },
): string => (type.startsWith('recording.') && a % 3 > 0 ? nextOf([...recordings.values()].at(-1), b) : type);

/** What is told of recordings and done with them, as a table of payloads. */
export const recordingPayloads = ({ a, b, state, any }: Numbers): Record<string, () => unknown> => {
  const recordingId =
    a % 6 ? ([...state.recordings.keys()].at(-1) ?? 'nothing') : any(state.recordings.keys());
  const kept = [...state.recordings.values()].filter(
    (recording) => recording.kept && recording.expiry !== 'expired',
  );
  const keptOne = kept.find(({ expiry }) => expiry === 'announced') ?? kept.at(-1);
  const keptId = b % 5 ? (keptOne?.id ?? recordingId) : recordingId;
  const segments = [...state.recordings.values()].at(-1)?.segments ?? [];
  const open = segments.at(-1)?.lengthMs === null;
  return {
    'recording.start': () => ({ pictures: a % 3 > 0, of: b % 3 ? 'meeting' : 'item' }),
    'recording.begin_segment': () => ({
      recordingId,
      segment: segments.length + (b % 9 ? 1 : 2),
      beganAt: NOW + a,
      after: [null, 'writer', 'server'][a % 3],
    }),
    'recording.end_segment': () => ({
      recordingId,
      segment: segments.length + (open && b % 9 ? 0 : 1),
      lengthMs: a % 100,
    }),
    'recording.tell_gap': () => ({ recordingId, fromAt: NOW, untilAt: NOW + a }),
    'recording.fail': () => ({ recordingId, failure: 'disk_full' }),
    // Its time is sometimes over at once, sometimes within the days of notice, and sometimes far off.
    'recording.keep': () => ({
      recordingId,
      lengthMs: a,
      bytes: b,
      keepUntil: NOW + (b % 3) * NOTICE_MS * (1 + (a % 2)),
    }),
    'recording.release': () => ({ recordingId: keptId, released: a % 2 === 0 }),
    'recording.download': () => ({ recordingId: keptId }),
    'recording.announce_expiry': () => ({ recordingId: keptId }),
    'recording.expire': () => ({ recordingId: keptId }),
  };
};
