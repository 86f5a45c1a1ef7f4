import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { delimiter, isAbsolute, join as pathOf } from 'node:path';
import { makeFolder } from '../storage/folder.ts';
import type { Failure } from './ffmpeg.ts';
import { join, measure } from './join.ts';
import { openSegment, type Segment } from './segment.ts';
import { drawDark, drawPage, type Pixels } from './still.ts';

const isOnPath = (program: string): boolean =>
  isAbsolute(program)
    ? existsSync(program)
    : (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(pathOf(folder, program)));

/** Which recording: its names are checked where they come from. */
export interface RecordingName {
  readonly meetingId: string;
  readonly recordingId: string;
}

interface Wiring {
  /** Holds a folder for each meeting, in it one for each recording. */
  readonly folder: string;
  /** The program; `ffmpeg` when it is on the path. */
  readonly ffmpeg?: string;
  /** What must stay free on the disk: the journal is there too, bytes. */
  readonly keepFree?: number;
  readonly now?: () => number;
}

/** A finished recording. */
export interface Kept {
  readonly lengthMs: number;
  readonly bytes: number;
}

const KEEP_FREE = 256 * 1024 * 1024;

/** Writes recordings as files: segments while they are made, one file when they are over. */
export const createRecorder = ({
  folder,
  ffmpeg = 'ffmpeg',
  keepFree = KEEP_FREE,
  now = Date.now,
}: Wiring) => {
  let dark: Promise<Buffer | null> | null = null;

  const folderOf = ({ meetingId, recordingId }: RecordingName) => pathOf(folder, meetingId, recordingId);
  const segmentFile = (name: RecordingName, number: number) => pathOf(folderOf(name), `${number}.webm`);
  const wholeFile = (name: RecordingName) => pathOf(folderOf(name), 'recording.webm');

  /** Whether there is room for so much more beside what must stay free, bytes. */
  const hasRoomFor = async (bytes: number): Promise<boolean> => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize > keepFree + bytes;
  };
  const hasRoom = () => hasRoomFor(0);

  const drawOnce = async (): Promise<Buffer | null> => {
    dark ??= drawDark(ffmpeg);
    const drawn = await dark;
    // What failed may be mended: the next recording tries again.
    if (!drawn) dark = null;
    return drawn;
  };

  return {
    wholeFile,
    /** Whether there is an ffmpeg to write with. */
    isEquipped: () => isOnPath(ffmpeg),
    hasRoom,
    /** A page as a picture that the timeline of a segment shows; null if it cannot be made. */
    pageOf: (pixels: Pixels) => drawPage(ffmpeg, pixels),
    /** Begins to write a segment, or says why not. */
    async begin(
      name: RecordingName,
      { number, pictures }: { readonly number: number; readonly pictures: boolean },
    ): Promise<Segment | Failure> {
      makeFolder(folderOf(name));
      if (!(await hasRoom())) return 'disk_full';
      // Drawn for sound alone too: it is how we know that there is an ffmpeg.
      const drawn = await drawOnce();
      if (!drawn) return 'unavailable';
      return openSegment({
        program: ffmpeg,
        file: segmentFile(name, number),
        dark: pictures ? drawn : null,
        now,
      });
    },
    /** How much of a segment is in its file, ms. */
    measure: (name: RecordingName, number: number) => measure(ffmpeg, segmentFile(name, number)),
    /** Makes one file of the segments, given by number and length (ms), and takes them away. */
    async finish(
      name: RecordingName,
      segments: readonly { readonly number: number; readonly lengthMs: number }[],
    ): Promise<Kept | Failure> {
      const whole = wholeFile(name);
      const parts = segments.map(({ number, lengthMs }) => ({ file: segmentFile(name, number), lengthMs }));
      // What is not there fails by name when it is joined.
      const sizes = await Promise.all(
        parts.map(({ file }) =>
          stat(file).then(
            ({ size }) => size,
            () => 0,
          ),
        ),
      );
      const total = sizes.reduce((sum, size) => sum + size, 0);
      const failure = (await hasRoomFor(total)) ? await join(ffmpeg, parts, whole) : 'disk_full';
      const only = parts.length === 1 ? parts[0] : undefined;
      // On a full disk there is no room for a copy: the one segment plays as it is, only seeking in it is slower.
      if (failure === 'disk_full' && only) await rename(only.file, whole);
      else if (failure) return failure;
      const others = (await readdir(folderOf(name))).filter((file) => file !== 'recording.webm');
      await Promise.all(others.map((file) => rm(pathOf(folderOf(name), file), { force: true })));
      const { size } = await stat(whole);
      return { bytes: size, lengthMs: parts.reduce((sum, { lengthMs }) => sum + lengthMs, 0) };
    },
    /** The bytes are gone; doing it again changes nothing. */
    remove: (name: RecordingName) => rm(folderOf(name), { recursive: true, force: true }),
  };
};

export type Recorder = ReturnType<typeof createRecorder>;
