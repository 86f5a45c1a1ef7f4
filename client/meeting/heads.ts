import type { StoreApi } from 'zustand/vanilla';
import type { Head } from '../../shared/contract.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import type { Stream } from '../../shared/streams.ts';
import { ANSWER_TIMEOUT_MS, type MeetingSocket } from './socket.ts';
import type { MeetingStore } from './store.ts';

const NOTE_EVERY_MS = 30_000;

/** The others' are kept per meeting too: a device need not know which series that is of. */
const keyOf = (stream: Stream, meetingId: MeetingId) =>
  stream === 'meeting' ? `gb:head:${meetingId}` : `gb:head:${stream}:${meetingId}`;

const isHead = (value: unknown): value is Head =>
  typeof value === 'object' &&
  value !== null &&
  'seq' in value &&
  typeof value.seq === 'number' &&
  'hash' in value &&
  typeof value.hash === 'string';

const read = (key: string): Head | null => {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isHead(found) ? found : null;
  } catch {
    // Storage is forbidden, or holds what is no head: then there is nothing to compare with.
    return null;
  }
};

const note = (key: string, head: Head) => {
  try {
    localStorage.setItem(key, JSON.stringify(head));
  } catch {
    // Forbidden or full: this device cannot be a witness across reloads.
  }
};

/**
 * Notes the end of the journal again and again, and looks each time whether the one noted before is still in it. A
 * journal whose end was cut off holds in itself; only those who have seen more of it can tell.
 */
export const followHeads = (
  stream: Stream,
  socket: MeetingSocket,
  store: StoreApi<MeetingStore>,
  meetingId: MeetingId,
) => {
  const key = keyOf(stream, meetingId);
  let noted = read(key);

  const compare = async () => {
    // Once it is known to be another journal, what was noted is kept: it is the proof.
    if (store.getState().missingHead) return;
    const before = noted;
    try {
      const { head, atNoted } = await socket
        .timeout(ANSWER_TIMEOUT_MS)
        .emitWithAck('head', stream, before?.seq ?? null);
      if (before && atNoted !== before.hash) {
        store.setState({ missingHead: { ...before, stream } });
        return;
      }
      if (head.seq === 0) return;
      noted = head;
      note(key, head);
    } catch {
      // No answer: the next connection, or the next turn, asks again.
    }
  };

  socket.on('connect', compare);
  const timer = setInterval(() => socket.connected && compare(), NOTE_EVERY_MS);
  return {
    /** The journal as it is now is taken for the right one: after a restore that everybody knows of. */
    async forget() {
      noted = null;
      store.setState({ missingHead: null });
      await compare();
    },
    stop: () => clearInterval(timer),
  };
};
