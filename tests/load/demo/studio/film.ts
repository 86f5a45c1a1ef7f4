import { base64 } from './base64.ts';
import { drawRoom, HEIGHT, WIDTH } from './room.ts';

export interface Shot {
  readonly name: string;
  /** Which room it is. */
  readonly number: number;
  /** From small to large. */
  readonly layers: readonly {
    readonly width: number;
    readonly height: number;
    readonly bitsPerSecond: number;
  }[];
  readonly framesPerSecond: number;
  readonly frames: number;
}

export interface EncodedFrame {
  readonly base64: string;
  readonly key: boolean;
  readonly temporalLayer: number;
}

type Layer = Shot['layers'][number];

/** One size as VP8 in three temporal layers (`L1T3`), as a browser's camera is sent. */
const openEncoder = ({ width, height, bitsPerSecond }: Layer, framesPerSecond: number) => {
  const frames: EncodedFrame[] = [];
  let failed: Error | null = null;
  const encoder = new VideoEncoder({
    output(chunk, metadata) {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      const { temporalLayerId = 0 } = (metadata as { svc?: { temporalLayerId?: number } }).svc ?? {};
      frames.push({ base64: base64(bytes), key: chunk.type === 'key', temporalLayer: temporalLayerId });
    },
    error(error) {
      failed = error;
    },
  });
  encoder.configure({
    codec: 'vp8',
    width,
    height,
    bitrate: bitsPerSecond,
    framerate: framesPerSecond,
    latencyMode: 'realtime',
    scalabilityMode: 'L1T3',
  });
  const scaled = new OffscreenCanvas(width, height);
  const pen = scaled.getContext('2d');
  return {
    encode(picture: OffscreenCanvas, timestamp: number, keyFrame: boolean) {
      pen?.drawImage(picture, 0, 0, width, height);
      const frame = new VideoFrame(scaled, { timestamp });
      encoder.encode(frame, { keyFrame });
      frame.close();
    },
    async finish(): Promise<EncodedFrame[]> {
      await encoder.flush();
      encoder.close();
      if (failed) throw failed;
      return frames;
    },
  };
};

/** The room in all its sizes; the first frame of each is the one key frame. */
export const filmRoom = async ({
  name,
  number,
  layers,
  framesPerSecond,
  frames,
}: Shot): Promise<EncodedFrame[][]> => {
  const picture = new OffscreenCanvas(WIDTH, HEIGHT);
  const pen = picture.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const encoders = layers.map((layer) => openEncoder(layer, framesPerSecond));
  for (let index = 0; index < frames; index += 1) {
    drawRoom(pen, name, number, (2 * Math.PI * index) / frames);
    for (const encoder of encoders) encoder.encode(picture, (index * 1e6) / framesPerSecond, index === 0);
  }
  return Promise.all(encoders.map((encoder) => encoder.finish()));
};
