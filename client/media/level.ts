/** How loud a track is; ask as often as it is drawn. */
export interface LevelMeter {
  /** 0 (silence) to 1 (as loud as can be). */
  readonly level: () => number;
  readonly close: () => void;
}

/** Enough samples for the lowest voice, few enough to be summed at every frame. */
const WINDOW = 1024;
/** Speech is far below the loudest possible: the bar's zero is here, dB. */
const FLOOR_DB = -60;

let context: AudioContext | null = null;

/** One for the page: browsers limit how many there may be. */
export const audioContext = (): AudioContext => {
  context ??= new AudioContext();
  // It may be born suspended until the person touches the page; asking again costs nothing.
  if (context.state === 'suspended') context.resume().catch(() => undefined);
  return context;
};

/** From the samples of a moment (-1 … 1) to a bar's length (0 … 1), even to the ear: decibels. */
export const levelOfSamples = (samples: Float32Array): number => {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const rms = Math.sqrt(sum / samples.length);
  if (rms === 0) return 0;
  return Math.max(0, Math.min(1, 1 - (20 * Math.log10(rms)) / FLOOR_DB));
};

export const createLevelMeter = (track: MediaStreamTrack): LevelMeter => {
  const audio = audioContext();
  const source = audio.createMediaStreamSource(new MediaStream([track]));
  const analyser = new AnalyserNode(audio, { fftSize: WINDOW });
  const samples = new Float32Array(analyser.fftSize);
  source.connect(analyser);
  return {
    level() {
      if (audio.state === 'suspended') audioContext();
      analyser.getFloatTimeDomainData(samples);
      return levelOfSamples(samples);
    },
    close() {
      source.disconnect();
      analyser.disconnect();
    },
  };
};
