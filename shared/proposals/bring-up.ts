import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { refuse } from '../kernel/decision.ts';
import { meetingNow } from '../series/events.ts';
import { PLACES } from './events.ts';
import { LIFE } from './life.ts';
import { proposalIds, takeStep } from './take-step.ts';

/** D16: the chair takes proposals to the stage, to a vote or onto the agenda of the meeting that is on or comes next. */
export const bringUpProposals = registerCommand({
  type: 'proposal.bring_up',
  roles: LIFE.brought_up.by,
  payload: z.strictObject({ proposalIds, to: z.enum(PLACES) }),
  decide(state, { proposalIds: ids, to }, { actor }) {
    const meeting = meetingNow(state.series);
    if (!meeting || (meeting.phase !== 'prepared' && meeting.phase !== 'open'))
      return refuse('proposal.no_meeting');
    return takeStep(state, actor, ids, (proposalId) => ({
      type: 'proposal.brought_up',
      proposalId,
      to,
      meetingId: meeting.id,
    }));
  },
});
