/** How large a picture the camera takes: `low` for an old computer or a poor line. */
export type Quality = 'auto' | 'low';

/** `raw`: the room has a mixing desk that cleans its voices itself; else the browser does. */
export type Voice = 'cleaned' | 'raw';

/** What the person chose in the device check, kept in this browser for the next meeting. */
export interface Choices {
  readonly camera: string | null;
  readonly microphone: string | null;
  readonly speaker: string | null;
  readonly quality: Quality;
  readonly voice: Voice;
}

const KEYS: Readonly<Record<keyof Choices, string>> = {
  camera: 'gb.camera',
  microphone: 'gb.microphone',
  speaker: 'gb.speaker',
  quality: 'gb.quality',
  voice: 'gb.voice',
};

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage may be switched off; then every meeting begins with the default devices.
    return null;
  }
};

export const readChoices = (): Choices => ({
  camera: read(KEYS.camera),
  microphone: read(KEYS.microphone),
  speaker: read(KEYS.speaker),
  quality: read(KEYS.quality) === 'low' ? 'low' : 'auto',
  voice: read(KEYS.voice) === 'raw' ? 'raw' : 'cleaned',
});

/** Keeps one choice; null goes back to the default device. */
export const keepChoice = <Name extends keyof Choices>(name: Name, value: Choices[Name]): void => {
  try {
    if (value === null) localStorage.removeItem(KEYS[name]);
    else localStorage.setItem(KEYS[name], value);
  } catch {
    // As above: the choice then holds until the page is left.
  }
};
