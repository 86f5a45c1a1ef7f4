/** What the set-up noted about the worker that it found or built. */
export interface WorkerNote {
  path: string;
  version?: string;
  recipe?: string;
}

export function readNote(file?: string): WorkerNote | undefined;
export function writeNote(note: WorkerNote): void;

/** The worker to run: the one that the environment names, else the one that the set-up found or built. */
export function workerPath(env?: Record<string, string | undefined>): string | undefined;
