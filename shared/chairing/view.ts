import type { Records } from '../kernel/patch.ts';
import type { Chairing } from './events.ts';

export type ChairingRecord = Chairing;

export const viewChairing = (chairing: Chairing): Records => new Map([['chairing:this', chairing] as const]);
