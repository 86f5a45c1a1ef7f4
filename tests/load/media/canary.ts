import { setTimeout as pause } from 'node:timers/promises';
import { openBrowser } from '../../support/browser.ts';
import { RoomPage } from '../../support/room-page.ts';
import { until } from '../../support/until.ts';
import { round } from '../figures.ts';
import type { House } from '../house.ts';

/** A real browser among the endpoints: the only one that decodes, and so sees whether there is a picture. */

interface Decoded {
  readonly frames: number;
  readonly freezes: number;
  readonly frozenS: number;
}

const readDecoded = async (): Promise<Decoded> => {
  const { connections } = window as unknown as { connections: RTCPeerConnection[] };
  const decoded = { frames: 0, freezes: 0, frozenS: 0 };
  for (const connection of connections) {
    if (connection.connectionState === 'closed') continue;
    for (const stats of (await connection.getStats()).values()) {
      if (stats.type !== 'inbound-rtp' || stats.kind !== 'video') continue;
      decoded.frames += stats.framesDecoded ?? 0;
      decoded.freezes += stats.freezeCount ?? 0;
      decoded.frozenS += stats.totalFreezesDuration ?? 0;
    }
  }
  return decoded;
};

export const openCanary = async ({ server }: House) => {
  const browser = await openBrowser();
  const room = await RoomPage.open(browser);
  await room.enter(server.link('Thư ký'));
  const decoded = () => room.page.evaluate(readDecoded);
  await until('the canary to decode the stage', async () => (await decoded()).frames > 0, 30_000);
  return {
    /** What it decoded in that time. */
    async watch(forMs: number) {
      const before = await decoded();
      const begunAt = performance.now();
      await pause(forMs);
      const after = await decoded();
      const seconds = (performance.now() - begunAt) / 1000;
      return {
        framesPerSecond: round((after.frames - before.frames) / seconds),
        freezes: after.freezes - before.freezes,
        frozenS: round(after.frozenS - before.frozenS, 2),
      };
    },
    close: () => browser.close(),
  };
};
