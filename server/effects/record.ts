import { registerIdOf } from '../../shared/kernel/ids.ts';
import { composePaper } from '../../shared/papers/compose.ts';
import type { Meetings } from '../meeting/meetings.ts';
import type { LiveRegister } from '../meeting/register.ts';
import { briefOf } from '../papers/brief.ts';

type BriefWorld = Parameters<typeof briefOf>[0];

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
    for (const [meetingId, { state, kept, version, ruleSet: id }] of register.state().records) {
      const meeting = meetings.get(meetingId);
      const ruleSet = world.settings.ruleSets.get(id ?? '') ?? [...world.settings.ruleSets.values()][0];
      if (state !== 'approved' || kept !== null || !meeting || !ruleSet) continue;
      if (registerIdOf(meeting.state().frame.seriesId) !== register.id) continue;
      const brief = briefOf(world, {
        meetingId,
        state: meeting.state(),
        register: register.state(),
        ruleSet,
        details: {},
      });
      await register.submit({
        actor: { role: 'system' },
        id: `keep-${meetingId}-${version}-${register.seq()}`,
        type: 'record.keep',
        payload: { meetingId, version, paper: composePaper(brief, 'minutes') },
      });
    }
  };
  void keep();
  return register.onCommitted(keep);
};
