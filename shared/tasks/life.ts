import type { Role } from '../kernel/actor.ts';

/** `new` is what nobody has been given yet. */
export const STATES = [
  'new',
  'assigned',
  'in_progress',
  'returned',
  'reported',
  'accepted',
  'cancelled',
] as const;
export type TaskState = (typeof STATES)[number];

/** Whose move it is: the unit's that leads, the centre's, or nobody's any more. */
export const TURN: { readonly [State in TaskState]: 'lead' | 'centre' | null } = {
  new: 'centre',
  assigned: 'lead',
  in_progress: 'lead',
  returned: 'lead',
  reported: 'centre',
  accepted: null,
  cancelled: null,
};

const OPEN = STATES.filter((state) => state !== 'new' && TURN[state] !== null);
const DOING = STATES.filter((state) => TURN[state] === 'lead');

/** J2: who gives tasks, and checks what was done. */
export const GIVERS: readonly Role[] = ['chair', 'deputy', 'minute_taker'];
/** J4: the unit that leads, or the centre in its place. */
const DOERS: readonly Role[] = ['seat', 'department', ...GIVERS];

/** What can be done with a task: by whom, in which states, and what becomes of it. */
export interface LifeStep {
  readonly by: readonly Role[];
  readonly from: readonly TaskState[];
  /** null: the state stays as it is. */
  readonly to: TaskState | null;
}

/** J3: the life of a task. Buttons, refusals, history and the table in RULES.md follow from this one. */
export const LIFE = {
  assigned: { by: [...GIVERS, 'system'], from: ['new'], to: 'assigned' },
  edited: { by: [...GIVERS, 'system'], from: OPEN, to: null },
  rescheduled: { by: GIVERS, from: OPEN, to: null },
  reminded: { by: GIVERS, from: OPEN, to: null },
  progressed: { by: DOERS, from: DOING, to: 'in_progress' },
  reported: { by: DOERS, from: DOING, to: 'reported' },
  accepted: { by: GIVERS, from: ['reported'], to: 'accepted' },
  returned: { by: GIVERS, from: ['reported', 'accepted', 'cancelled'], to: 'returned' },
  cancelled: { by: [...GIVERS, 'system'], from: OPEN, to: 'cancelled' },
} as const satisfies Record<string, LifeStep>;

export type StepName = keyof typeof LIFE;

export const lifeStep = (step: StepName): LifeStep => LIFE[step];

/** J8: whether something is still to be done about it. */
export const isOpen = (state: TaskState): boolean => TURN[state] !== null;
