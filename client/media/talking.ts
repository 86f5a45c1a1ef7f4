import { createLevelMeter } from './level.ts';

const STEP_MS = 100;
/** Louder than a room with nobody speaking, 0-1. */
const VOICE = 0.45;
/** So much of it is no cough, ms. */
const BEGINS_AFTER_MS = 500;
/** A pause between two sentences is not the end, ms. */
const ENDS_AFTER_MS = 2000;

/**
 * Says when somebody begins and ends to speak into a microphone; returns how to stop. It listens to a copy, for a
 * track that is switched off is silent: what it hears stays on this device.
 */
export const createTalkDetector = (
  track: MediaStreamTrack,
  told: (talking: boolean) => void,
): (() => void) => {
  const copy = track.clone();
  copy.enabled = true;
  const meter = createLevelMeter(copy);
  let talking = false;
  let differsMs = 0;
  const timer = setInterval(() => {
    const loud = meter.level() > VOICE;
    differsMs = loud === talking ? 0 : differsMs + STEP_MS;
    if (differsMs < (talking ? ENDS_AFTER_MS : BEGINS_AFTER_MS)) return;
    talking = loud;
    differsMs = 0;
    told(talking);
  }, STEP_MS);
  return () => {
    clearInterval(timer);
    meter.close();
    copy.stop();
  };
};
