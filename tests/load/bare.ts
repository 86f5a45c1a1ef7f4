import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { temporaryFolder } from '../support/folder.ts';
import { summary } from './figures.ts';

const GAP_MS = 60;
const AT_ONCE = 100;

const startBare = async (
  file: string,
  snapshotBytes: number,
): Promise<{ child: ChildProcess; url: string }> => {
  const child = spawn(process.execPath, ['tests/load/bare-server.ts', file, String(snapshotBytes)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(child.stdout, 'data');
  return { child, url: `http://127.0.0.1:${String(port).trim()}` };
};

const heard = (socket: Socket, event: string): Promise<void> =>
  new Promise((resolve) => socket.once(event, () => resolve()));

const connected = async (socket: Socket): Promise<number> => {
  const up = heard(socket, 'connect');
  socket.connect();
  await up;
  await socket.emitWithAck('snapshot');
  return performance.now();
};

/** What bare Socket.IO and SQLite take here and now for the same, on a machine that is as busy as it is. */
export const measureBare = async (clients: number, rounds: number, snapshotBytes: number) => {
  const folder = temporaryFolder();
  const { child, url } = await startBare(join(folder.path, 'bare.db'), snapshotBytes);
  const sockets = Array.from({ length: clients }, () =>
    io(url, { transports: ['websocket'], forceNew: true, autoConnect: false, reconnection: false }),
  );
  for (let first = 0; first < clients; first += AT_ONCE)
    await Promise.all(sockets.slice(first, first + AT_ONCE).map(connected));

  const change: number[] = [];
  const votes: number[] = [];
  for (let done = 0; done < rounds; done += 1) {
    await pause(GAP_MS);
    const changedAt = performance.now();
    const told = sockets.map((socket) => heard(socket, 'patch'));
    sockets[0]?.emit('change');
    await Promise.all(told);
    change.push(performance.now() - changedAt);
    await pause(GAP_MS);
    const votedAt = performance.now();
    await Promise.all(
      sockets.slice(0, 71).map((socket, seat) => socket.emitWithAck('vote', { seat, choice: 'yes' })),
    );
    votes.push(performance.now() - votedAt);
  }
  for (const socket of sockets) socket.disconnect();
  await pause(GAP_MS);
  const cutAt = performance.now();
  const back = (await Promise.all(sockets.map(connected))).map((at) => at - cutAt);

  for (const socket of sockets) socket.disconnect();
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  folder.remove();
  return { clients, votes: summary(votes), change: summary(change), reconnect: summary(back) };
};
