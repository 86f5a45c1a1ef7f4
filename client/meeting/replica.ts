import type { StoreApi } from 'zustand/vanilla';
import { applyPatch, type Patch } from '../../shared/kernel/patch.ts';
import { ANSWER_TIMEOUT_MS, type MeetingSocket } from './socket.ts';
import type { MeetingStore } from './store.ts';

/** Keeps what the client holds equal to what the server shows it: joining, a gap and a change are one path. */
export const followMeeting = (socket: MeetingSocket, store: StoreApi<MeetingStore>) => {
  let asked: Promise<boolean> | null = null;

  const take = (patch: Patch) => {
    const replica = applyPatch(store.getState().replica, patch);
    if (replica === 'gap') {
      void ask();
      return;
    }
    store.setState(({ pending }) => ({
      replica,
      pending: pending.filter(({ seq }) => seq === null || seq > replica.seq),
    }));
  };

  const fetchSnapshot = async (): Promise<boolean> => {
    try {
      take(await socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck('snapshot'));
      return true;
    } catch {
      // No answer: either the line is gone, and the next connection asks, or the server is slow, and we ask again.
      return false;
    }
  };

  /** Asks for a snapshot, one at a time; resolves to whether it came. */
  const ask = (): Promise<boolean> => {
    asked ??= fetchSnapshot().finally(() => {
      asked = null;
    });
    return asked;
  };

  socket.on('patch', take);
  return { ask };
};
