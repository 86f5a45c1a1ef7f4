import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { keepChoice, readChoices } from '../../media/index.ts';

/** The loudspeaker that was chosen; null is the system's own. */
const speaker = createStore<{ readonly id: string | null }>(() => ({ id: readChoices().speaker }));

export const chooseSpeaker = (id: string | null) => {
  keepChoice('speaker', id);
  speaker.setState({ id });
};

export const useSpeakerId = (): string | null => useStore(speaker).id;
