import { type Block, PICTURE_TRACK } from './block.ts';

type Frame = Omit<Block, 'track'>;

/** While nothing moves, what stands still comes so often: a player that seeks finds it. */
const STILL_EVERY_MS = 1000;

/**
 * The one picture of a recording: what moves, or what stands still instead: a page while there is one, else `dark`
 * (key frames of VP8). Moments are ms since the beginning.
 */
export const createPictureLane = (dark: Buffer) => {
  let waiting: Frame[] = [];
  let until = -1;
  let still = dark;
  let hasPage = false;
  /** Whether a camera or a screen sends, seen or not. */
  let isSent = false;
  /** Whether it is seen: that begins with a key frame. */
  let isMoving = false;

  const stand = (at: number, picture: Buffer) => {
    still = picture;
    isMoving = false;
    waiting.push({ at, bytes: picture, isKey: true });
  };
  stand(0, dark);

  return {
    moving(frame: Frame) {
      isSent = true;
      if (hasPage || (!isMoving && !frame.isKey)) return;
      isMoving = true;
      waiting.push(frame);
    },
    ended(at: number) {
      isSent = false;
      if (!hasPage) stand(at, dark);
    },
    page(at: number, page: Buffer | null) {
      hasPage = page !== null;
      if (page) stand(at, page);
      // Until the key frame of what is sent the page stays: a dark moment between the two would be a flicker.
      else if (!isSent) stand(at, dark);
    },
    /** All that lies before `to` and was not given before. */
    advance(to: number): Block[] {
      const ready = waiting.filter(({ at }) => at < to);
      waiting = waiting.filter(({ at }) => at >= to);
      const last = ready.at(-1)?.at ?? until;
      if (!isMoving && waiting.length === 0 && to - last > STILL_EVERY_MS)
        ready.push({ at: to - 1, bytes: still, isKey: true });
      return ready.map(({ at, bytes, isKey }) => {
        // No two at one moment, and none before the one before it.
        until = Math.max(Math.round(at), until + 1);
        return { track: PICTURE_TRACK, at: until, bytes, isKey };
      });
    },
  };
};
