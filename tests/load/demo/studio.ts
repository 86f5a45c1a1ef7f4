import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Page } from 'playwright-core';
import { cacheFolder } from '../../../config/setup/paths.mjs';
import { openBrowser } from '../../support/browser.ts';
import type { Film, Voice } from '../media/reel.ts';
import type { EncodedFrame, Shot } from './studio/film.ts';
import type { EncodedSound, Speech } from './studio/voice.ts';

/** Real VP8 and Opus for the simulated seats: made once in a browser, kept in the cache, sent round and round. */

const SOURCES = new URL('studio/', import.meta.url);
const FRAMES_PER_SECOND = 12;
const LOOP_S = 3;
/** From small to large, as a browser's camera sends them. */
const LAYERS: Shot['layers'] = [
  { width: 320, height: 180, bitsPerSecond: 120_000 },
  { width: 640, height: 360, bitsPerSecond: 350_000 },
  { width: 1280, height: 720, bitsPerSecond: 1_000_000 },
];
const PITCHES = [105, 125, 185, 215];
const SPEECH_S = 12;

const folder = () => join(cacheFolder(), 'films');

/** What runs in the browser: its modules by name, as JavaScript. */
const modules = new Map(
  readdirSync(SOURCES).map((name) => [
    name,
    stripTypeScriptTypes(readFileSync(new URL(name, SOURCES), 'utf8')),
  ]),
);

/** A change in how things are filmed makes new films. */
const pathOf = (what: object): string => {
  const recipe = [...modules.values(), JSON.stringify(what)].join('\n');
  return join(folder(), createHash('sha256').update(recipe).digest('hex').slice(0, 24));
};

const kept = <Value>(what: object): Value | null => {
  try {
    return deserialize(readFileSync(pathOf(what))) as Value;
  } catch {
    // Not there, or cut short: then it is made again.
    return null;
  }
};

const keep = (what: object, value: Film | Voice) => {
  mkdirSync(folder(), { recursive: true });
  const fresh = `${pathOf(what)}.${process.pid}`;
  writeFileSync(fresh, serialize(value));
  rmSync(pathOf(what), { force: true });
  renameSync(fresh, pathOf(what));
};

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');
/** What the cache gives back are plain arrays of bytes. */
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const shotOf = (name: string, number: number): Shot => ({
  name,
  number,
  layers: LAYERS,
  framesPerSecond: FRAMES_PER_SECOND,
  frames: FRAMES_PER_SECOND * LOOP_S,
});

/** A page of this machine's own, for only there may a page encode; it is served from here, without a server. */
const openStudio = async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.route('http://localhost/**', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body = modules.get(name);
    return body === undefined
      ? route.fulfill({ body: '', contentType: 'text/html' })
      : route.fulfill({ body, contentType: 'text/javascript' });
  });
  await page.goto('http://localhost/');
  return { page, close: () => browser.close() };
};

const filmIn = async (page: Page, shot: Shot): Promise<Film> => {
  const layers = await page.evaluate(
    async ([url, what]): Promise<EncodedFrame[][]> => {
      const { filmRoom } = await import(url);
      return filmRoom(what);
    },
    ['/film.ts', shot] as const,
  );
  return layers.map((frames) => ({
    framesPerSecond: shot.framesPerSecond,
    frames: frames.map(({ base64, ...frame }) => ({ bytes: bytesOf(base64), ...frame })),
  }));
};

const voiceIn = async (page: Page, speech: Speech): Promise<Voice> => {
  const frames = await page.evaluate(
    async ([url, what]): Promise<EncodedSound[]> => {
      const { speak } = await import(url);
      return speak(what);
    },
    ['/voice.ts', speech] as const,
  );
  return { frames: frames.map(({ base64, below }) => ({ bytes: bytesOf(base64), below })) };
};

export interface Recordings {
  readonly films: ReadonlyMap<string, Film>;
  readonly voices: readonly Voice[];
}

/** A film for each name, and some voices. `progress` hears how many of those that are missing are done. */
export const record = async (
  names: readonly string[],
  progress: (done: number, of: number) => void,
): Promise<Recordings> => {
  const films = new Map<string, Film>();
  const shots = names.map(shotOf);
  const missing = shots.filter((shot) => {
    const film = kept<Film>(shot);
    if (film) films.set(shot.name, film);
    return !film;
  });
  const speeches = PITCHES.map((pitch) => ({ pitch, seconds: SPEECH_S }));
  const voices = speeches.map((speech) => kept<Voice>(speech));
  if (missing.length > 0 || voices.includes(null)) {
    const studio = await openStudio();
    for (const [index, speech] of speeches.entries()) {
      if (voices[index]) continue;
      const voice = await voiceIn(studio.page, speech);
      keep(speech, voice);
      voices[index] = voice;
    }
    for (const [index, shot] of missing.entries()) {
      progress(index, missing.length);
      const film = await filmIn(studio.page, shot);
      keep(shot, film);
      films.set(shot.name, film);
    }
    await studio.close();
  }
  return {
    films: withBuffers(films),
    voices: voices.flatMap((voice) => (voice ? [voiceWithBuffers(voice)] : [])),
  };
};

const withBuffers = (films: ReadonlyMap<string, Film>): Map<string, Film> =>
  new Map(
    [...films].map(([name, film]) => [
      name,
      film.map((reel) => ({
        ...reel,
        frames: reel.frames.map((frame) => ({ ...frame, bytes: asBuffer(frame.bytes) })),
      })),
    ]),
  );

const voiceWithBuffers = ({ frames }: Voice): Voice => ({
  frames: frames.map(({ bytes, below }) => ({ bytes: asBuffer(bytes), below })),
});
