import { z } from 'zod';

/** An identifier from outside: 1-40 characters of a-z, 0-9, `_` and `-`, beginning with a letter or digit. */
export const Id = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/);

export const SeatId = Id.brand<'SeatId'>();
export type SeatId = z.infer<typeof SeatId>;

export const DepartmentId = Id.brand<'DepartmentId'>();
export type DepartmentId = z.infer<typeof DepartmentId>;

export const ItemId = Id.brand<'ItemId'>();
export type ItemId = z.infer<typeof ItemId>;

export const PollId = Id.brand<'PollId'>();
export type PollId = z.infer<typeof PollId>;

export const TemplateId = Id.brand<'TemplateId'>();
export type TemplateId = z.infer<typeof TemplateId>;

export const ProposalId = Id.brand<'ProposalId'>();
export type ProposalId = z.infer<typeof ProposalId>;

export const ResolutionId = Id.brand<'ResolutionId'>();
export type ResolutionId = z.infer<typeof ResolutionId>;

/** A line of minutes: `e12` comes from line 12 of the log. */
export const RecordLineId = Id.brand<'RecordLineId'>();
export type RecordLineId = z.infer<typeof RecordLineId>;

export const CommentId = Id.brand<'CommentId'>();
export type CommentId = z.infer<typeof CommentId>;

export const FigureId = Id.brand<'FigureId'>();
export type FigureId = z.infer<typeof FigureId>;

export const IndicatorId = Id.brand<'IndicatorId'>();
export type IndicatorId = z.infer<typeof IndicatorId>;

export const DocumentId = Id.brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;

export const MeetingId = Id.brand<'MeetingId'>();
export type MeetingId = z.infer<typeof MeetingId>;

export const SeriesId = Id.brand<'SeriesId'>();
export type SeriesId = z.infer<typeof SeriesId>;

/** The series of meetings that name none: those of before there were several. */
export const FIRST_SERIES = 'monthly' as SeriesId;

/** The name under which a register's journal is kept; no meeting can have it. */
export type RegisterId = `register:${string}`;

export const registerIdOf = (seriesId: SeriesId): RegisterId => `register:${seriesId}`;

/** The name under which the journal of the office is kept; there is one on a server. */
export const OFFICE_ID = 'office:this';
export type OfficeId = typeof OFFICE_ID;

/** Whose journal it is: a meeting's, a register's, or the office's. */
export type StreamId = MeetingId | RegisterId | OfficeId;

export const isRegisterId = (id: StreamId): id is RegisterId => id.startsWith('register:');

export const TaskId = Id.brand<'TaskId'>();
export type TaskId = z.infer<typeof TaskId>;

export const ProgrammeId = Id.brand<'ProgrammeId'>();
export type ProgrammeId = z.infer<typeof ProgrammeId>;

export const PracticeId = Id.brand<'PracticeId'>();
export type PracticeId = z.infer<typeof PracticeId>;

export const FileId = Id.brand<'FileId'>();
export type FileId = z.infer<typeof FileId>;

export const AccountId = Id.brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;

export const RequestId = Id.brand<'RequestId'>();
export type RequestId = z.infer<typeof RequestId>;

export const RollcallId = Id.brand<'RollcallId'>();
export type RollcallId = z.infer<typeof RollcallId>;

export const RecordingId = Id.brand<'RecordingId'>();
export type RecordingId = z.infer<typeof RecordingId>;
