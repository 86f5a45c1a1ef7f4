import { z } from 'zod';
import { attachedFiles, fileIds } from '../files/attached.ts';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { DepartmentId, type ProposalId } from '../kernel/ids.ts';
import { line, orNothing, prose } from '../kernel/text.ts';
import { meetingNow } from '../series/events.ts';
import { LIFE } from './life.ts';

/** D1: a seat asks the centre to solve something, before a meeting or in it. */
export const submitProposal = registerCommand({
  type: 'proposal.submit',
  roles: LIFE.submitted.by,
  payload: z.strictObject({
    title: line(200),
    matter: prose(5000),
    asks: orNothing(prose(2000)),
    topic: orNothing(line(80)),
    behalf: orNothing(line(300)),
    departmentId: DepartmentId,
    fileIds,
  }),
  decide({ series, proposals, files }, { fileIds: ids, ...text }, { actor, newId }) {
    if (actor.role !== 'seat') return refuse('command.not_allowed', { role: actor.role });
    const { seatId } = actor;
    const meeting = meetingNow(series);
    if (!meeting) return refuse('proposal.no_meeting');
    if (!series.seats.has(seatId)) return refuse('seat.unknown', { seatId });
    if (!series.departments.has(text.departmentId))
      return refuse('proposal.department_unknown', { departmentId: text.departmentId });
    const attached = attachedFiles(files, ids, actor);
    if (!attached.accepted) return attached;
    const prefix = `${meeting.code}/${seatId}-`;
    const earlier = [...proposals.all.values()].filter(({ code }) => code.startsWith(prefix)).length;
    return accept({
      type: 'proposal.submitted',
      proposalId: newId() as ProposalId,
      code: `${prefix}${String(earlier + 1).padStart(3, '0')}`,
      seatId,
      meetingId: meeting.id,
      files: attached.files,
      ...text,
    });
  },
});
