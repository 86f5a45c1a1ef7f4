import { registerIdOf } from '../../shared/kernel/ids.ts';
import { proposalsBySeat } from '../../shared/proposals/by-seat.ts';
import { centreProposals } from '../../shared/proposals/view.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import type { Registers } from '../meeting/meetings.ts';

/** R17: while proposals are presented in a meeting, it is told how many each seat has, whenever that changes. */
export const followShownProposals = (meeting: LiveMeeting, registers: Registers): (() => void) => {
  let unfollow: (() => void) | null = null;
  const isShown = () => meeting.state().reporting.shown?.subject.kind === 'proposals';
  const count = async () => {
    if (!isShown()) return;
    const register = await registers.open(registerIdOf(meeting.state().frame.seriesId));
    unfollow ??= register.onCommitted(count);
    const counts = proposalsBySeat(centreProposals(register.state().proposals));
    if (JSON.stringify(counts) === JSON.stringify(meeting.state().reporting.proposalCounts)) return;
    await meeting.submit({
      actor: { role: 'system' },
      id: `count-proposals-${register.seq()}-${meeting.seq()}`,
      type: 'figures.count_proposals',
      payload: { counts },
    });
  };
  void count();
  const stop = meeting.onCommitted(count);
  return () => {
    stop();
    unfollow?.();
  };
};
