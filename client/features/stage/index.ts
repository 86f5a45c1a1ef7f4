export { playAgain, sound, switchSound } from './sound.ts';
export { SoundNote, SoundSwitch } from './sound-switch.tsx';
export { Stage } from './stage.tsx';
export { StageSound } from './stage-sound.tsx';
export { useStageView } from './stage-view.ts';
