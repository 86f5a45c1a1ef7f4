import type { Device, Transport } from 'mediasoup-client/types';
import type { StoreApi } from 'zustand/vanilla';
import { type MediaNotice, type MediaRequest, SOURCES, type Source } from '../../shared/media-contract.ts';
import { type Ask, Refused } from './ask.ts';
import { loadDevice } from './load-device.ts';
import { createReceiver, type Receiving } from './receiver.ts';
import { startReports } from './report.ts';
import { createSender, type Sending, type Wish } from './sender.ts';
import type { MediaStore } from './store.ts';
import { openTransport, type TransportWatch } from './transports.ts';

interface Surroundings extends TransportWatch {
  readonly ask: Ask;
  readonly store: StoreApi<MediaStore>;
  /** What to send of this device, or null for nothing. */
  readonly wish: (source: Source) => Wish | null;
  readonly watched: () => Watched;
}

/** What is shown besides the stage: `MediaRequests.watch`. */
export type Watched = Pick<MediaRequest<'watch'>, 'tiles' | 'preview'>;
export const NOTHING_WATCHED: Watched = { tiles: [], preview: null };

/** Another device of the place may give up being the main one at any time, ms. */
const ASK_AGAIN_MS = 2000;

/** One set-up with the media server; when it breaks or the server begins anew, another takes its place. */
export const createSession = ({ ask, store, wish, watched, ...watch }: Surroundings) => {
  let device: Device | null = null;
  let sendTransport: Transport | null = null;
  let sender: Sending | null = null;
  let receiver: Receiving | null = null;
  let retired = false;
  let syncing: Promise<void> | null = null;
  let syncAgain = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let stopReports = () => {};

  const broken = () => {
    if (!retired) watch.onBroken();
  };
  /** Directions whose line is not there. */
  const down = new Set<'send' | 'receive'>();
  const watchOf = (direction: 'send' | 'receive'): TransportWatch => ({
    onLine(up) {
      if (up) down.delete(direction);
      else down.add(direction);
      if (!retired) watch.onLine(down.size === 0);
    },
    onBroken: broken,
  });

  const tellWatched = async () => {
    const told = watched();
    if (told !== NOTHING_WATCHED) await ask('watch', told);
  };

  const open = async () => {
    const { rtpCapabilities } = await ask('capabilities', {});
    const loaded = await loadDevice(rtpCapabilities);
    if (retired) return;
    device = loaded;
    const transport = await openTransport(loaded, 'receive', ask, watchOf('receive'));
    receiver = createReceiver(transport, ask, store);
    if (retired) return receiver.close();
    stopReports = startReports(transport, (report) => ask('report', report));
    await ask('receive', { rtpCapabilities: { ...loaded.recvRtpCapabilities } });
    await tellWatched();
  };

  const prepareToSend = async (): Promise<Sending | null> => {
    if (sender || !device || retired) return sender;
    const transport = await openTransport(device, 'send', ask, watchOf('send'));
    sendTransport = transport;
    if (retired) transport.close();
    sender = createSender(transport, ask, wish);
    return sender;
  };

  const closeSending = () => {
    sendTransport?.close();
    sendTransport = null;
    sender = null;
    if (down.delete('send') && !retired) watch.onLine(down.size === 0);
  };

  const syncLater = () => {
    clearTimeout(again);
    again = setTimeout(() => void sync(), ASK_AGAIN_MS);
  };

  const syncOnce = async () => {
    clearTimeout(again);
    try {
      if (sender?.isOutdated()) {
        await sender.end();
        closeSending();
      }
      const wanted = sender !== null || SOURCES.some((source) => wish(source) !== null);
      if (wanted && (await (await prepareToSend())?.sync()) === false) syncLater();
    } catch (error) {
      if (retired) return;
      if (!(error instanceof Refused)) console.warn('sending failed', error);
      closeSending();
      syncLater();
    }
  };

  /** Brings what is sent in line with the wishes; calls that come meanwhile make one more round. */
  const sync = (): Promise<void> => {
    if (syncing) {
      syncAgain = true;
      return syncing;
    }
    const run = async () => {
      do {
        syncAgain = false;
        await syncOnce();
      } while (syncAgain && !retired);
    };
    syncing = run().finally(() => {
      syncing = null;
    });
    return syncing;
  };

  const take = (notice: MediaNotice) => {
    switch (notice.type) {
      case 'consume':
        receiver?.consume(notice).catch((error: unknown) => {
          console.warn('receiving failed', error);
          broken();
        });
        return;
      case 'drop':
        return receiver?.drop(notice.consumerId);
      case 'switched':
        return receiver?.switched(notice.consumerId, notice.on);
      case 'closed':
        if (sender?.closed(notice.producerId) !== 'device') return;
        closeSending();
        return syncLater();
      case 'demand':
        return sender?.demand(notice.producerId, notice.layer);
      case 'line':
        return store.setState({ line: notice.step });
    }
  };

  return {
    open,
    sync,
    take,
    /** Nothing that is to flow is without a line. */
    isUp: () => device !== null && down.size === 0,
    async watch() {
      if (receiver) await tellWatched();
    },
    /** Stops sending and listening to the server; the last pictures stay until `close`. */
    retire() {
      retired = true;
      stopReports();
      clearTimeout(again);
      sendTransport?.close();
    },
    close() {
      retired = true;
      stopReports();
      clearTimeout(again);
      sendTransport?.close();
      receiver?.close();
    },
  };
};

export type Session = ReturnType<typeof createSession>;
