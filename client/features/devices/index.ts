export { CompanionCode, useCompanionLink } from './companion-code.tsx';
export { DeviceCheck } from './device-check.tsx';
export { DevicePanel } from './device-panel.tsx';
export { OwnLevel, SelfView } from './self-view.tsx';
export { useSpeakerId } from './speaker.ts';
export { useTalking } from './use-talking.ts';
