import type { MeetingState } from '../../shared/meeting.ts';
import { NOTICE_MS } from '../../shared/recording/expire.ts';

interface Numbers {
  readonly a: number;
  readonly b: number;
  readonly state: MeetingState;
  readonly any: (ids: Iterable<string>) => string;
}

/** In the days of the simulation. */
const NOW = 1_600_000_000_000;

const announced = ({ recordings }: MeetingState): boolean =>
  [...recordings.values()].some(({ expiry }) => expiry === 'announced');

/** What has been announced happens: the one is soon, the other late. */
export const likelyRecording = (state: MeetingState, type: string): string =>
  type === 'recording.announce_expiry' && announced(state) ? 'recording.expire' : type;

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
