import { type Block, SOUND_TRACKS } from './block.ts';
import { durationOf, SILENCE, SILENCE_MS } from './opus.ts';
import { createPictureLane } from './picture-lane.ts';

interface Lane {
  readonly track: number;
  from: string | null;
  /** Up to where it has been written, ms since the beginning. */
  until: number;
  waiting: { readonly at: number; readonly opus: Buffer }[];
}

/** Who has been silent for so long gives its track to somebody else, ms. */
const GIVES_WAY_MS = 1000;

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
 * track and whole, one picture. Its clock begins at `startedAt` (ms since the epoch); `dark` is the key frame of VP8
 * for when there is no picture, or null for sound alone.
 */
export const createTimeline = ({
  startedAt,
  dark,
}: {
  readonly startedAt: number;
  readonly dark: Buffer | null;
}) => {
  const lanes = SOUND_TRACKS.map((track): Lane => ({ track, from: null, until: 0, waiting: [] }));
  const pictures = dark && createPictureLane(dark);
  const inside = (at: number) => Math.max(0, at - startedAt);

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

  return {
    sound(from: string, at: number, opus: Buffer) {
      const lane = laneOf(from, at);
      if (!lane || at < startedAt) return;
      heardAt.set(lane, at);
      lane.waiting.push({ at: at - startedAt, opus });
    },
    picture: (picture: { readonly at: number; readonly bytes: Buffer; readonly isKey: boolean }) =>
      pictures?.moving({ ...picture, at: inside(picture.at) }),
    noPicture: (at: number) => pictures?.ended(inside(at)),
    /** A page (a key frame of VP8) is the picture until there is none: then what moves is, from its next key frame. */
    page: (at: number, page: Buffer | null) => pictures?.page(inside(at), page),
    /** All that lies before `until` (ms since the epoch) and was not given before, in the order of time. */
    advance(until: number): Block[] {
      const to = until - startedAt;
      const blocks = [...(pictures?.advance(to) ?? []), ...lanes.flatMap((lane) => advanceLane(lane, to))];
      return blocks.sort((one, other) => one.at - other.at);
    },
  };
};
