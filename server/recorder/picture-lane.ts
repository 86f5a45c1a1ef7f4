import { type Block, PICTURE_TRACK } from './block.ts';

type Frame = Omit<Block, 'track'>;
/** A still stands until another frame comes, and is repeated meanwhile. */
type Waiting = Frame & { readonly isStill: boolean };

/** While nothing moves, what stands still comes so often: a player that seeks finds it. */
const STILL_EVERY_MS = 1000;

/**
 * The one picture of a recording: what moves, or what stands still instead: a page while there is one, else `dark`
 * (key frames of VP8). Moments are ms since the beginning.
 */
export const createPictureLane = (dark: Buffer) => {
  let waiting: Waiting[] = [];
  /** When the last was that was given, and what, if it stands still. */
  let until = -1;
  let standing: Buffer | null = null;
  let hasPage = false;
  /** Whether a camera or a screen sends, seen or not. */
  let isSent = false;
  /** Whether it is seen: that begins with a key frame. */
  let isMoving = false;

  const stand = (at: number, picture: Buffer) => {
    isMoving = false;
    waiting.push({ at, bytes: picture, isKey: true, isStill: true });
  };
  stand(0, dark);

  return {
    moving(frame: Frame) {
      isSent = true;
      if (hasPage || (!isMoving && !frame.isKey)) return;
      isMoving = true;
      waiting.push({ ...frame, isStill: false });
    },
    ended(at: number) {
      isSent = false;
      if (!hasPage) stand(at, dark);
    },
    page(at: number, page: Buffer | null) {
      hasPage = page !== null;
      // It takes a while to draw: what moved meanwhile was no longer on the stage.
      if (page) {
        waiting = waiting.filter((frame) => frame.at < at);
        stand(at, page);
      }
      // Until the key frame of what is sent the page stays: a dark moment between the two would be a flicker.
      else if (!isSent) stand(at, dark);
    },
    /** All that lies before `to` and was not given before. */
    advance(to: number): Block[] {
      const ready = waiting.filter(({ at }) => at < to);
      waiting = waiting.filter(({ at }) => at >= to);
      const last = ready.at(-1);
      if (last) standing = last.isStill ? last.bytes : null;
      if (standing && to - (last?.at ?? until) > STILL_EVERY_MS)
        ready.push({ at: to - 1, bytes: standing, isKey: true, isStill: true });
      return ready.map(({ at, bytes, isKey }) => {
        // No two at one moment, and none before the one before it.
        until = Math.max(Math.round(at), until + 1);
        return { track: PICTURE_TRACK, at: until, bytes, isKey };
      });
    },
  };
};
