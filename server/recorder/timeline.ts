import { durationOf, SILENCE, SILENCE_MS } from './opus.ts';

/** Tracks of a recording that is being made: the picture, and so many sounds at a time. */
export const PICTURE_TRACK = 1;
/** Two leaders, four who discuss (S6), a screen: seven at a time can be heard; one more lets somebody leave. */
export const SOUND_TRACKS = [2, 3, 4, 5, 6, 7, 8, 9] as const;

/** A frame with its place in the recording. */
export interface Block {
  readonly track: number;
  /** ms since the beginning. */
  readonly at: number;
  readonly bytes: Buffer;
  readonly isKey: boolean;
}

interface Lane {
  readonly track: number;
  from: string | null;
  /** Up to where it has been written, ms since the beginning. */
  until: number;
  waiting: { readonly at: number; readonly opus: Buffer }[];
}

/** Who has been silent for so long gives its track to somebody else, ms. */
const GIVES_WAY_MS = 1000;
/** While there is no picture, a dark one comes so often: a player that seeks finds one. */
const DARK_EVERY_MS = 1000;

/** One sound as a track without holes: what did not come is silence. */
const advanceLane = (lane: Lane, until: number): Block[] => {
  const blocks: Block[] = [];
  const write = (opus: Buffer, ms: number) => {
    blocks.push({ track: lane.track, at: lane.until, bytes: opus, isKey: true });
    lane.until += ms;
  };
  const fill = (to: number) => {
    while (lane.until + SILENCE_MS <= to) write(SILENCE, SILENCE_MS);
  };
  const ready = lane.waiting.filter(({ at }) => at < until);
  lane.waiting = lane.waiting.filter(({ at }) => at >= until);
  for (const { at, opus } of ready) {
    fill(at);
    // What comes after its time has come is left out, or all that follows would be late.
    if (at + SILENCE_MS > lane.until) write(opus, durationOf(opus));
  }
  fill(until);
  return blocks;
};

/**
 * Brings what comes from many places at any time into tracks that a recording can be made of: each sound on one
 * track and whole, one picture, dark where there is none. Its clock begins at `startedAt` (ms since the epoch);
 * `dark` is a key frame of VP8, or null for sound alone.
 */
export const createTimeline = ({
  startedAt,
  dark,
}: {
  readonly startedAt: number;
  readonly dark: Buffer | null;
}) => {
  const lanes = SOUND_TRACKS.map((track): Lane => ({ track, from: null, until: 0, waiting: [] }));
  let pictures: Omit<Block, 'track'>[] = [];
  let pictureUntil = -1;
  let isDark = true;

  const laneOf = (from: string, at: number): Lane | undefined => {
    const own = lanes.find((lane) => lane.from === from);
    if (own) return own;
    const free = lanes.find(({ from: owner }) => owner === null) ?? lanes.find((lane) => isQuiet(lane, at));
    if (free) free.from = from;
    return free;
  };

  const heardAt = new Map<Lane, number>();
  const isQuiet = (lane: Lane, at: number) =>
    lane.waiting.length === 0 && at - (heardAt.get(lane) ?? 0) > GIVES_WAY_MS;

  const darken = (at: number) => {
    if (!dark) return;
    isDark = true;
    pictures.push({ at, bytes: dark, isKey: true });
  };

  const advancePicture = (until: number): Block[] => {
    const ready = pictures.filter(({ at }) => at < until);
    pictures = pictures.filter(({ at }) => at >= until);
    const last = ready.at(-1)?.at ?? pictureUntil;
    if (dark && isDark && pictures.length === 0 && until - last > DARK_EVERY_MS)
      ready.push({ at: until - 1, bytes: dark, isKey: true });
    return ready.map(({ at, bytes, isKey }) => {
      // No two at one moment, and none before the one before it.
      pictureUntil = Math.max(Math.round(at), pictureUntil + 1);
      return { track: PICTURE_TRACK, at: pictureUntil, bytes, isKey };
    });
  };

  darken(0);
  return {
    sound(from: string, at: number, opus: Buffer) {
      const lane = laneOf(from, at);
      if (!lane || at < startedAt) return;
      heardAt.set(lane, at);
      lane.waiting.push({ at: at - startedAt, opus });
    },
    picture({ at, bytes, isKey }: { readonly at: number; readonly bytes: Buffer; readonly isKey: boolean }) {
      if (isDark && !isKey) return;
      isDark = false;
      pictures.push({ at: Math.max(0, at - startedAt), bytes, isKey });
    },
    noPicture: (at: number) => darken(Math.max(0, at - startedAt)),
    /** All that lies before `until` (ms since the epoch) and was not given before, in the order of time. */
    advance(until: number): Block[] {
      const to = until - startedAt;
      const blocks = [...advancePicture(to), ...lanes.flatMap((lane) => advanceLane(lane, to))];
      return blocks.sort((one, other) => one.at - other.at);
    },
  };
};
