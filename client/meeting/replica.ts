import type { StoreApi } from 'zustand/vanilla';
import { streamOf } from '../../shared/commands.ts';
import { applyPatch, type Patch } from '../../shared/kernel/patch.ts';
import type { Stream } from '../../shared/streams.ts';
import { ANSWER_TIMEOUT_MS, type MeetingSocket } from './socket.ts';
import type { MeetingStore } from './store.ts';

/** Keeps what the client holds of a stream equal to what the server shows it: joining, a gap and a change are one path. */
export const followStream = (stream: Stream, socket: MeetingSocket, store: StoreApi<MeetingStore>) => {
  let asked: Promise<boolean> | null = null;

  const take = (patch: Patch) => {
    const replica = applyPatch(store.getState().replicas[stream], patch);
    if (replica === 'gap') {
      void ask();
      return;
    }
    store.setState(({ pending, replicas }) => ({
      replicas: { ...replicas, [stream]: replica },
      pending: pending.filter(
        ({ type, seq }) => seq === null || streamOf(type) !== stream || seq > replica.seq,
      ),
    }));
  };

  const fetchSnapshot = async (): Promise<boolean> => {
    try {
      const held = store.getState().replicas[stream]?.seq ?? null;
      take(await socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck('snapshot', stream, held));
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

  socket.on('patch', (of, patch) => {
    if (of === stream) take(patch);
  });
  return { ask };
};
