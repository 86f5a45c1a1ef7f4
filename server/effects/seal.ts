import { isBeingCounted } from '../../shared/polls/poll.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';

/** M6: when a meeting is over, the end of its journal becomes a record of its own. */
export const followClosing = (meeting: LiveMeeting): (() => void) => {
  let sealing = false;
  const look = async () => {
    const { frame, polls } = meeting.state();
    if (sealing || frame.phase !== 'closed' || frame.seal) return;
    if ([...polls.all.values()].some(isBeingCounted)) return;
    sealing = true;
    const seq = meeting.seq();
    const hash = await meeting.hashAt(seq);
    if (hash)
      await meeting.submit({
        actor: { role: 'system' },
        id: `seal-${seq}`,
        type: 'meeting.seal',
        payload: { seq, hash },
      });
    sealing = false;
  };
  void look();
  return meeting.onCommitted(look);
};
