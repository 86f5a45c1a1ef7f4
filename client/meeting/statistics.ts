import type { StoreApi } from 'zustand/vanilla';
import { ANSWER_TIMEOUT_MS, type MeetingSocket } from './socket.ts';
import type { MeetingStore } from './store.ts';

/** The statistics of the lines, asked for while anybody on this page wants them. */
export const createStatistics = (socket: MeetingSocket, store: StoreApi<MeetingStore>) => {
  let followers = 0;

  const ask = async () => {
    const on = followers > 0;
    try {
      const known = await socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck('statistics', on);
      store.setState({ statistics: followers > 0 ? known : null });
    } catch {
      // No answer: the next connection asks again.
    }
  };

  socket.on('statistics', (statistics) => followers > 0 && store.setState({ statistics }));
  socket.on('connect', () => followers > 0 && ask());

  return {
    follow() {
      followers += 1;
      if (followers === 1 && socket.connected) void ask();
      return () => {
        followers -= 1;
        if (followers === 0 && socket.connected) void ask();
      };
    },
  };
};
