import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MediaNotice, Source } from '../../shared/media-contract.ts';
import { createAsk, type Signalling } from './ask.ts';
import type { Quality, Voice } from './choices.ts';
import { Unsupported } from './load-device.ts';
import { createLocal } from './local.ts';
import { createScreen } from './screen.ts';
import type { Wish } from './sender.ts';
import { createSession, NOTHING_WATCHED, type Session, type Watched } from './session.ts';
import { initialMedia, type MediaStore } from './store.ts';

export interface Media {
  readonly store: StoreApi<MediaStore>;
  /** Begins, or changes whether this device sends. */
  readonly start: (options: { readonly send: boolean }) => Promise<void>;
  /** Which seats are shown besides the stage. */
  readonly watch: (watched: Watched) => void;
  readonly useCamera: (deviceId: string | null) => Promise<void>;
  readonly useMicrophone: (deviceId: string | null) => Promise<void>;
  readonly switchCamera: (on: boolean) => Promise<void>;
  readonly switchMicrophone: (on: boolean) => void;
  readonly setQuality: (quality: Quality) => Promise<void>;
  /** Whether the browser cancels echo, suppresses noise and evens the loudness. */
  readonly setVoice: (voice: Voice) => Promise<void>;
  /** Asks the person which screen to share; false when none. It is sent once the meeting has agreed. */
  readonly openScreen: () => Promise<boolean>;
  readonly sendScreen: () => void;
  readonly stopScreen: () => void;
  readonly close: () => void;
}

/** How long the old pictures stay after a new connection stands, ms. */
const OLD_PICTURES_MS = 3000;
/** When nothing has to flow by then, the connection stands without having proved it, ms. */
const SETTLE_MS = 1500;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 8000;
/** So many tries in a row that went wrong are worth telling. */
const TRIES_BEFORE_FAILED = 2;

/** Joins the media of a meeting: sends what the person allows, shows what the server sends, and mends itself. */
export const createMedia = (signalling: Signalling): Media => {
  const store = createStore<MediaStore>(initialMedia);
  const ask = createAsk(signalling);
  const local = createLocal(store, () => void session?.sync());
  const screen = createScreen(store, () => void session?.sync());
  let sends = false;
  let watched: Watched = NOTHING_WATCHED;
  let session: Session | null = null;
  /** The one before, kept for its last pictures. */
  let old: Session | null = null;
  let settled = false;
  let tries = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let stops: (() => void)[] = [];

  const wish = (source: Source): Wish | null => {
    const { local: own } = store.getState();
    switch (source) {
      case 'camera':
      case 'microphone':
        return sends ? { track: own[source], on: local.isOn(source) } : null;
      case 'screen':
        return screen.isSent() ? { track: own.screen, on: true } : null;
      case 'screen_sound':
        return screen.isSent() && own.screenSound ? { track: own.screenSound, on: true } : null;
    }
  };

  const setStatus = (status: MediaStore['status']) => {
    if (store.getState().status !== status) store.setState({ status });
  };

  const tryAgain = () => {
    tries += 1;
    if (tries >= TRIES_BEFORE_FAILED) setStatus('failed');
    clearTimeout(retry);
    retry = setTimeout(() => void connect(), Math.min(FIRST_RETRY_MS * 2 ** (tries - 1), LONGEST_RETRY_MS));
  };

  const closeOld = () => {
    old?.close();
    old = null;
  };

  const settle = (mine: Session) => {
    if (session !== mine || !mine.isUp()) return;
    setStatus('live');
    tries = 0;
    if (settled) return;
    settled = true;
    setTimeout(() => {
      if (session === mine) closeOld();
    }, OLD_PICTURES_MS);
  };

  /** A connection that never stood has no pictures worth keeping. */
  const putAside = () => {
    if (settled) {
      closeOld();
      session?.retire();
      old = session;
    } else session?.close();
    settled = false;
  };

  const open = (): Session => {
    const mine: Session = createSession({
      ask,
      store,
      wish,
      watched: () => watched,
      onLine(up) {
        if (up) settle(mine);
        else if (settled) setStatus('connecting');
      },
      onBroken: tryAgain,
    });
    return mine;
  };

  const connect = async () => {
    clearTimeout(retry);
    putAside();
    if (tries < TRIES_BEFORE_FAILED) setStatus('connecting');
    // A new connection begins with a line that carries everything; the server says what it does not.
    store.setState({ line: 'full' });
    const mine = open();
    session = mine;
    try {
      await mine.open();
    } catch (error) {
      if (session !== mine) return;
      console.warn('the media did not connect', error);
      return error instanceof Unsupported ? setStatus('failed') : tryAgain();
    }
    setTimeout(() => settle(mine), SETTLE_MS);
    await mine.sync();
  };

  const take = (notice: MediaNotice) => {
    if (notice.type !== 'reset') return session?.take(notice);
    tries = 0;
    void connect();
  };

  const begin = () => {
    if (stops.length > 0) return;
    stops = [
      signalling.onNotice(take),
      signalling.onUp(() => {
        tries = 0;
        void connect();
      }),
    ];
  };

  return {
    store,
    async start({ send }) {
      sends = send;
      const devices = send ? local.start() : local.stop();
      begin();
      await devices;
      await session?.sync();
    },
    watch(next) {
      watched = next;
      // A refusal means that the session is being replaced; the next one asks with the new wish.
      session?.watch().catch(() => undefined);
    },
    useCamera: (deviceId) => local.use('camera', deviceId),
    useMicrophone: (deviceId) => local.use('microphone', deviceId),
    switchCamera: local.switchCamera,
    switchMicrophone: local.switchMicrophone,
    setQuality: local.setQuality,
    setVoice: local.setVoice,
    openScreen: screen.open,
    sendScreen: screen.send,
    stopScreen: screen.stop,
    close() {
      for (const stop of stops) stop();
      stops = [];
      clearTimeout(retry);
      session?.close();
      session = null;
      closeOld();
      local.close();
      screen.stop();
      store.setState(initialMedia());
    },
  };
};
