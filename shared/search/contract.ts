import { z } from 'zod';
import { DepartmentId, MeetingId, SeatId } from '../kernel/ids.ts';
import type { ProposalRecord } from '../proposals/view.ts';
import type { RecordState } from '../record/events.ts';
import type { TaskState } from '../tasks/life.ts';
import type { Piece } from './excerpt.ts';

/** POST /api/s/:handle/meetings/:meetingId/search → { hits }, the best first: proposals, for those in the room. */
export const SearchBody = z.strictObject({
  text: z.string().max(8000),
  /** `like`: what is on the same matter as this text; `find`: what holds these words. */
  way: z.enum(['like', 'find']),
  limit: z.int().min(1).max(100).default(8),
});

export type SearchQuery = z.output<typeof SearchBody>;

/** A proposal that was found, as the one who asks may see it. */
export interface SearchHit {
  readonly score: number;
  readonly proposal: ProposalRecord;
}

/** What can be found. */
export const KINDS = [
  'proposal',
  'task',
  'resolution',
  'minutes',
  'practice',
  'item',
  'document',
  'paper',
] as const;
export type Kind = (typeof KINDS)[number];

/** How a resolution stands (N8, N9); beside the states of proposals. */
export const RESOLUTION_STATES = ['resolution_open', 'resolution_confirmed', 'resolution_withdrawn'] as const;
export type ResolutionState = (typeof RESOLUTION_STATES)[number];

/** How a task stands, so that it is not taken for a proposal's state. */
export type FoundTaskState = `task_${TaskState}`;

/** How far minutes are (W6), likewise. */
export type FoundRecordState = `minutes_${RecordState}`;

const time = z.int().min(0).max(8_640_000_000_000_000);

/** POST /api/s/:handle/search → FindAnswer (G1-G6). Without words it is all there is, the newest first. */
export const FindBody = z.strictObject({
  text: z.string().max(500).default(''),
  kind: z.enum(KINDS).optional(),
  meetingId: MeetingId.optional(),
  seatId: SeatId.optional(),
  departmentId: DepartmentId.optional(),
  state: z.string().max(40).optional(),
  /** From then on, and before then; ms. */
  since: time.optional(),
  before: time.optional(),
  limit: z.int().min(1).max(50).default(20),
  offset: z.int().min(0).max(100_000).default(0),
});
export type FindQuery = z.output<typeof FindBody>;

/** What a thing says, by the name of the part. */
export interface Part {
  readonly name:
    | 'matter'
    | 'asks'
    | 'answer'
    | 'text'
    | 'owner'
    | 'partners'
    | 'product'
    | 'results'
    | 'presenter'
    | 'said'
    | 'correction'
    | 'withdrawn';
  readonly text: string;
}

/** Something that can be found, as the one who asks may see it. */
export interface Thing {
  readonly kind: Kind;
  readonly id: string;
  /** Under which it is cited: `2026-11/p04-017`, `3`, `II.1`; empty when it has none. */
  readonly code: string;
  readonly title: string;
  readonly parts: readonly Part[];
  /** Where it came up, who brought it, who deals with it; and their names. */
  readonly meetingId: MeetingId;
  readonly meeting: string;
  readonly seatId: SeatId | null;
  readonly seat: string;
  readonly departmentId: DepartmentId | null;
  readonly department: string;
  /** A proposal's state, how a resolution, a task or the minutes stand; null for what has none. */
  readonly state: string | null;
  /** When it came into the world, ms. */
  readonly at: number;
}

/** A thing with what was looked for marked in its title and in what it says. */
export interface FoundThing extends Thing {
  readonly titlePieces: readonly Piece[];
  readonly excerpt: readonly Piece[];
}

/** A value that can be filtered by, and how many things have it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export const FACETS = ['kind', 'meetingId', 'seatId', 'departmentId', 'state'] as const;
export type Facet = (typeof FACETS)[number];

export interface FindAnswer {
  /** How many there are behind all filters. */
  readonly total: number;
  /** Those of this page, the best first. */
  readonly things: readonly FoundThing[];
  /** G6: for each filter what it can be set to, the other filters staying as they are. */
  readonly choices: Readonly<Record<Facet, readonly Choice[]>>;
}
