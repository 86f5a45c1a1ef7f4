import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { currentRecording } from './events.ts';
import { recordingRoles } from './roles.ts';

/** RC3: nothing is recorded for a while. */
export const pauseRecording = command({
  type: 'recording.pause',
  roles: recordingRoles,
  payload: z.strictObject({}),
  decide({ recordings }) {
    const current = currentRecording(recordings);
    if (!current) return refuse('recording.not_on');
    if (current.phase === 'paused') return refuse('recording.already_paused');
    return accept({ type: 'recording.paused', recordingId: current.id });
  },
});

/** RC3: and it goes on. */
export const resumeRecording = command({
  type: 'recording.resume',
  roles: recordingRoles,
  payload: z.strictObject({}),
  decide({ recordings }) {
    const current = currentRecording(recordings);
    if (!current) return refuse('recording.not_on');
    if (current.phase !== 'paused') return refuse('recording.not_paused');
    return accept({ type: 'recording.resumed', recordingId: current.id });
  },
});
