import { expect, test } from '@jest/globals';
import { createMediaPlane } from '../../server/media/index.ts';
import { join, rtp, startPlane, watchWorkers } from '../support/media.ts';
import { openRawLines } from '../support/raw-lines.ts';
import { until } from '../support/until.ts';

const seen = watchWorkers();

test('a worker that is killed is replaced, everybody is told to begin anew, and can', async () => {
  const { plane, room } = await startPlane();
  try {
    const chair = join(room, 'chair');
    chair.media.setMain(true);
    await chair.send('microphone', rtp.microphone(1));
    const phone = join(room, 'chair', 'companion');
    for (let round = 1; round <= 2; round += 1) {
      const dead = seen.pid();
      process.kill(dead, 'SIGKILL');
      await until('reset', () => chair.notices.filter(({ type }) => type === 'reset').length === round);
      expect(plane.healthy()).toBe(true);
      expect(seen.pid()).not.toBe(dead);
      const microphone = await chair.send('microphone', rtp.microphone(1));
      expect((await seen.producers.get(microphone)?.dump())?.paused).toBe(false);
      expect(seen.producers.size).toBe(1);
    }
    expect(phone.notices).toEqual([]);
  } finally {
    await plane.close();
  }
});

test('a worker that hangs without dying is replaced too', async () => {
  const { plane, room } = await startPlane();
  try {
    const chair = join(room, 'chair');
    await chair.open('receive');
    process.kill(seen.pid(), 'SIGSTOP');
    const waiting = chair.refusal({ type: 'transport.open', direction: 'receive' });
    await until('reset', () => chair.notices.some(({ type }) => type === 'reset'), 18_000);
    expect(await waiting).toBe('media.unavailable');
    await chair.open('receive');
  } finally {
    await plane.close();
  }
}, 25_000);

test('while there is no worker, requests are unavailable, and the plane says so', async () => {
  const { plane, room } = await startPlane();
  const chair = join(room, 'chair');
  await plane.close();
  expect(plane.healthy()).toBe(false);
  expect(await chair.refusal({ type: 'capabilities' })).toBe('media.unavailable');
});

test('a port that is taken fails the start', async () => {
  const { plane, room } = await startPlane();
  try {
    const [candidate] = (await join(room, 'chair').open('receive')).iceCandidates;
    const mediaPort = Number(candidate?.port);
    const settings = { workers: 1, mediaPort, listenIps: ['127.0.0.1'], announcedIps: [], turn: null };
    const log = { debug() {}, info() {}, warn() {}, error() {} } as never;
    await expect(createMediaPlane({ settings, log })).rejects.toThrow();
  } finally {
    await plane.close();
  }
});

test('an offer carries a TURN server with a credential of its own', async () => {
  const { plane, room } = await startPlane({ turn: { urls: ['turn:turn.example.vn:3478'], secret: 's' } });
  try {
    const chair = join(room, 'chair');
    const { iceServers, iceCandidates } = await chair.open('receive');
    expect(iceServers).toMatchObject([{ urls: ['turn:turn.example.vn:3478'] }]);
    expect(iceServers[0]?.username).toContain(chair.connectionId);
    expect(iceCandidates.map(({ protocol }) => protocol)).toEqual(['udp', 'tcp']);
  } finally {
    await plane.close();
  }
});

test('a client that has IPv6 alone gets a line, and within ten seconds all know that it is cut', async () => {
  const { plane, room } = await startPlane({ listenIps: ['127.0.0.1', '::1'] });
  const lines = openRawLines();
  try {
    const chair = join(room, 'chair');
    chair.media.setMain(true);
    const offer = await chair.open('receive');
    expect(offer.iceCandidates.map(({ address, protocol }) => `${address} ${protocol}`).sort()).toEqual([
      '127.0.0.1 tcp',
      '127.0.0.1 udp',
      '::1 tcp',
      '::1 udp',
    ]);
    const { dtlsParameters, connected } = await lines.open(offer, () => undefined, '::1');
    await chair.ask({ type: 'transport.connect', transportId: offer.id, dtlsParameters });
    await connected;
    const [transport] = seen.transports;
    // The client may know before the server is told by its worker.
    const tuple = await until('the line at the server', () => transport?.iceSelectedTuple);
    expect(tuple).toMatchObject({ localAddress: '::1', remoteIp: '::1' });
    lines.close();
    const cut = performance.now();
    await until('the line to be told as down', () => room.presence().lines.chair === 'down', 14_000);
    expect(performance.now() - cut).toBeLessThan(10_000);
    await until('the end of consent', () => transport?.iceState === 'disconnected');
  } finally {
    lines.close();
    await plane.close();
  }
}, 25_000);
