import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { Participant, signIn } from './participant.ts';
import { RoomPage } from './room-page.ts';
import { ServerProcess } from './server-process.ts';

type Looks = Parameters<typeof RoomPage.open>[1];

/** Whoever has a camera goes through the device check; the desks do not. */
const WITH_DEVICES = ['Chủ trì', 'Phó chủ trì', 'An Giang', 'Tây Ninh'];

/** The real server with its sample and a browser for one test file: begun before its tests, ended after them. */
export class Rooms {
  readonly all: RoomPage[] = [];
  server!: ServerProcess;
  browser!: Browser;

  /** To be called once, at the top of a test file. */
  static forThisFile(...flags: string[]): Rooms {
    const rooms = new Rooms();
    beforeAll(async () => {
      rooms.server = await ServerProcess.start(...flags);
      rooms.browser = await openBrowser();
    }, 60_000);
    afterAll(async () => {
      await rooms.browser?.close();
      await rooms.server?.stop();
    });
    return rooms;
  }

  async open(looks?: Looks): Promise<RoomPage> {
    const room = await RoomPage.open(this.browser, looks);
    this.all.push(room);
    return room;
  }

  /** Somebody comes into the meeting, by the words before their printed link. */
  async come(who: string, looks?: Looks): Promise<RoomPage> {
    const room = await this.open(looks);
    await room.enter(this.server.link(who));
    if (WITH_DEVICES.includes(who)) await room.passDeviceCheck();
    else await room.inRoom();
    return room;
  }

  /** So many other seats, as sockets without a screen, with links that the administrator issues. */
  async seats(count: number, besides: readonly string[]): Promise<Participant[]> {
    const { url } = this.server;
    const admin = await signIn(this.server.link('Quản trị'));
    const ask = async (path: string, body?: unknown) => {
      const answer = await fetch(`${url}/api/s/${admin.handle}/${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json', origin: url, cookie: admin.cookie },
        body: body ? JSON.stringify(body) : null,
      });
      return answer.json();
    };
    const { seats } = (await ask('admin')) as { seats: { id: string }[] };
    const seatIds = seats
      .map(({ id }) => id)
      .filter((id) => !besides.includes(id))
      .slice(0, count);
    const { links } = (await ask('seat-links', { seatIds })) as { links: { url: string; code: string }[] };
    return Promise.all(
      links.map(async (link) =>
        new Participant({ url, ...(await signIn(`${link.url}#code=${link.code}`)) }).joined(),
      ),
    );
  }

  /** No page had an error of its own. */
  expectNoProblems() {
    expect(this.all.flatMap(({ problems }) => problems)).toEqual([]);
  }
}
