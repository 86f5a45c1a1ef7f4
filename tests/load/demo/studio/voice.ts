import { base64 } from './base64.ts';

export interface Speech {
  /** The voice's pitch, Hz. */
  readonly pitch: number;
  readonly seconds: number;
}

export interface EncodedSound {
  readonly base64: string;
  /** How loud, dB below the loudest possible. */
  readonly below: number;
}

const RATE = 48_000;
const FRAME = RATE / 50;
const SYLLABLES_PER_S = 4.5;
/** After so many there is a breath. */
const BREATH = 7;
/** The first two formants of vowels, Hz. */
const VOWELS = [
  [700, 1220],
  [300, 2300],
  [450, 800],
  [500, 1900],
  [320, 900],
] as const;
const FORMANT_WIDTH_HZ = 90;
const LOUDNESS = 0.4;

/** A filter that rings at one frequency: the mouth. */
const createResonator = () => {
  const r = Math.exp((-Math.PI * FORMANT_WIDTH_HZ) / RATE);
  let [before, beforeThat] = [0, 0];
  return (source: number, frequency: number): number => {
    const ringing = 2 * r * Math.cos((2 * Math.PI * frequency) / RATE) * before - r * r * beforeThat;
    const value = source * (1 - r) + ringing;
    [before, beforeThat] = [value, before];
    return value;
  };
};

/** Somebody murmurs: a voice with vowels and pauses, without words. Gives the next sample at each call. */
const createVoice = (pitch: number) => {
  const mouth = [createResonator(), createResonator()];
  let phase = 0;
  let sample = 0;
  return (): number => {
    const t = sample / RATE;
    sample += 1;
    const syllable = Math.floor(t * SYLLABLES_PER_S);
    const within = t * SYLLABLES_PER_S - syllable;
    const loud = syllable % BREATH === BREATH - 1 ? 0 : Math.sin(Math.PI * within) ** 0.7;
    phase += (pitch * (1 + 0.12 * Math.sin(t * 3.1) - 0.05 * within)) / RATE;
    const source = (phase % 1) - 0.5;
    const vowel = VOWELS[(syllable * 3) % VOWELS.length];
    const value = mouth.reduce((sum, ring, which) => sum + ring(source, vowel?.[which] ?? 500), 0);
    return Math.max(-0.9, Math.min(0.9, value * loud * LOUDNESS));
  };
};

const openEncoder = () => {
  const chunks: string[] = [];
  let failed: Error | null = null;
  const encoder = new AudioEncoder({
    output(chunk) {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      chunks.push(base64(bytes));
    },
    error(error) {
      failed = error;
    },
  });
  encoder.configure({ codec: 'opus', sampleRate: RATE, numberOfChannels: 1, bitrate: 24_000 });
  return {
    encode(samples: Float32Array<ArrayBuffer>, timestamp: number) {
      const sound = new AudioData({
        format: 'f32-planar',
        sampleRate: RATE,
        numberOfFrames: samples.length,
        numberOfChannels: 1,
        timestamp,
        data: samples,
      });
      encoder.encode(sound);
      sound.close();
    },
    async finish() {
      await encoder.flush();
      encoder.close();
      if (failed) throw failed;
      return chunks;
    },
  };
};

/** Opus in frames of 20 ms. */
export const speak = async ({ pitch, seconds }: Speech): Promise<EncodedSound[]> => {
  const voice = createVoice(pitch);
  const encoder = openEncoder();
  const below: number[] = [];
  for (let index = 0; index < seconds * 50; index += 1) {
    const samples = Float32Array.from({ length: FRAME }, voice);
    const energy = samples.reduce((sum, sample) => sum + sample * sample, 0) / FRAME;
    below.push(Math.min(127, Math.round(-10 * Math.log10(energy + 1e-12))));
    encoder.encode(samples, (index * 1e6) / 50);
  }
  const chunks = await encoder.finish();
  return chunks.slice(0, below.length).map((text, index) => ({ base64: text, below: below[index] ?? 127 }));
};
