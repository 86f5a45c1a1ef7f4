import { z } from 'zod';
import { attachedFiles } from '../files/attached.ts';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import type { PracticeId } from '../kernel/ids.ts';
import { meetingNow } from '../series/events.ts';
import { practiceFields } from './fields.ts';

/** I1: a seat shows the others what it does well. */
export const registerPractice = registerCommand({
  type: 'practice.register',
  roles: ['seat'],
  payload: z.strictObject(practiceFields),
  decide({ series, practices, files }, { fileIds: sent, ...text }, { actor, newId }) {
    if (actor.role !== 'seat') return refuse('command.not_allowed', { role: actor.role });
    const { seatId } = actor;
    const meeting = meetingNow(series);
    if (!meeting) return refuse('practice.no_meeting');
    if (!series.seats.has(seatId)) return refuse('seat.unknown', { seatId });
    const attached = attachedFiles(files, sent, actor);
    if (!attached.accepted) return attached;
    const prefix = `${meeting.code}/mh-`;
    const earlier = [...practices.all.values()].filter(({ code }) => code.startsWith(prefix)).length;
    return accept({
      type: 'practice.registered',
      practiceId: newId() as PracticeId,
      code: `${prefix}${String(earlier + 1).padStart(3, '0')}`,
      meetingId: meeting.id,
      seatId,
      files: attached.files,
      ...text,
    });
  },
});
