import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { PollId } from '../kernel/ids.ts';
import { isBeingCounted, votersOf } from './poll.ts';
import { closing, findOpen, isDecision } from './steps.ts';

/** P5, P18, P26: the poll ends, at once or after its grace; the server itself does it when the time has come. */
export const closePoll = command({
  type: 'poll.close',
  roles: ['chair', 'deputy', 'system'],
  payload: z.strictObject({ pollId: PollId }),
  decide({ polls }, { pollId }, { actor, now }) {
    const poll = findOpen(polls, pollId);
    if (isDecision(poll)) return poll;
    const { question, settings, endsAt } = poll;
    if (isBeingCounted(poll)) return refuse('poll.counting', { question });
    const due = endsAt ?? poll.closesAt;
    if (actor.role === 'system' && (due === null || now < due)) return refuse('poll.not_due', { question });
    if (endsAt !== null) return now < endsAt ? refuse('poll.ending', { question }) : accept(...closing(poll));
    const waits = settings.graceMs > 0 && votersOf(poll).length < poll.electorate.size;
    return waits
      ? accept({ type: 'poll.ending', pollId, endsAt: now + settings.graceMs })
      : accept(...closing(poll));
  },
});
