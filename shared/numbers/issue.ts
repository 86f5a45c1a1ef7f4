import { z } from 'zod';
import { officeCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { MeetingId } from '../kernel/ids.ts';
import { PAPER_KINDS } from '../papers/rule-set.ts';
import { numberOf } from './numbered.ts';

/** Q9: the paper of a taken number goes out: number and paper belong together for good. */
export const issueNumber = officeCommand({
  type: 'number.issue',
  roles: ['system'],
  payload: z.strictObject({
    meetingId: MeetingId,
    kind: z.enum(PAPER_KINDS),
    correction: z.int().min(1).optional(),
    /** After which the paper is set. */
    ruleSetId: z.string().max(20),
    /** Of the content of the paper. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  decide({ numbers }, { ruleSetId, sha256, ...paper }) {
    const found = numberOf(numbers.given.values(), paper);
    if (!found) return refuse('number.not_taken');
    const { runId, number, text } = found;
    if (found.state === 'issued') return refuse('number.issued', { text });
    if (numbers.runs.get(runId)?.ruleSetId !== ruleSetId) return refuse('number.other_rules', { text });
    return accept({ type: 'number.issued', runId, number, sha256 });
  },
});
