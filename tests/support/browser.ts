import { type Browser, chromium } from 'playwright-core';

const EXECUTABLE = process.env.CHROME_BIN ?? '/usr/bin/chromium';

/**
 * `refused`: whoever sits there says no when asked for camera and microphone. `by_page`: each page is granted them by
 * its test, for the browser's own yes to everything would choose an empty screen to share.
 */
type Permission = 'granted' | 'refused' | 'by_page';

const PERMISSION_FLAGS: Readonly<Record<Permission, readonly string[]>> = {
  granted: ['--use-fake-ui-for-media-stream'],
  refused: ['--deny-permission-prompts'],
  by_page: [],
};

const launchOptions = (permission: Permission, more: readonly string[], without: readonly string[] = []) => ({
  executablePath: EXECUTABLE,
  ignoreDefaultArgs: [...without],
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--use-fake-device-for-media-stream=device-count=1,fps=8',
    ...PERMISSION_FLAGS[permission],
    '--autoplay-policy=no-user-gesture-required',
    ...more,
  ],
});

/**
 * Chromium without a screen, with a camera that shows a test picture and a microphone that beeps once a second.
 * `without`: flags that it is started with by default and is not to have here.
 */
export const openBrowser = (
  permission: Permission = 'granted',
  more: readonly string[] = [],
  without: readonly string[] = [],
): Promise<Browser> => chromium.launch(launchOptions(permission, more, without));

/** A computer whose lid can be closed: all of its browser stands still, as a machine does that sleeps. */
export const openLaptop = async () => {
  const server = await chromium.launchServer(launchOptions('granted', []));
  const browser = await chromium.connect(server.wsEndpoint());
  const { pid } = server.process();
  if (pid === undefined) throw new Error('the browser did not start');
  /** The browser leads a process group of its own. */
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => process.kill(-pid, name);
  return {
    browser,
    closeLid: () => signal('SIGSTOP'),
    openLid: () => signal('SIGCONT'),
    async close() {
      signal('SIGCONT');
      await browser.close();
      await server.close();
    },
  };
};
