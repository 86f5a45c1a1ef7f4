import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A port that was free a moment ago. It lies below those that the system gives to callers: while a killed server is
 * away, a client that tries to come back would else be given the very port, and be connected to itself.
 */
export const freePort = async (): Promise<number> => freePorts(1);

/** The first of so many in a row. */
export const freePorts = async (count: number): Promise<number> => {
  for (;;) {
    const first = randomInt(10_000, 32_000 - count);
    const free = await Promise.all(Array.from({ length: count }, (_, n) => isFree(first + n)));
    if (free.every(Boolean)) return first;
  }
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
