import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { until } from './until.ts';

/** What arrived at a browser over WebRTC (RTCInboundRtpStreamStats). */
interface Inbound {
  readonly framesDecoded: number;
  /** `totalAudioEnergy` by SSRC: it grows with the sound that is received, and stays where there is none. */
  readonly audio: Readonly<Record<string, number>>;
}

interface InstrumentedWindow {
  connections: RTCPeerConnection[];
  mark: string;
}

/** Keeps hold of the page's peer connections, so that the browser's own statistics of them can be read. */
const instrument = () => {
  const page = window as unknown as InstrumentedWindow & { RTCPeerConnection: typeof RTCPeerConnection };
  page.connections = [];
  page.mark = `opened ${performance.timeOrigin}`;
  page.RTCPeerConnection = class extends page.RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      page.connections.push(this);
    }
  };
};

const readInbound = async (): Promise<Inbound> => {
  const { connections } = window as unknown as InstrumentedWindow;
  let framesDecoded = 0;
  const audio: Record<string, number> = {};
  for (const connection of connections) {
    if (connection.connectionState === 'closed') continue;
    for (const stats of (await connection.getStats()).values()) {
      if (stats.type !== 'inbound-rtp') continue;
      if (stats.kind === 'video') framesDecoded += stats.framesDecoded ?? 0;
      if (stats.kind === 'audio') audio[stats.ssrc] = stats.totalAudioEnergy ?? 0;
    }
  }
  return { framesDecoded, audio };
};

interface Looks {
  readonly width?: number;
  readonly height?: number;
  readonly phone?: boolean;
}

/** One device of somebody in the meeting, in a browser of its own. */
export class RoomPage {
  readonly problems: string[] = [];
  page: Page;
  readonly context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = this.#watched(page);
  }

  #watched(page: Page): Page {
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.setDefaultTimeout(15_000);
    return page;
  }

  /** The page is gone as in a crash; what the browser keeps is still there when it is opened again. */
  async reopen(address: string) {
    await this.page.close();
    this.page = this.#watched(await this.context.newPage());
    await this.page.goto(address);
  }

  static async open(
    browser: Browser,
    { width = 1366, height = 768, phone = false }: Looks = {},
  ): Promise<RoomPage> {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      acceptDownloads: true,
      ...(phone ? { isMobile: true, hasTouch: true } : {}),
    });
    await context.addInitScript(instrument);
    return new RoomPage(context, await context.newPage());
  }

  /** So many people in the room, each with camera and microphone in a browser window of their own, in this order. */
  static async enterAll<People extends readonly string[]>(
    browser: Browser,
    server: { readonly link: (who: string) => string },
    people: People,
    permissions: readonly string[] = [],
  ): Promise<{ -readonly [Index in keyof People]: RoomPage }> {
    const rooms = await Promise.all(people.map(() => RoomPage.open(browser)));
    for (const [index, room] of rooms.entries()) {
      // Granting some takes all others away, also those that the browser itself says yes to.
      if (permissions.length > 0) await room.context.grantPermissions([...permissions]);
      await room.enter(server.link(people[index] ?? ''));
      await room.passDeviceCheck();
    }
    return rooms as { -readonly [Index in keyof People]: RoomPage };
  }

  /** Signs in with a printed link and goes as far as the room, as a person would; true if there was a device check. */
  async enter(link: string) {
    const { page } = this;
    await page.goto(link);
    await this.press('Vào hệ thống');
    await page
      .getByRole('link', { name: 'Vào phòng họp' })
      .or(page.getByRole('button', { name: 'Vào phòng họp' }))
      .first()
      .click();
  }

  /** Through the device check, with a small picture: several browsers share this machine. */
  async passDeviceCheck() {
    const { page } = this;
    await page.getByText('Thấp (đường truyền yếu)').click();
    await page.getByText('Mic thu được tiếng').or(page.getByText('Hãy nói thử một câu')).first().waitFor();
    await this.press('Vào phòng họp');
    await this.inRoom();
  }

  async inRoom() {
    await this.sees('Hội nghị giao ban trực tuyến toàn quốc tháng 9/2020');
    await this.tab('Chương trình');
  }

  async press(name: string | RegExp) {
    await this.#orPicture(this.page.getByRole('button', { name }).first().click());
  }

  /** When something is not there as it should be, what was there instead is kept as a picture. */
  async #orPicture<T>(action: Promise<T>): Promise<T> {
    try {
      return await action;
    } catch (error) {
      const path = `tests/.artifacts/${Date.now()}.png`;
      await this.page.screenshot({ path });
      throw new Error(`what was on the screen: ${path}`, { cause: error });
    }
  }

  /** A panel of the room: a tab at the side, or a button at the foot of a phone. */
  async tab(name: string) {
    const named = { name: new RegExp(`^${name}`) };
    const foot = this.page.getByRole('navigation').getByRole('button', named);
    await this.#orPicture(this.page.getByRole('tab', named).or(foot).first().click());
  }

  async sees(text: string | RegExp, withinMs = 15_000) {
    const there = this.page.getByText(text).locator('visible=true').first();
    await this.#orPicture(there.waitFor({ timeout: withinMs }));
  }

  /** By the mouse, from a handle to so far down another row; it is let go once the page shows where it would go. */
  async drag(handle: Locator, onto: Locator, share: number, shown: () => Promise<boolean>) {
    await handle.scrollIntoViewIfNeeded();
    const [from, to] = [await handle.boundingBox(), await onto.boundingBox()];
    if (!from || !to) throw new Error('the rows are not on the screen');
    const { mouse } = this.page;
    const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x, y - 8, { steps: 4 });
    await mouse.move(x, to.y + to.height * share, { steps: 12 });
    await until('the page to show where it would go', shown);
    await mouse.up();
  }

  /** The name plate of the stage. */
  stageShows(name: string) {
    const stage = this.page.getByRole('figure', { name: 'Màn hình chính' });
    const plate = stage.getByText(name).locator('visible=true').first();
    return this.#orPicture(plate.waitFor());
  }

  /** The frames of the stage as they are laid out, in twentieths of its width: left, top, width. */
  stageFrames(): Promise<string[]> {
    return this.page.evaluate(() => {
      const stage = document.querySelector('[aria-label="Màn hình chính"] [data-layout]');
      const whole = stage?.getBoundingClientRect();
      if (!stage || !whole) return [];
      return [...stage.querySelectorAll('figure')].map((figure) => {
        const { left, top, width } = figure.getBoundingClientRect();
        const part = (of: number) => Math.round((of / whole.width) * 20);
        const name = figure.querySelector('figcaption p')?.textContent ?? 'tài liệu';
        return `${name} ${part(left - whole.left)} ${part(top - whole.top)} ${part(width)}`;
      });
    });
  }

  /** Lays the stage out for everybody; for those who may. */
  async chooseLayout(layout: string) {
    await this.page
      .getByRole('radiogroup', { name: /^Bố cục/ })
      .locator('label', { hasText: new RegExp(`^${layout}$`) })
      .click();
  }

  inbound(): Promise<Inbound> {
    return this.page.evaluate(readInbound);
  }

  /** New pictures are decoded here, from now on. */
  async decodesFrames(withinMs = 20_000) {
    const before = (await this.inbound()).framesDecoded;
    await until(
      'frames to be decoded',
      async () => (await this.inbound()).framesDecoded >= before + 5,
      withinMs,
    );
  }

  /** How many sounds arrive here that are not silence, watched for longer than the test microphone's pause. */
  async soundsHeard(watchMs = 3000): Promise<number> {
    const before = (await this.inbound()).audio;
    await this.page.waitForTimeout(watchMs);
    const after = (await this.inbound()).audio;
    return Object.entries(after).filter(([ssrc, energy]) => energy > (before[ssrc] ?? 0) + 1e-6).length;
  }

  /** Changes when the page is loaded anew. */
  mark(): Promise<string> {
    return this.page.evaluate(() => (window as unknown as InstrumentedWindow).mark);
  }

  async close() {
    await this.context.close();
  }
}
