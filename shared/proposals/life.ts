import type { Role } from '../kernel/actor.ts';

/** `draft` is on the device of the seat that writes it; the register knows a proposal once it is submitted. */
export const STATES = [
  'draft',
  'submitted',
  'received',
  'in_progress',
  'reopened',
  'answered',
  'refused',
  'confirmed',
  'withdrawn',
] as const;
export type ProposalState = (typeof STATES)[number];

/** Whose move it is: the centre's, the seat's, or nobody's any more. Nobody's is only what somebody has settled. */
export const TURN: { readonly [State in ProposalState]: 'centre' | 'seat' | null } = {
  draft: 'seat',
  submitted: 'centre',
  received: 'centre',
  in_progress: 'centre',
  reopened: 'centre',
  answered: 'seat',
  refused: 'seat',
  confirmed: null,
  withdrawn: null,
};

const OPEN = STATES.filter((state) => TURN[state] === 'centre');

/** D2: who works on proposals; a department on its own (D4). */
export const WORKERS: readonly Role[] = ['department', 'chair', 'deputy', 'minute_taker'];
export const LEADERS: readonly Role[] = ['chair', 'deputy', 'minute_taker'];

/** What can be done with a proposal: by whom, in which states, and what becomes of it. */
export interface LifeStep {
  readonly by: readonly Role[];
  readonly from: readonly ProposalState[];
  /** null: the state stays as it is. */
  readonly to: ProposalState | null;
  /** D10: reaches all that are merged into it, and is taken on the first of them only. */
  readonly together?: true;
  /** D11: takes it out of what it is merged with. */
  readonly leaves?: true;
  /** D5: seen by the centre alone. */
  readonly internal?: true;
}

/** D7: the life of a proposal. Buttons, refusals, history and the table in RULES.md follow from this one. */
export const LIFE = {
  submitted: { by: ['seat'], from: ['draft'], to: 'submitted' },
  received: { by: WORKERS, from: ['submitted', 'reopened'], to: 'received', together: true },
  started: { by: WORKERS, from: ['received', 'reopened'], to: 'in_progress', together: true },
  answered: {
    by: WORKERS,
    from: ['received', 'in_progress', 'reopened', 'answered'],
    to: 'answered',
    together: true,
  },
  refused: { by: WORKERS, from: OPEN, to: 'refused', together: true },
  forwarded: { by: WORKERS, from: OPEN, to: 'submitted', together: true },
  assigned: { by: WORKERS, from: OPEN, to: null, together: true, internal: true },
  reminded: { by: LEADERS, from: OPEN, to: null, together: true, internal: true },
  merged: { by: WORKERS, from: OPEN, to: null },
  unmerged: { by: WORKERS, from: [...OPEN, 'answered', 'refused', 'confirmed'], to: null, leaves: true },
  brought_up: { by: LEADERS, from: [...OPEN, 'answered', 'refused'], to: null },
  confirmed: { by: ['seat'], from: ['answered', 'refused'], to: 'confirmed' },
  returned: { by: ['seat'], from: ['answered', 'refused'], to: 'reopened', leaves: true },
  withdrawn: { by: ['seat'], from: [...OPEN, 'answered'], to: 'withdrawn', leaves: true },
  reopened: {
    by: LEADERS,
    from: ['confirmed', 'refused', 'withdrawn'],
    to: 'reopened',
    leaves: true,
  },
} as const satisfies Record<string, LifeStep>;

export type StepName = keyof typeof LIFE;

export const lifeStep = (step: StepName): LifeStep => LIFE[step];

/** D13: whether the centre still owes an answer. */
export const isUnanswered = (state: ProposalState): boolean => TURN[state] === 'centre';
