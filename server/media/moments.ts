import { distance } from './rtp.ts';

/** A sender's clock may run this much slower than ours. */
const DRIFT = 1 / 2000;
/** A stream whose timestamps jump by more begins anew, ms. */
const JUMP_MS = 2000;

/**
 * When a sample was taken, in ms of this machine's clock: the timestamps of RTP say how far apart samples are, and
 * the packet that was least delayed on its way says when they were. So pictures and sound of one place, which come
 * the same way, stay in step though each frame comes with a delay of its own.
 */
export const createMoments = (clockRate: number) => {
  let last: number | null = null;
  /** ms of the sender's clock since its first packet. */
  let elapsed = 0;
  let offset = 0;
  let heardAt = 0;
  return (timestamp: number, now: number): number => {
    elapsed += last === null ? 0 : (distance(last, timestamp, 32) * 1000) / clockRate;
    const delay = now - elapsed;
    const begins = last === null || Math.abs(delay - offset) > JUMP_MS;
    offset = begins ? delay : Math.min(delay, offset + (now - heardAt) * DRIFT);
    last = timestamp;
    heardAt = now;
    return elapsed + offset;
  };
};
