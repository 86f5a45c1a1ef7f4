import type { StoreApi } from 'zustand/vanilla';
import { ANSWER_TIMEOUT_MS, type MeetingSocket } from './socket.ts';
import type { MeetingStore } from './store.ts';

const MEASURE_EVERY_MS = 60_000;

/** Learns how far this device's clock is from the server's: half the round trip is taken off. */
export const followClock = (socket: MeetingSocket, store: StoreApi<MeetingStore>) => {
  const measure = async () => {
    const askedAt = Date.now();
    try {
      const now = await socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck('clock');
      store.setState({ clockOffsetMs: now - (askedAt + Date.now()) / 2 });
    } catch {
      // The old offset stays good until the line is back, which measures anew.
    }
  };
  socket.on('connect', measure);
  const timer = setInterval(() => socket.connected && measure(), MEASURE_EVERY_MS);
  return () => clearInterval(timer);
};
