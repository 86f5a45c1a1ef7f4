import type { StoreApi } from 'zustand/vanilla';
import { SCREEN_ENCODINGS } from './encodings.ts';
import type { LocalMedia, MediaStore } from './store.ts';

/** Chromium's own wishes, not yet in the library of types (Screen Capture, "DisplayMediaStreamOptions"). */
interface ScreenWish extends DisplayMediaStreamOptions {
  readonly systemAudio: 'include';
  readonly selfBrowserSurface: 'exclude';
  readonly surfaceSwitching: 'include';
}

const WISH: ScreenWish = {
  video: { frameRate: { max: SCREEN_ENCODINGS[0]?.maxFramerate ?? 15 } },
  // What a video plays is no voice: nothing is to be cleaned of it.
  audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
  systemAudio: 'include',
  selfBrowserSurface: 'exclude',
  surfaceSwitching: 'include',
};

/** Phones have no screen to share. */
export const canShareScreen = (): boolean =>
  typeof globalThis.navigator?.mediaDevices?.getDisplayMedia === 'function';

/** The screen that this device shares, until its person, its browser or the meeting ends it. */
export const createScreen = (store: StoreApi<MediaStore>, changed: () => void) => {
  const set = (part: Partial<LocalMedia>) =>
    store.setState(({ local }) => ({ local: { ...local, ...part } }));
  /** The meeting has agreed: it is sent. */
  let sent = false;

  const stop = () => {
    const { screen, screenSound } = store.getState().local;
    screen?.stop();
    screenSound?.stop();
    sent = false;
    if (!screen) return;
    set({ screen: null, screenSound: null });
    changed();
  };

  return {
    isSent: () => sent,
    /** Asks the person which screen, window or tab; false when they would rather not. Needs a press just before. */
    async open(): Promise<boolean> {
      try {
        const stream = await navigator.mediaDevices.getDisplayMedia(WISH);
        const [screen = null] = stream.getVideoTracks();
        const [screenSound = null] = stream.getAudioTracks();
        stop();
        if (!screen) return false;
        // Text stays sharp: when the line is narrow, frames are dropped rather than lines (mst-content-hint).
        screen.contentHint = 'detail';
        // The browser's own bar has a button that ends it.
        screen.addEventListener('ended', () => store.getState().local.screen === screen && stop());
        set({ screen, screenSound });
        return true;
      } catch {
        return false;
      }
    },
    send() {
      sent = store.getState().local.screen !== null;
      changed();
    },
    stop,
  };
};
