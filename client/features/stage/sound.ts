import { createStore } from 'zustand/vanilla';

interface Sound {
  /** Whether this device plays what is said. */
  readonly on: boolean;
  /** The browser plays nothing before somebody has pressed something on the page. */
  readonly blocked: boolean;
  /** Counts the presses after which playing is tried anew. */
  readonly tries: number;
}

/** The sound of this tab. */
export const sound = createStore<Sound>(() => ({ on: true, blocked: false, tries: 0 }));

export const switchSound = (on: boolean) => sound.setState({ on });

/** To be called from a press, which is what the browser waits for. */
export const playAgain = () =>
  sound.setState(({ tries }) => ({ on: true, blocked: false, tries: tries + 1 }));
