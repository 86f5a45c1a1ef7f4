// The browser in which the end-to-end tests run: Debian's chromium, and a font with Vietnamese letters.

import { existsSync } from 'node:fs';
import { missingPackages, requirePackages } from './debian.mjs';
import { onPath } from './paths.mjs';

const fontFolders = ['liberation', 'liberation2', 'dejavu', 'noto'].map(
  (n) => `/usr/share/fonts/truetype/${n}`,
);

const needs = [
  // CHROME_BIN names another one, as it does for other test tools.
  {
    package: 'chromium',
    test: () => existsSync(process.env.CHROME_BIN ?? '') || Boolean(onPath('chromium')),
  },
  { package: 'fonts-liberation', test: () => fontFolders.some((folder) => existsSync(folder)) },
];

export const missingBrowser = () => missingPackages(needs);

export const browser = {
  ready: () => missingBrowser().length === 0,
  make: (purpose) =>
    requirePackages({
      packages: missingBrowser(),
      why: purpose === 'demo' ? 'The demo films its rooms in a browser' : 'The browser tests',
      duration: 'about a minute',
    }),
};
