// The program that meetings are recorded with. The server runs without it and says so; its tests do not.

import { missingPackages, requirePackages } from './debian.mjs';

export const missingFfmpeg = () => missingPackages([{ package: 'ffmpeg', program: 'ffmpeg' }]);

export const ffmpeg = {
  ready: () => missingFfmpeg().length === 0,
  make: () =>
    requirePackages({
      packages: missingFfmpeg(),
      why: 'The tests of recordings',
      duration: 'about a minute',
    }),
};
