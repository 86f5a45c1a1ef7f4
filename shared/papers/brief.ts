import { z } from 'zod';
import type { MeetingState } from '../meeting.ts';
import type { MeetingRecordState } from '../record/events.ts';
import type { Office } from './office.ts';
import type { Phrases } from './phrases.ts';
import type { ProposalLine } from './proposal-lines.ts';
import { Letter, type PaperKind, type RuleSet, Spelling } from './rule-set.ts';

/** What whoever orders a paper may say of it. */
export const PaperDetails = z.strictObject({
  /** The kind it is issued as; without it the usual one of the rule set. */
  letter: Letter.optional(),
  /** The day it is dated, `YYYY-MM-DD`; without it, today. A number has brought its day with it. */
  date: z.iso.date().optional(),
  spelling: Spelling.optional(),
});
export type PaperDetails = z.output<typeof PaperDetails>;

/** What the register of numbers says of a paper that has one (Q3). */
export interface Numbered {
  /** As it stands in the head. */
  readonly text: string;
  readonly letter: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** All that a paper is written from. */
export interface Brief {
  readonly state: MeetingState;
  /** From the register: what was asked of the centre, and what it answered. */
  readonly proposals: readonly ProposalLine[];
  /** From the register: what people changed about the draft of the minutes. */
  readonly record?: Pick<MeetingRecordState, 'lines'>;
  readonly ruleSet: RuleSet;
  readonly office: Office;
  readonly phrases: Phrases;
  readonly details: PaperDetails;
  /** Of a paper without a number the place is kept free. */
  readonly numbered: ReadonlyMap<PaperKind, Numbered>;
  /** Names of those who lead and write, where there are any. */
  readonly names: { readonly [Role in 'chair' | 'deputy' | 'minute_taker']?: string };
  /** Server clock, ms. */
  readonly now: number;
}
