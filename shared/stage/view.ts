import type { Records } from '../kernel/patch.ts';
import type { Stage } from './events.ts';

export type StageRecord = Stage;

export const viewStage = (stage: Stage): Records => new Map([['stage:this', stage] as const]);
