export type { Joining, MediaDevice } from './device.ts';
export type { MediaFigures } from './figures.ts';
export type { StagePolicy } from './plan.ts';
export { createMediaPlane, type MediaPlane } from './plane.ts';
export type { MediaRoom } from './room.ts';
export type { MediaSettings, TurnSettings } from './settings.ts';
export type { StageListener, StageTap } from './tap.ts';
