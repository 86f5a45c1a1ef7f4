import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { currentRecording } from './events.ts';
import { recordingRoles } from './roles.ts';

/** RC3: the recording is over. */
export const stopRecording = command({
  type: 'recording.stop',
  roles: recordingRoles,
  payload: z.strictObject({}),
  decide({ recordings }) {
    const current = currentRecording(recordings);
    if (!current) return refuse('recording.not_on');
    return accept({ type: 'recording.stopped', recordingId: current.id, reason: 'asked' });
  },
});
