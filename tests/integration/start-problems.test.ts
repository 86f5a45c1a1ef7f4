import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/folder.ts';
import { freePort } from '../support/ports.ts';

let folder: ReturnType<typeof temporaryFolder>;
let taken: Server;
let port: number;

/** What a start that fails leaves on the console; it must end by itself. */
const start = async (environment: NodeJS.ProcessEnv, ...flags: string[]) => {
  const { status, stderr } = spawnSync(process.execPath, ['server/main.ts', ...flags], {
    encoding: 'utf8',
    timeout: 20_000,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      MEDIA_PORT: String(await freePort()),
      DATA_DIR: join(folder.path, 'data'),
      LOG_LEVEL: 'silent',
      ...environment,
    },
  });
  return { status, stderr };
};

beforeEach(async () => {
  folder = temporaryFolder();
  taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterEach(() => {
  taken.close();
  folder.remove();
});

test.each([
  [
    'the port is taken',
    () => ({ PORT: String(port) }),
    /Port \d+ on 127\.0\.0\.1 is taken.*PORT=\d+ npm start/s,
  ],
  [
    'the media port is taken',
    () => ({ MEDIA_PORT: String(port) }),
    /Media ports? \d+.*: taken.*MEDIA_PORT=\d+ npm start/s,
  ],
  ['an address of another machine', () => ({ HOST: '203.0.113.1', TLS: 'off' }), /203\.0\.113\.1|Media port/],
  [
    'a worker that is none',
    () => ({ MEDIASOUP_WORKER_BIN: '/nowhere/worker' }),
    /media worker does not start.*npm start/s,
  ],
  [
    'a data folder that is a file',
    () => {
      writeFileSync(join(folder.path, 'file'), '');
      return { DATA_DIR: join(folder.path, 'file', 'data') };
    },
    /data folder .* cannot be used.*DATA_DIR/s,
  ],
  [
    'a journal that is none',
    () => {
      const path = join(folder.path, 'journal.db');
      writeFileSync(path, 'this is no database, but it is long enough to be looked at as one'.repeat(20));
      return { DATA_DIR: folder.path };
    },
    /file is damaged.*verify-journal/s,
  ],
  [
    'a wrong setting',
    () => ({ PORT: 'many', TLS: 'maybe' }),
    /PORT is not a number.*TLS is none of auto, on, off/s,
  ],
])('%s: one clear message with the cure, no stack', async (_what, environment, words) => {
  const { status, stderr } = await start(environment());
  expect(stderr).toMatch(words);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(status).toBe(1);
});

test('an unknown flag is told which there are', async () => {
  const { status, stderr } = await start({}, '--emtpy');
  expect(stderr).toContain('npm start -- --empty');
  expect(status).toBe(1);
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends the server and its media workers', async (signal) => {
  const child: ChildProcess = spawn(process.execPath, ['server/main.ts'], {
    env: {
      ...process.env,
      PORT: String(await freePort()),
      MEDIA_PORT: String(await freePort()),
      DATA_DIR: join(folder.path, 'data'),
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  if (child.stdout) await once(child.stdout, 'data');
  child.kill(signal);
  expect(await ended).toEqual([0, null]);
});
