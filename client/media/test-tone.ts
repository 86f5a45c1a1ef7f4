import { audioContext } from './level.ts';

const NOTES_HZ = [523.25, 659.25];
const NOTE_S = 0.45;
/** Well audible in a hall, not a fright at a desk. */
const LOUDNESS = 0.25;
const FADE_S = 0.03;

/** Plays two notes on the loudspeaker; resolves when they have sounded. */
export const playTestTone = async (): Promise<void> => {
  const audio = audioContext();
  const gain = new GainNode(audio, { gain: 0 });
  gain.connect(audio.destination);
  const start = audio.currentTime + 0.05;
  NOTES_HZ.forEach((frequency, index) => {
    const begins = start + index * NOTE_S;
    const note = new OscillatorNode(audio, { frequency });
    note.connect(gain);
    note.start(begins);
    note.stop(begins + NOTE_S);
    // Without a fade each note would begin and end with a click.
    gain.gain.setValueAtTime(0, begins);
    gain.gain.linearRampToValueAtTime(LOUDNESS, begins + FADE_S);
    gain.gain.setValueAtTime(LOUDNESS, begins + NOTE_S - FADE_S);
    gain.gain.linearRampToValueAtTime(0, begins + NOTE_S);
  });
  await new Promise((resolve) => setTimeout(resolve, NOTES_HZ.length * NOTE_S * 1000 + 100));
  gain.disconnect();
};
