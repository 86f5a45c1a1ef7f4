import { runFfmpeg } from './ffmpeg.ts';
import type { PictureSize } from './matroska.ts';

/** The size of what a browser's camera sends at its largest. */
export const PICTURE_SIZE: PictureSize = { width: 1280, height: 720 };
/** Of a page, so that its letters can be read; each key frame of VP8 says its own. */
export const PAGE_SIZE: PictureSize = { width: 1920, height: 1080 };
const COLOUR = '0x14171c';

/** Letters stay sharp: VP8 quantizes by 4 to 63, and a camera by 20 and more. */
const SHARP = ['-b:v', '40M', '-qmin', '4', '-qmax', '16'];

/** Lengths of the heads that IVF puts before the file and before each frame, bytes. */
const IVF_HEAD = 32;
const IVF_FRAME_HEAD = 12;

/** A picture, row by row from the top, four bytes (red, green, blue, alpha) a pixel. */
export interface Pixels extends PictureSize {
  readonly rgba: Uint8Array;
}

/** A key frame of VP8; null if ffmpeg did not make it, or there is none. */
const draw = async (
  program: string,
  input: readonly string[],
  { pixels, quality = [] }: { readonly pixels?: Uint8Array; readonly quality?: readonly string[] } = {},
): Promise<Buffer | null> => {
  const { failure, output } = await runFfmpeg(
    program,
    [
      ...[...input, '-frames:v', '1', '-pix_fmt', 'yuv420p', '-threads', '1', '-c:v', 'libvpx'],
      ...[...quality, '-f', 'ivf', 'pipe:1'],
    ],
    pixels,
  );
  if (failure || output.length < IVF_HEAD + IVF_FRAME_HEAD) return null;
  const begin = IVF_HEAD + IVF_FRAME_HEAD;
  return output.subarray(begin, begin + output.readUInt32LE(IVF_HEAD));
};

/** What shows nothing. */
export const drawDark = (program: string): Promise<Buffer | null> => {
  const { width, height } = PICTURE_SIZE;
  return draw(program, ['-f', 'lavfi', '-i', `color=c=${COLOUR}:s=${width}x${height}`]);
};

/** A page of a document. */
export const drawPage = (program: string, { width, height, rgba }: Pixels): Promise<Buffer | null> =>
  draw(program, ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${width}x${height}`, '-i', 'pipe:0'], {
    pixels: rgba,
    quality: SHARP,
  });
