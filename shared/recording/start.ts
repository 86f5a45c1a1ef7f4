import { z } from 'zod';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import type { RecordingId } from '../kernel/ids.ts';
import { currentRecording } from './events.ts';
import { recordingRoles } from './roles.ts';

/** RC1: the stage is recorded from now on. */
export const startRecording = command({
  type: 'recording.start',
  roles: recordingRoles,
  payload: z.strictObject({ pictures: z.boolean(), of: z.enum(['meeting', 'item']) }),
  decide(state, { pictures, of }, { newId }) {
    const refusal = unlessInSession(state);
    if (refusal) return refusal;
    const current = currentRecording(state.recordings);
    if (current) return refuse('recording.already_on', { number: current.number });
    const itemId = of === 'item' ? state.agenda.currentId : null;
    if (of === 'item' && itemId === null) return refuse('recording.no_item');
    return accept({
      type: 'recording.started',
      recordingId: newId() as RecordingId,
      number: state.recordings.size + 1,
      pictures,
      itemId,
    });
  },
});
