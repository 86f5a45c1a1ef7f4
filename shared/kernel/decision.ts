import type { MeetingEvent } from '../events.ts';
import type { RefusalCode } from '../refusals.ts';

/** A "no" as a value: a code for programs, and what the sentence in the person's language needs. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Refused {
  readonly accepted: false;
  readonly refusal: Refusal;
}

export type Decision<Event = MeetingEvent> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | Refused;

export const accept = <Event>(...events: Event[]): Decision<Event> => ({ accepted: true, events });

export const refuse = (code: RefusalCode, params: Refusal['params'] = {}): Refused => ({
  accepted: false,
  refusal: { code, params },
});
