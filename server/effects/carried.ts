import { registerIdOf } from '../../shared/kernel/ids.ts';
import { unansweredBefore } from '../../shared/proposals/unanswered.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import type { Registers } from '../meeting/meetings.ts';

/** D13: what was not answered opens the next meeting: counted when it is prepared, and once more when it is opened. */
export const followCarried = (meeting: LiveMeeting, registers: Registers): (() => void) => {
  let counted = '';
  const carry = async () => {
    const { frame, agenda } = meeting.state();
    const { phase, seriesId } = frame;
    if (phase === counted || (phase !== 'prepared' && phase !== 'open')) return;
    counted = phase;
    const register = await registers.open(registerIdOf(seriesId));
    const counts = unansweredBefore(register.state(), meeting.id);
    if (counts.length === 0 && ![...agenda.items.values()].some(({ carried }) => carried)) return;
    await meeting.submit({
      actor: { role: 'system' },
      id: `carry-${phase}`,
      type: 'agenda.carry',
      payload: { counts },
    });
  };
  void carry();
  return meeting.onCommitted(carry);
};
