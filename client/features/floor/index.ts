export { AskButton, useAsk } from './ask-button.tsx';
export { CurrentSpeaker, useFloorControl } from './current-speaker.tsx';
export { MicrophoneSign } from './microphone-sign.tsx';
export { SeatFinder } from './seat-finder.tsx';
export { SpeakerQueue } from './speaker-queue.tsx';
export { useGrant } from './use-grant.ts';
export { useMicrophoneState } from './use-microphone-state.ts';
