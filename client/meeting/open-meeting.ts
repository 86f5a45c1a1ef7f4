import type { StoreApi } from 'zustand/vanilla';
import {
  GOODBYES,
  type Goodbye,
  type Hello,
  type MainDevice,
  PROTOCOL_VERSION,
} from '../../shared/contract.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { STREAMS } from '../../shared/streams.ts';
import { followClock } from './clock.ts';
import { createSend, type Send } from './commands.ts';
import { followHeads } from './heads.ts';
import { followStream } from './replica.ts';
import { createSignalling, type Signalling } from './signalling.ts';
import { ANSWER_TIMEOUT_MS, connectSocket } from './socket.ts';
import { createStatistics } from './statistics.ts';
import { type ConnectionState, createMeetingStore, type MeetingStore, NOBODY_HEARD } from './store.ts';
import { newUuid } from './uuid.ts';

/** A meeting as a client holds it: what is to be seen, and how to act. */
export interface Meeting {
  readonly store: StoreApi<MeetingStore>;
  readonly send: Send;
  /** Makes this device the one of its place that sends camera and microphone. */
  readonly claim: () => Promise<MainDevice>;
  readonly media: Signalling;
  /** Takes the journal as it is now for the right one. */
  readonly trustJournal: () => Promise<void>;
  /** Follows the statistics of the lines while anybody here wants them; returns how to stop. */
  readonly followStatistics: () => () => void;
  readonly close: () => void;
}

const isGoodbye = (reason: string): reason is Goodbye => (GOODBYES as readonly string[]).includes(reason);

/** A line that lives answers sooner, ms. */
const WAKE_ANSWER_MS = 2500;

/** Joins a meeting and stays in it through cuts, until closed or told goodbye. */
export const openMeeting = (hello: Omit<Hello, 'protocol' | 'page'>): Meeting => {
  const store = createMeetingStore();
  const socket = connectSocket({ ...hello, protocol: PROTOCOL_VERSION, page: newUuid() });
  const streams = STREAMS.map((stream) => followStream(stream, socket, store));
  const stopClock = followClock(socket, store);
  const statistics = createStatistics(socket, store);
  const heads = STREAMS.map((stream) => followHeads(stream, socket, store, hello.meetingId as MeetingId));

  const become = (status: ConnectionState['status'], reason: Goodbye | null = null) =>
    store.setState(({ connection }) =>
      connection.status === 'ended' || (connection.status === status && connection.reason === reason)
        ? {}
        : { connection: { status, reason, since: Date.now() } },
    );

  const end = (reason: Goodbye) => {
    // A server that stops comes back; everything else needs a person.
    if (reason === 'server.stopping') return;
    become('ended', reason);
    socket.disconnect();
  };

  const comeLive = async () => {
    while (socket.connected) {
      const come = await Promise.all(streams.map(({ ask }) => ask()));
      if (come.every(Boolean)) return become('live');
    }
  };

  socket.on('connect', comeLive);
  socket.on('disconnect', (reason) => {
    store.setState({ presence: NOBODY_HEARD });
    become('offline');
    // The server closed this socket itself: socket.io does not try again on its own then.
    if (reason === 'io server disconnect' && store.getState().connection.status !== 'ended') socket.connect();
  });
  socket.on('connect_error', (error) => {
    if (isGoodbye(error.message)) end(error.message);
    become('offline');
    if (!socket.active && store.getState().connection.status !== 'ended')
      setTimeout(() => socket.connect(), 1000);
  });
  socket.on('goodbye', end);
  socket.on('presence', (presence) => store.setState({ presence }));
  socket.on('refused', (refusal) => store.setState({ refused: refusal }));
  socket.on('main', (main) => store.setState({ main }));

  const answers = () =>
    socket
      .timeout(WAKE_ANSWER_MS)
      .emitWithAck('clock')
      .then(
        () => true,
        () => false,
      );
  /** A lid that is opened, or a cable that is back, need not wait for the next try, nor for a dead line to be noticed. */
  const wake = async () => {
    if (document.visibilityState !== 'visible' || !socket.active) return;
    if (socket.connected && (await answers())) return;
    if (store.getState().connection.status !== 'ended') socket.disconnect().connect();
  };
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  document.addEventListener('resume', wake);

  return {
    store,
    send: createSend(socket, store),
    media: createSignalling(socket),
    async trustJournal() {
      await Promise.all(heads.map(({ forget }) => forget()));
    },
    followStatistics: statistics.follow,
    async claim() {
      const main = await socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck('claim');
      store.setState({ main });
      return main;
    },
    close() {
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      document.removeEventListener('resume', wake);
      stopClock();
      for (const { stop } of heads) stop();
      socket.disconnect();
    },
  };
};
