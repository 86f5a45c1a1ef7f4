import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { LineSample, Statistics } from '../../shared/statistics-contract.ts';
import { openBrowser } from '../support/browser.ts';
import { openNarrowLine } from '../support/narrow-line.ts';
import { Participant, signIn } from '../support/participant.ts';
import { freePorts } from '../support/ports.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

const TURN_SECRET = '0123456789abcdef0123456789abcdef';
const TURN_SERVER = '/usr/bin/turnserver';

let server: ServerProcess;
let browser: Browser;
let mediaPort: number;
let turnPort: number;
const rooms: RoomPage[] = [];

beforeAll(async () => {
  [mediaPort, turnPort] = await Promise.all([freePorts(2), freePorts(1)]);
  server = await ServerProcess.startWith({
    MEDIA_PORT: String(mediaPort),
    TURN_URLS: `turn:127.0.0.1:${turnPort}?transport=udp`,
    TURN_SECRET,
  });
  browser = await openBrowser();
}, 60_000);
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const open = async () => {
  const room = await RoomPage.open(browser);
  rooms.push(room);
  return room;
};

/** With the picture as large as the camera gives it. */
const enterLarge = async (room: RoomPage, who: string) => {
  await room.enter(server.link(who));
  await room.page
    .getByText('Mic thu được tiếng')
    .or(room.page.getByText('Hãy nói thử một câu'))
    .first()
    .waitFor();
  await room.press('Vào phòng họp');
  await room.inRoom();
};

interface Way {
  /** By which port each port of the server is reached. */
  readonly ports: Readonly<Record<number, number>>;
  readonly protocol: 'udp' | 'tcp';
}

/** The page knows one way to the server's media, and no other. */
const only = (room: RoomPage, way: Way) =>
  room.context.addInitScript(({ ports, protocol }: Way) => {
    const set = RTCPeerConnection.prototype.setRemoteDescription as (
      this: RTCPeerConnection,
      description: RTCSessionDescriptionInit,
    ) => Promise<void>;
    const candidate = /^(a=candidate:\S+ 1 )(udp|tcp)( \d+ \S+ )(\d+)/i;
    RTCPeerConnection.prototype.setRemoteDescription = function (description: RTCSessionDescriptionInit) {
      const lines = (description.sdp ?? '').split('\r\n').flatMap((line) => {
        const [whole, head, spoken, middle, port] = candidate.exec(line) ?? [];
        if (!whole) return [line];
        if (spoken?.toLowerCase() !== protocol) return [];
        return [line.replace(whole, `${head}${spoken}${middle}${ports[Number(port)] ?? port}`)];
      });
      return set.call(this, { ...description, sdp: lines.join('\r\n') });
    };
  }, way);

interface Candidate {
  readonly type: string;
  readonly protocol: string;
}

/** The ends of all ways that the page's connections know. */
const candidatesOf = (room: RoomPage, side: 'local' | 'remote'): Promise<Candidate[]> =>
  room.page.evaluate(async (kind) => {
    const found: Candidate[] = [];
    const { connections } = window as unknown as { connections: RTCPeerConnection[] };
    for (const connection of connections)
      for (const stats of (await connection.getStats()).values())
        if (stats.type === kind) found.push({ type: stats.candidateType, protocol: stats.protocol });
    return found;
  }, `${side}-candidate`);

test('a weak line is relieved in the announced order, the operator sees it, and it gets all back', async () => {
  const narrow = [await openNarrowLine(mediaPort), await openNarrowLine(mediaPort + 1)] as const;
  const operator = new Participant({ url: server.url, ...(await signIn(server.link('Điều hành'))) });
  try {
    await enterLarge(await open(), 'Chủ trì');
    const province = await open();
    await only(province, {
      ports: { [mediaPort]: narrow[0].port, [mediaPort + 1]: narrow[1].port },
      protocol: 'udp',
    });
    await enterLarge(province, 'An Giang');
    await province.decodesFrames();

    await operator.joined();
    const told: LineSample[] = [];
    operator.socket.on('statistics', ({ lines }: Statistics) => {
      const line = lines.find(({ place }) => `${place}` === 'seat:p89');
      if (line) told.push(line);
    });
    await operator.socket.timeout(5000).emitWithAck('statistics', true);
    await until('a good line', () => told.at(-1)?.state === 'good' && told.at(-1)?.step === 'full', 30_000);

    for (const line of narrow) line.narrow(60_000);
    await until('relief', () => told.at(-1)?.step === 'sound_only' && told.at(-1)?.state === 'weak', 40_000);
    for (const line of narrow) line.narrow(null);
    await until('all of it', () => told.at(-1)?.step === 'full' && told.at(-1)?.state === 'good', 80_000);
    await province.decodesFrames();
  } finally {
    operator.leave();
    for (const line of narrow) line.close();
  }
}, 180_000);

test('a browser whose network lets no UDP out sees by TCP', async () => {
  await enterLarge(await open(), 'Chủ trì');
  const province = await open();
  await only(province, { ports: {}, protocol: 'tcp' });
  await enterLarge(province, 'Tây Ninh');
  await province.decodesFrames(40_000);
  const ends = await candidatesOf(province, 'remote');
  expect(new Set(ends.map(({ protocol }) => protocol))).toEqual(new Set(['tcp']));
}, 90_000);

/** coturn is no part of the project's own set-up: where it is installed, it must take our credentials. */
const whereCoturnIs = existsSync(TURN_SERVER) ? test : test.skip;

whereCoturnIs(
  'a browser that only a relay gets through sees and is seen, by the credentials made for it',
  async () => {
    const turn = spawn(
      TURN_SERVER,
      [
        ['--use-auth-secret', `--static-auth-secret=${TURN_SECRET}`, '--realm=giao-ban', '--fingerprint'],
        ['--listening-ip=127.0.0.1', '--relay-ip=127.0.0.1', `--listening-port=${turnPort}`],
        ['--allow-loopback-peers', '--no-cli', '--no-tls', '--no-dtls', '--log-file=stdout', '--pidfile='],
      ].flat(),
      { stdio: 'ignore' },
    );
    try {
      await enterLarge(await open(), 'Chủ trì');
      const province = await open();
      await province.context.addInitScript(() => {
        const Direct = RTCPeerConnection;
        window.RTCPeerConnection = class extends Direct {
          constructor(configuration?: RTCConfiguration) {
            super({ ...configuration, iceTransportPolicy: 'relay' });
          }
        };
      });
      await enterLarge(province, 'Tây Ninh');
      await province.decodesFrames(40_000);
      const types = (await candidatesOf(province, 'local')).map(({ type }) => type);
      expect(new Set(types)).toEqual(new Set(['relay']));
    } finally {
      turn.kill();
    }
  },
  120_000,
);
