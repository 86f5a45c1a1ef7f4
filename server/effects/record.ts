import { registerIdOf } from '../../shared/kernel/ids.ts';
import type { Meetings } from '../meeting/meetings.ts';
import type { LiveRegister } from '../meeting/register.ts';
import type { BriefWorld } from '../papers/brief.ts';
import { minutesPaper } from '../papers/minutes-paper.ts';

/**
 * W8: keeps the text of minutes that were approved, in the register itself, as it is composed now. The command's id is
 * made of the version, so that after a restart it is kept once.
 */
export const followRecords = (
  register: LiveRegister,
  meetings: Pick<Meetings, 'get'>,
  { loaded, ...world }: BriefWorld & { readonly loaded: Promise<unknown> },
): (() => void) => {
  const keep = async () => {
    await loaded;
    for (const [id, { state: stands, kept, version }] of register.state().records) {
      const state = meetings.get(id)?.state();
      if (stands !== 'approved' || kept !== null || !state) continue;
      if (registerIdOf(state.frame.seriesId) !== register.id) continue;
      const paper = minutesPaper(world, { id, state, register: register.state() });
      if (!paper) continue;
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
