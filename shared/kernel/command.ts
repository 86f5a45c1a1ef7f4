import type { z } from 'zod';
import type { MeetingEvent, OfficeEvent, RegisterEvent } from '../events.ts';
import type { MeetingState } from '../meeting.ts';
import type { OfficeState } from '../office.ts';
import type { RegisterState } from '../register.ts';
import type { Actor, Role } from './actor.ts';
import type { Decision } from './decision.ts';
import type { MeetingId, RecordLineId } from './ids.ts';

/** What a decision may know besides state and payload. Time, ids and the actor are handed in. */
export interface Context {
  readonly actor: Actor;
  /** Server clock, ms since the epoch. */
  readonly now: number;
  readonly newId: () => string;
  /** W2: how a meeting's own journal words a line of its minutes, with blanks for facts; null where it has no such line. */
  readonly wordingOf?: ((meetingId: MeetingId, lineId: RecordLineId) => string | null) | undefined;
}

/** One thing a user can do: who may, with what, and the rule that says yes or no. */
export interface Command<
  Type extends string = string,
  Schema extends z.ZodType = z.ZodType,
  State = MeetingState,
  Event = MeetingEvent,
> {
  readonly type: Type;
  readonly roles: readonly Role[];
  readonly payload: Schema;
  readonly decide: (state: State, payload: z.output<Schema>, context: Context) => Decision<Event>;
}

const declaring =
  <State, Event>() =>
  <const Type extends string, Schema extends z.ZodType>(
    definition: Command<Type, Schema, State, Event>,
  ): Command<Type, Schema, State, Event> =>
    definition;

/** Declares a command of a meeting; the types of payload and decision follow from its schema. */
export const command = declaring<MeetingState, MeetingEvent>();

/** Declares a command of a register: of what outlives a meeting. */
export const registerCommand = declaring<RegisterState, RegisterEvent>();

/** Declares a command of the office: of its papers' numbers and its own particulars. */
export const officeCommand = declaring<OfficeState, OfficeEvent>();
