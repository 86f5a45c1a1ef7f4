import { z } from 'zod';
import type { MeetingEvent } from '../events.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { RecordingId } from '../kernel/ids.ts';
import { FAILURES, GAP_CAUSES } from './events.ts';

const Moment = z.int().nonnegative();
const SegmentNumber = z.int().positive();

/** RC4: a segment is being written. `after`: what was lost between the one before and this one, if anything was. */
export const beginSegment = command({
  type: 'recording.begin_segment',
  roles: ['system'],
  payload: z.strictObject({
    recordingId: RecordingId,
    segment: SegmentNumber,
    beganAt: Moment,
    after: z.enum(GAP_CAUSES).nullable(),
  }),
  decide({ recordings }, { recordingId, segment, beganAt, after }) {
    const recording = recordings.get(recordingId);
    if (!recording) return refuse('recording.unknown');
    const before = recording.segments.at(-1);
    if (segment !== recording.segments.length + 1 || before?.lengthMs === null)
      return refuse('recording.segment_unfit', { segment });
    const fromAt = before ? before.beganAt + (before.lengthMs ?? 0) : recording.startedAt;
    return accept<MeetingEvent>(
      ...(after && fromAt < beganAt
        ? [{ type: 'recording.gap', recordingId, fromAt, untilAt: beganAt, cause: after } as const]
        : []),
      { type: 'recording.segment_begun', recordingId, segment, beganAt },
    );
  },
});

/** RC4: nothing more comes into the segment. */
export const endSegment = command({
  type: 'recording.end_segment',
  roles: ['system'],
  payload: z.strictObject({ recordingId: RecordingId, segment: SegmentNumber, lengthMs: Moment }),
  decide({ recordings }, { recordingId, segment, lengthMs }) {
    const recording = recordings.get(recordingId);
    if (!recording) return refuse('recording.unknown');
    const last = recording.segments.at(-1);
    if (last?.number !== segment || last.lengthMs !== null)
      return refuse('recording.segment_unfit', { segment });
    return accept({ type: 'recording.segment_ended', recordingId, segment, lengthMs });
  },
});

/** RC4: the media did not reach the recording for a while. */
export const tellGap = command({
  type: 'recording.tell_gap',
  roles: ['system'],
  payload: z.strictObject({ recordingId: RecordingId, fromAt: Moment, untilAt: Moment }),
  decide({ recordings }, { recordingId, fromAt, untilAt }) {
    if (!recordings.has(recordingId)) return refuse('recording.unknown');
    return accept({ type: 'recording.gap', recordingId, fromAt, untilAt, cause: 'media' });
  },
});

/** RC5: it cannot be written. */
export const failRecording = command({
  type: 'recording.fail',
  roles: ['system'],
  payload: z.strictObject({ recordingId: RecordingId, failure: z.enum(FAILURES) }),
  decide({ recordings }, { recordingId, failure }) {
    const recording = recordings.get(recordingId);
    if (!recording) return refuse('recording.unknown');
    if (recording.phase === 'stopped') return refuse('recording.not_on');
    return accept({ type: 'recording.failed', recordingId, failure });
  },
});

/** RC7: it is one file now. */
export const keepRecording = command({
  type: 'recording.keep',
  roles: ['system'],
  payload: z.strictObject({ recordingId: RecordingId, lengthMs: Moment, bytes: Moment, keepUntil: Moment }),
  decide({ recordings }, { recordingId, lengthMs, bytes, keepUntil }) {
    const recording = recordings.get(recordingId);
    if (!recording) return refuse('recording.unknown');
    const isWritten = recording.segments.some((segment) => segment.lengthMs === null);
    if (recording.phase !== 'stopped' || isWritten) return refuse('recording.not_over');
    if (recording.kept) return refuse('recording.already_kept');
    const { number } = recording;
    return accept({ type: 'recording.kept', recordingId, number, lengthMs, bytes, keepUntil });
  },
});
