import { registerIdOf } from '../../shared/kernel/ids.ts';
import type { Meetings } from '../meeting/meetings.ts';
import type { LiveRegister } from '../meeting/register.ts';
<<<<<<< HEAD
import type { BriefWorld } from '../papers/brief.ts';
import { minutesPaper } from '../papers/minutes-paper.ts';
=======
import { briefOf } from '../papers/brief.ts';
import { type IssueWorld, issuePapers } from './issue.ts';

type RecordWorld = Omit<IssueWorld, 'register'> & { readonly loaded: Promise<unknown> };
>>>>>>> main

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
<<<<<<< HEAD
    for (const [id, { state: stands, kept, version }] of register.state().records) {
      const state = meetings.get(id)?.state();
      if (stands !== 'approved' || kept !== null || !state) continue;
      if (registerIdOf(state.frame.seriesId) !== register.id) continue;
      const paper = minutesPaper(world, { id, state, register: register.state() });
      if (!paper) continue;
=======
    for (const [meetingId, record] of register.state().records) {
      const meeting = meetings.get(meetingId);
      if (!meeting || registerIdOf(meeting.state().frame.seriesId) !== register.id) continue;
      await issuePapers({ ...world, register }, { meetingId, state: meeting.state(), record });
      const { state, kept, version, ruleSet: id } = record;
      const ruleSet = world.settings.ruleSets.get(id ?? '') ?? [...world.settings.ruleSets.values()][0];
      if (state !== 'approved' || kept !== null || !ruleSet) continue;
      const brief = briefOf(world, {
        meetingId,
        state: meeting.state(),
        register: register.state(),
        ruleSet,
        details: {},
      });
>>>>>>> main
      await register.submit({
        actor: { role: 'system' },
        id: `keep-${id}-${version}-${register.seq()}`,
        type: 'record.keep',
        payload: { meetingId: id, version, paper },
      });
    }
  };
  void keep();
  return register.onCommitted(keep);
};
