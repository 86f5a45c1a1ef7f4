import type { Records } from '../kernel/patch.ts';
import type { Floor } from './events.ts';

export type FloorRecord = Floor;

export const viewFloor = (floor: Floor): Records => new Map([['floor:this', floor] as const]);
