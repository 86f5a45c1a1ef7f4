import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { RecordingId } from '../kernel/ids.ts';
import { mayReplay, watchingRoles } from './roles.ts';

/** RC8: seats and observers may watch it from now on, or may no longer. */
export const releaseRecording = command({
  type: 'recording.release',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({ recordingId: RecordingId, released: z.boolean() }),
  decide({ recordings }, { recordingId, released }) {
    const recording = recordings.get(recordingId);
    if (!recording) return refuse('recording.unknown');
    if (!recording.kept || recording.expiry === 'expired') return refuse('recording.not_kept');
    if (recording.released === released)
      return refuse(released ? 'recording.already_released' : 'recording.not_released');
    return accept({ type: released ? 'recording.released' : 'recording.withdrawn', recordingId });
  },
});

/** RC9: somebody takes the file away. */
export const downloadRecording = command({
  type: 'recording.download',
  roles: watchingRoles,
  payload: z.strictObject({ recordingId: RecordingId }),
  decide({ recordings }, { recordingId }, { actor }) {
    const recording = recordings.get(recordingId);
    if (!recording) return refuse('recording.unknown');
    if (!mayReplay(recording, actor.role)) return refuse('recording.not_released');
    if (!recording.kept || recording.expiry === 'expired') return refuse('recording.not_kept');
    return accept({ type: 'recording.downloaded', recordingId, number: recording.number });
  },
});
