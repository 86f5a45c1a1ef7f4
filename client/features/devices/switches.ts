import type { Switches } from '../../media-react/index.ts';

const KEPT_AS = 'gb.switches';
const ON: Switches = { cameraOn: true, microphoneOn: true };

/** Whether camera and microphone were on when this browser last entered. */
export const readSwitches = (): Switches => {
  try {
    const kept: Partial<Switches> = JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}');
    return { cameraOn: kept.cameraOn !== false, microphoneOn: kept.microphoneOn !== false };
  } catch {
    return ON;
  }
};

export const keepSwitches = (switches: Switches) => {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(switches));
  } catch {
    // Storage may be forbidden: next time both are on again.
    return;
  }
};
