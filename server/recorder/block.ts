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
