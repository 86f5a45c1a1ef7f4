export { LayoutPicker } from './layout-picker.tsx';
export { ShareControl } from './share-control.tsx';
export { playAgain, sound, switchSound } from './sound.ts';
export { SoundNote, SoundSwitch } from './sound-switch.tsx';
export { Stage } from './stage.tsx';
export { StageSound } from './stage-sound.tsx';
export { StageTools } from './stage-tools.tsx';
export { useLayouts } from './use-layouts.ts';
