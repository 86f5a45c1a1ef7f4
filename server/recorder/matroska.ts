import { type Block, PICTURE_TRACK, SOUND_TRACKS } from './block.ts';

/** What of Matroska a stream of clusters needs (RFC 9559); sizes are written in eight bytes. */
const ID = {
  EBML: 0x1a45dfa3,
  DocType: 0x4282,
  Segment: 0x18538067,
  Info: 0x1549a966,
  TimestampScale: 0x2ad7b1,
  MuxingApp: 0x4d80,
  WritingApp: 0x5741,
  Tracks: 0x1654ae6b,
  TrackEntry: 0xae,
  TrackNumber: 0xd7,
  TrackUID: 0x73c5,
  TrackType: 0x83,
  CodecID: 0x86,
  CodecPrivate: 0x63a2,
  Video: 0xe0,
  PixelWidth: 0xb0,
  PixelHeight: 0xba,
  Audio: 0xe1,
  SamplingFrequency: 0xb5,
  Channels: 0x9f,
  Cluster: 0x1f43b675,
  Timestamp: 0xe7,
  SimpleBlock: 0xa3,
} as const;

const VIDEO = 1;
const AUDIO = 2;
/** Of a stream whose end is not known yet. */
const UNKNOWN_SIZE = Buffer.from([0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);

const idBytes = (id: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(id);
  return bytes.subarray(bytes.findIndex((byte) => byte !== 0));
};

const sizeBytes = (size: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(size) | (1n << 56n));
  return bytes;
};

const element = (id: number, ...content: readonly Buffer[]): Buffer => {
  const size = content.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([idBytes(id), sizeBytes(size), ...content]);
};

const uint = (id: number, value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return element(id, bytes);
};

const float = (id: number, value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return element(id, bytes);
};

const text = (id: number, value: string): Buffer => element(id, Buffer.from(value));

/** The identification header of Opus (RFC 7845, section 5.1): mono, 48 kHz, nothing to skip. */
const OPUS_HEAD = Buffer.concat([
  Buffer.from('OpusHead'),
  Buffer.from([1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0]),
]);

const track = (number: number, type: number, codec: string, ...rest: readonly Buffer[]): Buffer =>
  element(
    ID.TrackEntry,
    uint(ID.TrackNumber, number),
    uint(ID.TrackUID, number),
    uint(ID.TrackType, type),
    text(ID.CodecID, codec),
    ...rest,
  );

/** The size that is announced; each key frame of VP8 says its own. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What stands before the first cluster; without a size there is no picture. */
export const streamHeader = (size: PictureSize | null): Buffer => {
  const picture = size && [
    track(
      PICTURE_TRACK,
      VIDEO,
      'V_VP8',
      element(ID.Video, uint(ID.PixelWidth, size.width), uint(ID.PixelHeight, size.height)),
    ),
  ];
  const sounds = SOUND_TRACKS.map((number) =>
    track(
      number,
      AUDIO,
      'A_OPUS',
      element(ID.CodecPrivate, OPUS_HEAD),
      element(ID.Audio, float(ID.SamplingFrequency, 48_000), uint(ID.Channels, 1)),
    ),
  );
  return Buffer.concat([
    element(ID.EBML, text(ID.DocType, 'matroska')),
    idBytes(ID.Segment),
    UNKNOWN_SIZE,
    element(
      ID.Info,
      uint(ID.TimestampScale, 1_000_000),
      text(ID.MuxingApp, 'giao-ban'),
      text(ID.WritingApp, 'giao-ban'),
    ),
    element(ID.Tracks, ...(picture ?? []), ...sounds),
  ]);
};

const KEY = 0x80;

/** Frames in the order of their time, none more than 32 s after the first. */
export const cluster = (blocks: readonly Block[]): Buffer => {
  const base = Math.floor(blocks[0]?.at ?? 0);
  return element(
    ID.Cluster,
    uint(ID.Timestamp, base),
    ...blocks.map(({ track: number, at, bytes, isKey }) => {
      const head = Buffer.from([0x80 | number, 0, 0, isKey ? KEY : 0]);
      head.writeInt16BE(Math.round(at - base), 1);
      return element(ID.SimpleBlock, head, bytes);
    }),
  );
};
