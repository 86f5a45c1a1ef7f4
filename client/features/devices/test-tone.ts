const NOTES_HZ = [440, 554.37, 659.25];
const NOTE_S = 0.28;

/** Three rising notes on the chosen speaker; resolves when they have faded. */
export const playTestTone = async (speakerId: string | null): Promise<void> => {
  const context = new AudioContext();
  const out = context.createMediaStreamDestination();
  const audio = new Audio();
  audio.srcObject = out.stream;
  if (speakerId && 'setSinkId' in audio) await audio.setSinkId(speakerId).catch(() => undefined);
  await audio.play();
  NOTES_HZ.forEach((frequency, index) => {
    const at = context.currentTime + 0.05 + index * NOTE_S;
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.linearRampToValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(0.35, at + 0.03);
    gain.gain.linearRampToValueAtTime(0, at + NOTE_S);
    const note = new OscillatorNode(context, { frequency });
    note.connect(gain).connect(out);
    note.start(at);
    note.stop(at + NOTE_S);
  });
  await new Promise((resolve) => setTimeout(resolve, 1000 * (NOTES_HZ.length * NOTE_S + 0.2)));
  audio.srcObject = null;
  await context.close();
};
