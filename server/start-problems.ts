import type { Settings } from '../config/environment.ts';
import { PaperSettingsError } from '../config/papers/read.ts';
import { StorageError, type StorageFailure } from './storage/sqlite.ts';

/** A server that cannot start, with what is wrong and what to do, in lines for the console. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join(' '));
    this.lines = lines;
  }
}

const STORAGE_CURES: Record<StorageFailure, string> = {
  read_only:
    'It can be read but not written. Give this user the right to write there, or name another with DATA_DIR.',
  full: 'The disk is full. Make room, or name a folder on another disk with DATA_DIR.',
  corrupt:
    'The file is damaged. Put it aside, restore the last backup, and check it with: npm run verify-journal',
  conflict: 'Another server seems to use it. Stop that one, or name another folder with DATA_DIR.',
  failed: 'Check that it is a folder which this user may read and write, or name another with DATA_DIR.',
};

/** The media worker is a process of its own: what it says of its failure is all there is to go by. */
const mediaProblem = (said: string, { mediaPort, workers }: Settings): StartProblem | null => {
  const ports = workers === 1 ? `port ${mediaPort}` : `ports ${mediaPort} to ${mediaPort + workers - 1}`;
  if (/(bind|listen)\(\) failed.*address already in use/.test(said))
    return new StartProblem([
      `Media ${ports}: taken by another program, perhaps by another Giao Ban.`,
      `Stop that program, or choose another port: MEDIA_PORT=${mediaPort + workers} npm start`,
    ]);
  if (/(bind|listen)\(\) failed/.test(said))
    return new StartProblem([
      `Media ${ports}: cannot be opened: ${said}`,
      'Check HOST and ANNOUNCED_IP: they must be addresses of this machine and of the way to it.',
    ]);
  if (/^spawn .* (ENOENT|EACCES)$/.test(said))
    return new StartProblem([
      `The media worker does not start (${said}).`,
      'Remove MEDIASOUP_WORKER_BIN from the environment, and run npm start, which finds or builds one.',
    ]);
  return null;
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** What a person can do about an error that stopped the start; null when it is a defect of ours. */
export const startProblem = (error: unknown, settings: Settings): StartProblem | null => {
  if (error instanceof StartProblem) return error;
  if (error instanceof StorageError)
    return new StartProblem([
      `The data folder ${settings.dataDir} cannot be used: ${error.message}`,
      STORAGE_CURES[error.reason],
    ]);
  if (error instanceof PaperSettingsError)
    return new StartProblem([
      `A settings file of official papers cannot be used: ${error.message}`,
      'Correct it, or put it aside: then the one that comes with the product is used.',
    ]);
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartProblem([
        `Port ${settings.port} on ${settings.host} is taken by another program.`,
        `Stop that program, or choose another port: PORT=${settings.port + 1} npm start`,
      ]);
    case 'EADDRNOTAVAIL':
      return new StartProblem([
        `This machine has no address ${settings.host} (HOST).`,
        'Use HOST=0.0.0.0 to listen on all its addresses, or HOST=127.0.0.1 for this machine alone.',
      ]);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StartProblem([
        `Not allowed: ${error instanceof Error ? error.message : ''}`,
        `A port below 1024 needs more rights; a data folder (${settings.dataDir}) must be writable. Change PORT or DATA_DIR.`,
      ]);
    case 'ENOSPC':
      return new StartProblem([`The disk of ${settings.dataDir} is full.`, STORAGE_CURES.full]);
    default:
      return mediaProblem(error instanceof Error ? error.message : '', settings);
  }
};
