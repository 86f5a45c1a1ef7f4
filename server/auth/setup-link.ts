import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere, writePrivately } from '../storage/private-file.ts';
import type { People } from './people.ts';

/**
 * The link by which the first administrator enters, the same at every start until that is done; null afterwards.
 * The database keeps a hash only, so the token lies beside it in a file of its own.
 */
export const setupLink = (
  people: People,
  { dataDir, baseUrl }: { readonly dataDir: string; readonly baseUrl: string },
): string | null => {
  const file = join(dataDir, 'setup-token.txt');
  if (!people.setupNeeded()) {
    rmSync(file, { force: true });
    return null;
  }
  const kept = readIfThere(file)?.trim();
  if (kept && people.isSetupToken(kept)) return `${baseUrl}/setup/${kept}`;
  const token = people.newSetupToken();
  writePrivately(file, `${token}\n`);
  return `${baseUrl}/setup/${token}`;
};
