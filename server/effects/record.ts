import { registerIdOf } from '../../shared/kernel/ids.ts';
import type { Meetings } from '../meeting/meetings.ts';
import type { LiveRegister } from '../meeting/register.ts';
import { minutesPaper } from '../papers/minutes-paper.ts';
import { type IssueWorld, issuePapers } from './issue.ts';

type RecordWorld = Omit<IssueWorld, 'register'> & { readonly loaded: Promise<unknown> };

/**
 * W8: keeps the text of minutes that were approved, in the register itself, as it is composed now. The command's id is
 * made of the version, so that after a restart it is kept once. W9: sends out the papers that were ordered.
 */
export const followRecords = (
  register: LiveRegister,
  meetings: Pick<Meetings, 'get'>,
  { loaded, ...world }: RecordWorld,
): (() => void) => {
  const keep = async () => {
    await loaded;
    for (const [meetingId, record] of register.state().records) {
      const state = meetings.get(meetingId)?.state();
      if (!state || registerIdOf(state.frame.seriesId) !== register.id) continue;
      await issuePapers({ ...world, register }, { meetingId, state, record });
      if (record.state !== 'approved' || record.kept !== null) continue;
      const paper = minutesPaper(world, { id: meetingId, state, register: register.state() });
      if (!paper) continue;
      await register.submit({
        actor: { role: 'system' },
        id: `keep-${meetingId}-${record.version}-${register.seq()}`,
        type: 'record.keep',
        payload: { meetingId, version: record.version, paper },
      });
    }
  };
  void keep();
  return register.onCommitted(keep);
};
