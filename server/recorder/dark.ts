import { runFfmpeg } from './ffmpeg.ts';
import type { PictureSize } from './matroska.ts';

/** The size of what a browser's camera sends at its largest. */
export const PICTURE_SIZE: PictureSize = { width: 1280, height: 720 };
const COLOUR = '0x14171c';

/** Lengths of the heads that IVF puts before the file and before each frame, bytes. */
const IVF_HEAD = 32;
const IVF_FRAME_HEAD = 12;

/** A key frame of VP8 that shows nothing; null if there is no ffmpeg to make it. */
export const drawDark = async (program: string): Promise<Buffer | null> => {
  const { width, height } = PICTURE_SIZE;
  const source = `color=c=${COLOUR}:s=${width}x${height}`;
  const { failure, output } = await runFfmpeg(program, [
    ...['-f', 'lavfi', '-i', source, '-frames:v', '1', '-c:v', 'libvpx', '-f', 'ivf', 'pipe:1'],
  ]);
  if (failure || output.length < IVF_HEAD + IVF_FRAME_HEAD) return null;
  const begin = IVF_HEAD + IVF_FRAME_HEAD;
  return output.subarray(begin, begin + output.readUInt32LE(IVF_HEAD));
};
