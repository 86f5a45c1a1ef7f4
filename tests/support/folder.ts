import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of the test's own, and how to remove it. */
export const temporaryFolder = () => {
  const path = mkdtempSync(join(tmpdir(), 'giao-ban-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};
