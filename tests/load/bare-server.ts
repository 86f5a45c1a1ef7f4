/**
 * The least that could do the same: Socket.IO, one table of hash-chained rows, one fsync for what waits, a change of
 * 900 bytes for all, a snapshot of the size of ours. What the meeting plane takes beyond it is the price of rules,
 * views and sessions. Run by bench-sync.ts in a process of its own.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { Server } from 'socket.io';

const [file = '', snapshotBytes = '65000'] = process.argv.slice(2);

const database = new DatabaseSync(file);
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
database.exec('CREATE TABLE rows (seq INTEGER PRIMARY KEY, body TEXT NOT NULL, hash TEXT NOT NULL) STRICT');
const insert = database.prepare('INSERT INTO rows (seq, body, hash) VALUES (?, ?, ?)');

const snapshot = { text: 'x'.repeat(Number(snapshotBytes)) };
const change = { text: 'x'.repeat(880) };
let waiting: { body: string; answer: (seq: number) => void }[] = [];
let [seq, hash] = [0, ''];

const drain = () => {
  if (waiting.length === 0) return;
  const group = waiting;
  waiting = [];
  database.exec('BEGIN IMMEDIATE');
  for (const { body } of group) {
    seq += 1;
    hash = createHash('sha256').update(`${hash}\n${seq}\n${body}`).digest('hex');
    insert.run(seq, body, hash);
  }
  database.exec('COMMIT');
  for (const { answer } of group) answer(seq);
};

const http = createServer();
const io = new Server(http, { serveClient: false });
io.on('connection', (socket) => {
  socket.on('snapshot', (answer) => answer(snapshot));
  socket.on('vote', (body, answer) => {
    waiting.push({ body: JSON.stringify(body), answer });
    setImmediate(drain);
  });
  socket.on('change', () => io.emit('patch', change));
});
http.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(http.address() as AddressInfo).port}\n`);
});
