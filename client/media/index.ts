export type { Signalling } from './ask.ts';
export type { DeviceChoice, DeviceLists } from './capture.ts';
export { type Choices, keepChoice, type Quality, readChoices } from './choices.ts';
export { createDeviceCheck, type DeviceCheck, type DeviceCheckStore } from './device-check.ts';
export { createLevelMeter, type LevelMeter } from './level.ts';
export { createMedia, type Media } from './media.ts';
export { type LineFigures, testLine } from './line-test/index.ts';
export type { DeviceProblem } from './problems.ts';
export type { LocalMedia, MediaStore, TrackKey } from './store.ts';
