import type { Role } from '../kernel/actor.ts';

/** Who decides what everybody sees and hears. */
export const stageRoles = ['chair', 'deputy', 'operator'] as const satisfies readonly Role[];
