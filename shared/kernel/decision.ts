import type { MeetingEvent } from '../events.ts';
import type { RefusalCode } from '../refusals.ts';

/** A "no" as a value: a code for programs, and what the sentence in the person's language needs. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Decision =
  | { readonly accepted: true; readonly events: readonly MeetingEvent[] }
  | { readonly accepted: false; readonly refusal: Refusal };

export const accept = (...events: MeetingEvent[]): Decision => ({ accepted: true, events });

export const refuse = (code: RefusalCode, params: Refusal['params'] = {}): Decision => ({
  accepted: false,
  refusal: { code, params },
});
