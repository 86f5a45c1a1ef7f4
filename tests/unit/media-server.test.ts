import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { listenInfos } from '../../server/media/listen.ts';
import { createQueue } from '../../server/media/queue.ts';
import { levelOf, togetherHeard } from '../../server/media/speech.ts';
import { iceServers } from '../../server/media/turn.ts';
import { pauseBeforeRestart } from '../../server/media/workers.ts';

const face = (address: string) => ({
  address,
  netmask: '',
  mac: '',
  internal: address.startsWith('127'),
  cidr: null,
  family: 'IPv4' as const,
});
const interfaces = {
  lo: [face('127.0.0.1'), face('::1')],
  eth0: [face('10.0.0.5'), face('fe80::1')],
} as never;
const settings = { listenIps: ['0.0.0.0'], announcedIps: [] as string[] };

describe('where it listens', () => {
  test('every address of the machine is named, over UDP before TCP', () => {
    expect(listenInfos(settings, 40_000, interfaces)).toEqual([
      { protocol: 'udp', ip: '127.0.0.1', port: 40_000 },
      { protocol: 'tcp', ip: '127.0.0.1', port: 40_000 },
      { protocol: 'udp', ip: '10.0.0.5', port: 40_000 },
      { protocol: 'tcp', ip: '10.0.0.5', port: 40_000 },
    ]);
  });

  test('an announced address stands for all of them', () => {
    expect(listenInfos({ ...settings, announcedIps: ['203.0.113.9'] }, 40_000, interfaces)).toEqual([
      { protocol: 'udp', ip: '0.0.0.0', port: 40_000, announcedAddress: '203.0.113.9' },
      { protocol: 'tcp', ip: '0.0.0.0', port: 40_000, announcedAddress: '203.0.113.9' },
    ]);
  });

  test('IPv6 too, but no address that only holds on one cable', () => {
    const ips = listenInfos({ ...settings, listenIps: ['::', '127.0.0.1'] }, 40_000, interfaces).map(
      ({ ip }) => ip,
    );
    expect([...new Set(ips)]).toEqual(['::1', '127.0.0.1']);
  });
});

test('a TURN credential is the keyed hash of its end and of whose it is', () => {
  const turn = { urls: ['turn:turn.example.vn:3478'], secret: 'bí mật' };
  const [server] = iceServers(turn, 'c1', 1_700_000_000_000);
  expect(server?.username).toBe(`${1_700_000_000 + 12 * 3600}:c1`);
  expect(server?.credential).toBe(
    createHmac('sha1', 'bí mật')
      .update(server?.username ?? '')
      .digest('base64'),
  );
  expect(iceServers(null, 'c1', 0)).toEqual([]);
});

test('a worker is replaced at once, one that keeps dying more and more slowly', () => {
  expect([0, 1, 2, 3, 4].map(pauseBeforeRestart)).toEqual([0, 0, 250, 500, 1000]);
  expect(pauseBeforeRestart(50)).toBe(15_000);
});

test('levels go from silence to the loudest', () => {
  expect([-127, -60, -30, 0].map(levelOf)).toEqual([0, 0, 0.5, 1]);
});

test('of those who dominate a worker the loudest dominates the room, and nobody who is silent', () => {
  const one = { levels: { chair: 0.3 }, dominant: 'chair' as const };
  const other = { levels: { deputy: 0.6 }, dominant: 'deputy' as const };
  expect(togetherHeard([one, other])).toEqual({ levels: { chair: 0.3, deputy: 0.6 }, speaking: 'deputy' });
  expect(togetherHeard([one, { ...other, levels: {} }])).toMatchObject({ speaking: 'chair' });
  expect(togetherHeard([{ ...one, levels: {} }])).toEqual({ levels: {}, speaking: null });
});

test('a queue keeps the order and survives a task that fails', async () => {
  const queue = createQueue();
  const seen: number[] = [];
  const slow = queue.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    seen.push(1);
  });
  const failing = queue.run(async () => {
    seen.push(2);
    throw new Error('no');
  });
  const last = queue.run(async () => seen.push(3));
  expect(queue.length()).toBe(3);
  await expect(failing).rejects.toThrow('no');
  await Promise.all([slow, last]);
  expect(seen).toEqual([1, 2, 3]);
  expect(queue.length()).toBe(0);
});
