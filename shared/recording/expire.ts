import { z } from 'zod';
import type { Deadline } from '../deadlines.ts';
import { command } from '../kernel/command.ts';
import { accept, type Refused, refuse } from '../kernel/decision.ts';
import { RecordingId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';
import type { Recording, Recordings } from './events.ts';

/** RC10: so long before it goes this is announced. */
export const NOTICE_MS = 7 * 24 * 60 * 60 * 1000;

type Kept = Recording & { readonly kept: NonNullable<Recording['kept']> };

/** A recording that there is, or why it is none. */
const keptOne = (
  recordings: Recordings,
  id: RecordingId,
): { readonly found: Kept } | { readonly no: Refused } => {
  const recording = recordings.get(id);
  if (!recording) return { no: refuse('recording.unknown') };
  if (!recording.kept || recording.expiry === 'expired') return { no: refuse('recording.not_kept') };
  return { found: { ...recording, kept: recording.kept } };
};

/** RC10: what is due: first that it is announced, then that it goes. */
export const recordingsDue = ({ recordings }: MeetingState): Deadline[] =>
  [...recordings.values()].flatMap(({ id: recordingId, kept, expiry }): Deadline[] => {
    if (!kept || expiry === 'expired') return [];
    return expiry === null
      ? [{ at: kept.keepUntil - NOTICE_MS, type: 'recording.announce_expiry', payload: { recordingId } }]
      : [{ at: kept.keepUntil, type: 'recording.expire', payload: { recordingId } }];
  });

/** RC10: it will go soon. */
export const announceExpiry = command({
  type: 'recording.announce_expiry',
  roles: ['system'],
  payload: z.strictObject({ recordingId: RecordingId }),
  decide({ recordings }, { recordingId }, { now }) {
    const one = keptOne(recordings, recordingId);
    if ('no' in one) return one.no;
    const { number, expiry, kept } = one.found;
    if (expiry !== null || now < kept.keepUntil - NOTICE_MS) return refuse('recording.not_due');
    return accept({ type: 'recording.expiry_announced', recordingId, number, keepUntil: kept.keepUntil });
  },
});

/** RC10: it is gone. */
export const expireRecording = command({
  type: 'recording.expire',
  roles: ['system'],
  payload: z.strictObject({ recordingId: RecordingId }),
  decide({ recordings }, { recordingId }, { now }) {
    const one = keptOne(recordings, recordingId);
    if ('no' in one) return one.no;
    if (one.found.expiry === null || now < one.found.kept.keepUntil) return refuse('recording.not_due');
    return accept({ type: 'recording.expired', recordingId, number: one.found.number });
  },
});
