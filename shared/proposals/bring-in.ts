import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { DepartmentId, MeetingId, ProposalId, SeatId } from '../kernel/ids.ts';

const text = z.string().max(10_000);

/** D15: proposals that stand in a meeting's journal of before come into the register of its series, each once. */
export const bringInProposals = registerCommand({
  type: 'proposal.bring_in',
  roles: ['system'],
  payload: z.strictObject({
    meetingId: MeetingId,
    proposals: z.array(
      z.strictObject({
        proposalId: ProposalId,
        code: z.string().max(100),
        seatId: SeatId,
        title: text,
        matter: text,
        departmentId: DepartmentId,
        steps: z.array(
          z.strictObject({
            step: z.enum(['submitted', 'received', 'answered']),
            at: z.int(),
            by: z.enum([
              'seat',
              'department',
              'chair',
              'deputy',
              'minute_taker',
              'system',
              'admin',
              'operator',
              'observer',
            ]),
            seatId: SeatId.nullable(),
            departmentId: DepartmentId.nullable(),
            words: text,
            details: z.record(z.string(), z.string()),
          }),
        ),
      }),
    ),
  }),
  decide({ proposals }, { meetingId, proposals: old }) {
    const missing = old.filter(({ proposalId }) => !proposals.all.has(proposalId));
    if (missing.length === 0) return refuse('proposal.already_brought_in', { count: old.length });
    return accept(...missing.map((each) => ({ type: 'proposal.brought_in' as const, meetingId, ...each })));
  },
});
