/** What a new system needs, in this order. */
export const STEPS = ['account', 'roster', 'departments', 'meeting', 'staff', 'links'] as const;
export type Step = (typeof STEPS)[number];
