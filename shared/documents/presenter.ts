import type { Actor } from '../kernel/actor.ts';
import { type Decision, refuse } from '../kernel/decision.ts';
import type { MeetingState } from '../meeting.ts';

/** The refusal of a seat that does not have the floor (U6, U7), or nothing. */
export const unlessPresenter = ({ floor }: MeetingState, actor: Actor): Decision | undefined =>
  actor.role === 'seat' && floor.holder?.seatId !== actor.seatId
    ? refuse('document.not_presenter')
    : undefined;
