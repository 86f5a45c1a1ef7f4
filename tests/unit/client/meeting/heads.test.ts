/** @jest-environment jsdom */
import { EventEmitter } from 'node:events';
import { afterEach, expect, test } from '@jest/globals';
import { followHeads } from '../../../../client/meeting/heads.ts';
import type { MeetingSocket } from '../../../../client/meeting/socket.ts';
import { createMeetingStore } from '../../../../client/meeting/store.ts';
import type { Head } from '../../../../shared/contract.ts';
import type { MeetingId } from '../../../../shared/kernel/ids.ts';
import { until } from '../../../support/until.ts';

const MEETING = 'm' as MeetingId;
const hash = (journal: string, seq: number) => `${journal}${seq}`;

/** A server with a journal: its name stands for what is written in it. */
class PretendServer extends EventEmitter {
  journal = 'a';
  length = 3;
  asked = 0;
  connected = true;

  timeout() {
    return this;
  }

  async emitWithAck(_event: 'head', noted: number | null): Promise<{ head: Head; atNoted: string | null }> {
    this.asked += 1;
    const at = (seq: number) => (seq <= this.length ? hash(this.journal, seq) : null);
    return {
      head: { seq: this.length, hash: at(this.length) ?? '' },
      atNoted: noted === null ? null : at(noted),
    };
  }
}

const opened: { stop: () => void }[] = [];

/** A page that is loaded: what it noted before is in the browser's storage. */
const load = async (server: PretendServer) => {
  server.removeAllListeners();
  const store = createMeetingStore();
  const heads = followHeads(server as unknown as MeetingSocket, store, MEETING);
  opened.push(heads);
  const connect = async () => {
    const { asked } = server;
    server.emit('connect');
    await until('the comparison', () => server.asked > asked);
  };
  await connect();
  return { store, heads, connect, missing: () => store.getState().missingHead };
};

afterEach(() => {
  for (const { stop } of opened.splice(0)) stop();
  localStorage.clear();
});

test('a journal that goes on holds what was noted before', async () => {
  const server = new PretendServer();
  const { connect } = await load(server);
  server.length = 9;
  await connect();
  const page = await load(server);
  expect(page.missing()).toBeNull();
});

test('a journal whose end was cut off is named by a device that has seen more of it, after a reload too', async () => {
  const server = new PretendServer();
  await load(server);
  server.length = 2;
  const page = await load(server);
  await until('the alarm', () => page.missing() !== null);
  expect(page.missing()).toEqual({ seq: 3, hash: 'a3' });
  // What proves it is kept, whatever the journal grows to.
  server.length = 5;
  server.journal = 'b';
  server.emit('connect');
  expect(page.missing()).toEqual({ seq: 3, hash: 'a3' });
});

test('a journal that was written anew is another one, however long', async () => {
  const server = new PretendServer();
  await load(server);
  server.journal = 'b';
  server.length = 30;
  const page = await load(server);
  await until('the alarm', () => page.missing() !== null);
});

test('after a restore that people know of, the journal is taken for the right one', async () => {
  const server = new PretendServer();
  await load(server);
  server.journal = 'b';
  const page = await load(server);
  await until('the alarm', () => page.missing() !== null);
  await page.heads.forget();
  expect(page.missing()).toBeNull();
  const next = await load(server);
  expect(next.missing()).toBeNull();
});
