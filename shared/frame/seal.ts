import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';

/** M6: the closing record names the end of the journal as it was when the meeting was over. */
export const sealMeeting = command({
  type: 'meeting.seal',
  roles: ['system'],
  payload: z.strictObject({ seq: z.int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  decide({ frame }, { seq, hash }) {
    if (frame.phase !== 'closed') return refuse('meeting.not_closed', { phase: frame.phase });
    if (frame.seal) return refuse('meeting.already_sealed', { seq: frame.seal.seq });
    return accept({ type: 'meeting.sealed', seq, hash });
  },
});
