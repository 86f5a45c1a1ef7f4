import { type Browser, chromium } from 'playwright-core';

const EXECUTABLE = process.env.CHROME_BIN ?? '/usr/bin/chromium';

/** Chromium without a screen, with a camera that shows a test picture and a microphone that beeps once a second. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-fake-device-for-media-stream=device-count=1,fps=8',
      '--use-fake-ui-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
