/**
 * What the studio does inside a browser: draws rooms and encodes them, speaks and encodes that. Each function is
 * carried over as text, so it uses nothing from outside itself.
 */

export interface Shot {
  readonly name: string;
  /** Which room: its colours and how many sit in it. */
  readonly number: number;
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

/** A room with people at a table and their name plate; it moves in a loop that has no seam. */
export const filmRoom = async (shot: Shot): Promise<EncodedFrame[][]> => {
  const { name, number, layers, framesPerSecond, frames } = shot;
  const hue = (number * 47) % 360;
  const people = 3 + (number % 3);
  const [W, H] = [1280, 720];

  const base64 = (bytes: Uint8Array) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000)
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  };

  const person = (pen: OffscreenCanvasRenderingContext2D, place: number, turn: number) => {
    const speaks = place === Math.floor(people / 2);
    const sway = Math.sin(turn + place * 2.1) * (speaks ? 14 : 4);
    const x = (W * (place + 0.5)) / people + sway;
    const y = H * 0.4 + Math.sin(turn * 2 + place) * (speaks ? 6 : 2);
    pen.fillStyle = `hsl(${(hue + 200 + place * 25) % 360} 22% ${24 + place * 4}%)`;
    pen.beginPath();
    pen.ellipse(x, y + 190, 105, 120, 0, Math.PI, 2 * Math.PI);
    pen.fill();
    pen.fillStyle = '#f4f4f2';
    pen.beginPath();
    pen.moveTo(x - 22, y + 78);
    pen.lineTo(x + 22, y + 78);
    pen.lineTo(x, y + 150);
    pen.fill();
    pen.fillStyle = '#c99a78';
    pen.beginPath();
    pen.ellipse(x, y + 26, 44, 56, sway / 300, 0, 2 * Math.PI);
    pen.fill();
    pen.fillStyle = '#2a2320';
    pen.beginPath();
    pen.ellipse(x, y - 2, 47, 40, sway / 300, Math.PI, 2 * Math.PI);
    pen.fill();
    if (!speaks) return;
    pen.fillStyle = '#7c3b33';
    pen.beginPath();
    pen.ellipse(x, y + 54, 11, 2 + 5 * Math.abs(Math.sin(turn * 5)), 0, 0, 2 * Math.PI);
    pen.fill();
    pen.fillStyle = '#c99a78';
    pen.beginPath();
    pen.ellipse(x + 92, y + 150 + Math.sin(turn * 3) * 22, 20, 26, 0.4, 0, 2 * Math.PI);
    pen.fill();
  };

  const plate = (pen: OffscreenCanvasRenderingContext2D) => {
    pen.fillStyle = '#fffdf6';
    pen.fillRect(W * 0.12, H * 0.8, W * 0.76, H * 0.14);
    pen.fillStyle = '#8f1d1d';
    pen.fillRect(W * 0.12, H * 0.8, W * 0.76, 8);
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    let size = 64;
    do {
      pen.font = `700 ${size}px "Liberation Sans", "DejaVu Sans", "Noto Sans", sans-serif`;
      size -= 4;
    } while (pen.measureText(name).width > W * 0.72 && size > 24);
    pen.fillText(name, W / 2, H * 0.875);
  };

  const draw = (pen: OffscreenCanvasRenderingContext2D, turn: number) => {
    const wall = pen.createLinearGradient(0, 0, 0, H);
    wall.addColorStop(0, `hsl(${hue} 24% 66%)`);
    wall.addColorStop(1, `hsl(${hue} 20% 46%)`);
    pen.fillStyle = wall;
    pen.fillRect(0, 0, W, H);
    pen.fillStyle = `hsl(${hue} 26% 38%)`;
    for (let panel = 0; panel < 8; panel += 1) pen.fillRect(panel * 160 + 76, 0, 6, H * 0.62);
    for (let place = 0; place < people; place += 1) person(pen, place, turn);
    pen.fillStyle = '#5b3a24';
    pen.fillRect(0, H * 0.72, W, H * 0.28);
    pen.fillStyle = '#744b2f';
    pen.fillRect(0, H * 0.72, W, 14);
    plate(pen);
  };

  const canvas = new OffscreenCanvas(W, H);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const encoded: EncodedFrame[][] = layers.map(() => []);
  let failed: Error | null = null;
  const encoders = layers.map(({ width, height, bitsPerSecond }, index) => {
    const encoder = new VideoEncoder({
      output(chunk, metadata) {
        const bytes = new Uint8Array(chunk.byteLength);
        chunk.copyTo(bytes);
        const { temporalLayerId = 0 } = (metadata as { svc?: { temporalLayerId?: number } }).svc ?? {};
        encoded[index]?.push({
          base64: base64(bytes),
          key: chunk.type === 'key',
          temporalLayer: temporalLayerId,
        });
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
    return encoder;
  });
  for (let index = 0; index < frames; index += 1) {
    draw(pen, (2 * Math.PI * index) / frames);
    for (const [layer, { width, height }] of layers.entries()) {
      const small = new OffscreenCanvas(width, height);
      small.getContext('2d')?.drawImage(canvas, 0, 0, width, height);
      const frame = new VideoFrame(small, { timestamp: (index * 1e6) / framesPerSecond });
      encoders[layer]?.encode(frame, { keyFrame: index === 0 });
      frame.close();
    }
  }
  for (const encoder of encoders) {
    await encoder.flush();
    encoder.close();
  }
  if (failed) throw failed;
  return encoded;
};

export interface Speech {
  /** The voice's pitch, Hz. */
  readonly pitch: number;
  readonly seconds: number;
}

export interface EncodedSound {
  readonly base64: string;
  /** dB below the loudest possible. */
  readonly below: number;
}

/** Somebody murmurs in the next room: a voice with vowels and pauses, without words. */
export const speak = async ({ pitch, seconds }: Speech): Promise<EncodedSound[]> => {
  const rate = 48_000;
  const frame = rate / 50;
  const encoded: string[] = [];
  let failed: Error | null = null;
  const encoder = new AudioEncoder({
    output(chunk) {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      encoded.push(btoa(String.fromCharCode(...bytes)));
    },
    error(error) {
      failed = error;
    },
  });
  encoder.configure({ codec: 'opus', sampleRate: rate, numberOfChannels: 1, bitrate: 24_000 });
  const vowels = [
    [700, 1220],
    [300, 2300],
    [450, 800],
    [500, 1900],
    [320, 900],
  ];
  const resonators = [
    { y1: 0, y2: 0 },
    { y1: 0, y2: 0 },
  ];
  const below: number[] = [];
  const total = Math.floor(seconds * 50);
  let phase = 0;
  for (let index = 0; index < total; index += 1) {
    const samples = new Float32Array(frame);
    let energy = 0;
    for (let at = 0; at < frame; at += 1) {
      const t = (index * frame + at) / rate;
      const syllable = Math.floor(t * 4.5);
      const within = t * 4.5 - syllable;
      // A breath after every seventh syllable.
      const loud = syllable % 7 === 6 ? 0 : Math.sin(Math.PI * within) ** 0.7;
      phase += (pitch * (1 + 0.12 * Math.sin(t * 3.1) - 0.05 * within)) / rate;
      const source = ((phase % 1) * 2 - 1) * 0.5;
      let value = 0;
      for (const [which, resonator] of resonators.entries()) {
        const frequency = vowels[(syllable * 3) % vowels.length]?.[which] ?? 500;
        const width = 90;
        const r = Math.exp((-Math.PI * width) / rate);
        const y =
          source * (1 - r) +
          2 * r * Math.cos((2 * Math.PI * frequency) / rate) * resonator.y1 -
          r * r * resonator.y2;
        resonator.y2 = resonator.y1;
        resonator.y1 = y;
        value += y;
      }
      const sample = Math.max(-0.9, Math.min(0.9, value * loud * 0.4));
      samples[at] = sample;
      energy += sample * sample;
    }
    below.push(Math.min(127, Math.round(-10 * Math.log10(energy / frame + 1e-12))));
    const sound = new AudioData({
      format: 'f32-planar',
      sampleRate: rate,
      numberOfFrames: frame,
      numberOfChannels: 1,
      timestamp: (index * 1e6) / 50,
      data: samples,
    });
    encoder.encode(sound);
    sound.close();
  }
  await encoder.flush();
  encoder.close();
  if (failed) throw failed;
  return encoded.slice(0, total).map((text, index) => ({ base64: text, below: below[index] ?? 127 }));
};
