import { z } from 'zod';
import type { ImportRow } from './agenda/import.ts';
import type { CommandType } from './commands.ts';
import { CommandEnvelope } from './contract.ts';
import type { Phase } from './frame/events.ts';
import { type Actor, type Role, STAFF_ROLES, type StaffRole, type Viewer } from './kernel/actor.ts';
import { DepartmentId, FIRST_SERIES, Id, MeetingId, PollId, SeatId, SeriesId } from './kernel/ids.ts';
import { line } from './kernel/text.ts';
import type { Need } from './needs/needs.ts';
import { BallotContent } from './polls/form.ts';
import { KeySized, Nonce } from './polls/secret/ballot-message.ts';
import type { SecretBallot } from './polls/secret/events.ts';
import { FindBody, SearchBody, type SearchHit } from './search/contract.ts';
import type { SeriesAbout } from './series/events.ts';
import { MEETING_KINDS, type MeetingKind } from './series/kinds.ts';
import type { MeetingPlan, Offsets } from './timetable/events.ts';
import { setOffsets } from './timetable/set-offsets.ts';
import type { StepRecord } from './timetable/steps.ts';

/**
 * Requests and answers over HTTP: signing in, set-up, administration. Bodies and answers are JSON. An error is
 * `{ error: ApiError }` with a 4xx or 5xx status.
 */
export const API_ERRORS = [
  'request.malformed',
  'request.too_large',
  'request.foreign_origin',
  'request.not_found',
  'session.unknown',
  'session.not_allowed',
  'link.unknown',
  'link.expired',
  'link.revoked',
  'code.wrong',
  'password.wrong',
  'password.too_short',
  'tries.too_many',
  'name.taken',
  'meeting.code_taken',
  'account.disabled',
  'account.last_administrator',
  'roster.invalid',
  'setup.done',
  'setup.token_wrong',
  'document.type_unknown',
  'document.content_wrong',
  'document.unreadable',
  'document.empty',
  'document.too_large',
  'document.disk_full',
  'document.refused',
  'paper.unreadable',
  'recording.not_ready',
  'recording.expired',
  'ballot.refused',
  'ballot.forged',
  'server.failed',
  'server.not_saved',
] as const;
export type ApiErrorCode = (typeof API_ERRORS)[number];
export interface ApiError {
  readonly code: ApiErrorCode;
  /** `ballot.refused` has the reason of the rule (`reason`) and its words. E.g. `{ seconds: 40 }` for `tries.too_many`, `{ line: 3, reason: 'columns' }` for `roster.invalid`, `{ refusal: 'agenda.item_unknown' }` for `document.refused`. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export const PASSWORD_MIN_LENGTH = 10;

/** A 6-digit code that goes with a seat's link. */
export const SeatCode = z.string().regex(/^\d{6}$/);

const meetingCode = z.string().regex(/^\d{4}-\d{2}[a-z0-9-]{0,12}$/);
const email = z.email().max(200);
const username = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,39}$/);
/** The day from which a list holds; today when it is left out. */
const rosterDay = z.iso.date().optional();
const password = z.string().min(1).max(200);

/**
 * Bodies of requests, by method and path. Without a body:
 * POST /api/s/:handle/device-links → DeviceLink; DELETE /api/s/:handle → {} signs out;
 * DELETE /api/s/:handle/sessions/:id → {} cuts somebody's session off (administrator, or one's own).
 * POST /api/s/:handle/meetings/:meetingId/documents → {}: multipart, first `about` (AttachRequest as JSON), then `file`.
 * POST /api/s/:handle/meetings/:meetingId/files → FileSummary: multipart, first `about` ({}), then `file` (E1);
 * GET …/files/:fileId → the file, for those who see what it is attached to (E3).
 * GET …/documents/:documentId/pages → the bytes of a PDF, for the reader in the room; …/file → the file to keep (U5).
 */
export const Bodies = {
  /** POST /api/sessions → { handle } */
  signIn: z.strictObject({ username, password }),
  /** POST /api/links/:token → { handle }. The code is asked of seats. */
  useLink: z.strictObject({ code: SeatCode.optional() }),
  /** POST /api/setup → { handle }: the first administrator. */
  setup: z.strictObject({ token: z.string().max(100), name: line(120), username, password }),
  /** POST /api/s/:handle/password → {} */
  changePassword: z.strictObject({ current: password.optional(), next: password }),
  /** POST /api/s/:handle/accounts → { account, invitation } */
  createAccount: z.strictObject({
    name: line(120),
    username,
    role: z.enum(STAFF_ROLES),
    departmentId: DepartmentId.optional(),
    /** M9: of the people of a seat, for the meetings that it hosts. */
    seatId: SeatId.optional(),
    email: email.optional(),
  }),
  /** POST /api/s/:handle/accounts/:accountId → { account }: who is disabled is signed out and cannot come in. */
  changeAccount: z.strictObject({
    name: line(120),
    email: email.nullable(),
    disabled: z.boolean(),
  }),
  /**
   * POST /api/s/:handle/meetings/:meetingId/commands → CommandAnswer: what people do from outside the room
   * (`OUTSIDE_COMMANDS`), decided like all others; the commands of its register too.
   */
  command: CommandEnvelope,
  /** POST /api/s/:handle/series/:seriesId/timetable → {} (Z2) */
  setOffsets: setOffsets.payload,
  /** POST /api/s/:handle/series → { seriesId }: a new series of meetings, or the words of one there is. */
  setSeries: z.strictObject({
    seriesId: SeriesId.optional(),
    name: line(120),
    kind: z.enum(MEETING_KINDS),
    cluster: z.union([z.literal(''), line(60)]).default(''),
  }),
  /** POST /api/s/:handle/meetings → { meetingId } */
  createMeeting: z.strictObject({
    title: line(200),
    startsAt: z.int().nonnegative(),
    code: meetingCode,
    /** Y1: the months, if it names no other. */
    seriesId: SeriesId.default(FIRST_SERIES),
    /** Y7: the host of a cluster's meeting. */
    hostSeatId: SeatId.optional(),
  }),
  /** POST /api/s/:handle/meetings/:meetingId/next → { meetingId }: a meeting that goes on from this one (M11). */
  nextMeeting: z.strictObject({
    title: line(200),
    startsAt: z.int().nonnegative(),
    code: meetingCode,
    hostSeatId: SeatId.optional(),
    agenda: z.enum(['all', 'unfinished', 'none']),
    form: z.boolean(),
  }),
  /** POST /api/s/:handle/roster/preview → RosterPreview: what would change; nothing does. POST /api/s/:handle/roster → { seats }: replaces the roster for meetings made from now on. CSV text, or a roster that comes with the product. */
  setRoster: z.union([
    z.strictObject({ builtIn: z.enum(['roster-2020', 'roster-2025']), day: rosterDay }),
    z.strictObject({ csv: z.string().min(1).max(200_000), day: rosterDay }),
  ]),
  /** POST /api/s/:handle/departments → { departments } */
  setDepartments: z.strictObject({
    departments: z.array(z.strictObject({ id: DepartmentId, name: line(120) })).max(100),
  }),
  /** POST /api/s/:handle/seat-links → { links }: a new link and code for each; the old ones stop working. */
  issueSeatLinks: z.strictObject({ seatIds: z.array(SeatId).min(1).max(500) }),
  /** POST /api/s/:handle/meetings/:meetingId/polls/:pollId/token → BlindToken: a seat asks for its ballot (B2). */
  takeToken: z.strictObject({ blinded: KeySized }),
  /** POST /api/ballots → { nonce }: without a cookie; whoever brings it, a ballot is put into the box (B3). */
  castBallot: z.strictObject({
    meetingId: MeetingId,
    pollId: PollId,
    nonce: Nonce,
    content: BallotContent,
    signature: KeySized,
  }),
  /** POST /api/s/:handle/meetings/:meetingId/search → SearchAnswer (G1-G3) */
  search: SearchBody,
  /** POST /api/s/:handle/search → FindAnswer (G1-G6) */
  find: FindBody,
  /** POST /api/s/:handle/invitations → { invitation } */
  inviteAccount: z.strictObject({ accountId: Id }),
};

/** What was found, the best first. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
}

/** What a seat makes its signed ballot of. */
export interface BlindToken {
  readonly blindSignature: string;
}

/** GET /api/s/:handle/meetings/:meetingId/polls/:pollId/ballots: all of them, so that nobody learns whose is looked for. */
export interface CountedBallots {
  readonly publicKey: string;
  readonly ballots: readonly SecretBallot[];
}

/** GET /api/links/:token */
export interface LinkInfo {
  readonly kind: 'seat' | 'staff' | 'device';
  /** The seat's or the person's name, to greet with. */
  readonly name: string;
  readonly role: StaffRole | 'seat';
  readonly needsCode: boolean;
}

export interface MeetingSummary {
  readonly id: MeetingId;
  readonly title: string;
  readonly code: string;
  readonly startsAt: number;
  readonly phase: Phase;
  /** RC2: who comes knows before entering that it is being recorded, and who began it; null when it is not. */
  readonly recordedBy: Role | null;
  readonly seriesId: SeriesId;
  readonly kind: MeetingKind;
  /** M8: why it does not take place. */
  readonly cancelReason: string | null;
}

/** A meeting as somebody comes to it. */
export interface OwnMeeting extends MeetingSummary {
  /** M9, M10: as whom. */
  readonly actor: Viewer;
}

/** What can be done from outside the room. */
export const OUTSIDE_COMMANDS = [
  'meeting.change',
  'meeting.cancel',
  'timetable.set_days',
  'timetable.mark',
] as const satisfies readonly CommandType[];
export type OutsideCommand = (typeof OUTSIDE_COMMANDS)[number];

/** A series of meetings as the home page and the administrator see it. */
export interface SeriesInfo extends SeriesAbout {
  readonly id: SeriesId;
  readonly offsets: Offsets;
}

/** A meeting at home: its timetable, and what in it waits for whoever looks. */
export interface HomeMeeting {
  readonly id: MeetingId;
  readonly steps: readonly StepRecord[];
  readonly needs: readonly Need[];
  /** Z2: the days that were set for it alone. */
  readonly days: MeetingPlan['days'];
  readonly hostName: string | null;
}

/** A series, with what a new meeting of it would be. */
export interface AdminSeries extends SeriesInfo {
  /** Who would meet, in their order. */
  readonly seats: readonly { readonly id: SeatId; readonly name: string; readonly kind: string }[];
  /** Y7: whose turn it is to host; null unless a cluster meets. */
  readonly nextHostId: SeatId | null;
}

/** GET /api/s/:handle/meetings/:meetingId/next: what a meeting that goes on from this one would be. */
export interface NextInfo {
  readonly series: AdminSeries;
  readonly departments: number;
  /** What would be carried over, in numbers. */
  readonly items: number;
  readonly unfinished: number;
  readonly indicators: number;
  /** Proposals and tasks of the series that will be there, because they are not settled. */
  readonly unanswered: number;
  readonly tasks: number;
  readonly templates: number;
  readonly weights: number;
  readonly quorum: { readonly numerator: number; readonly denominator: number };
  /** Seats that came in place of others since. */
  readonly successors: number;
}

/** GET /api/s/:handle/home */
export interface HomeInfo {
  /** The server's clock, ms. */
  readonly now: number;
  readonly meetings: readonly HomeMeeting[];
  readonly series: readonly SeriesInfo[];
}

/** GET /api/s/:handle, and one of GET /api/sessions (all that this browser has cookies for). */
export interface SessionInfo {
  readonly handle: string;
  readonly actor: Exclude<Actor, { role: 'system' }>;
  readonly name: string;
  /** A session made by a device link (QR code) is a companion's. */
  readonly companionOnly: boolean;
  readonly hasPassword: boolean;
  readonly meetings: readonly OwnMeeting[];
}

/** POST /api/s/:handle/device-links → a link for a phone or tablet of the same seat or person. */
export interface DeviceLink {
  readonly url: string;
  readonly expiresAt: number;
}

/** POST /api/s/:handle/calendar → an address that a calendar follows. */
export interface CalendarFeed {
  readonly url: string;
}

/** GET /api/setup */
export interface SetupInfo {
  readonly needed: boolean;
}

/** A row of another meeting's agenda, ready to be imported. */
export interface SourceRow extends ImportRow {
  /** The name that a seat or department has there, for meetings that do not know it; else null. */
  readonly presenterName: string | null;
  /** Whether that meeting came to it. */
  readonly done: boolean;
  /** A24: the item of what is unanswered, which every meeting has of its own. */
  readonly counted: boolean;
}

/** GET /api/s/:handle/meetings/:meetingId/agenda: for those who write agendas. */
export interface AgendaSource {
  readonly rows: readonly SourceRow[];
}
