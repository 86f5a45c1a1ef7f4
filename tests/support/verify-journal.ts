import { spawnSync } from 'node:child_process';

/** What `npm run verify-journal` says of a folder, and how it ends. */
export const verifyJournal = (folder: string, ...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['server/storage/verify-journal.ts', folder, ...words],
    { encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
};
