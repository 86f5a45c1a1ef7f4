import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileError } from './sqlite.ts';

/**
 * Makes a folder of the owner's alone, and those above it. Step by step, because Node's `recursive` never ends
 * where nothing can be made although the folder above is there (`/proc`).
 */
export const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Somebody else may have been first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw fileError(folder, error);
  }
};
