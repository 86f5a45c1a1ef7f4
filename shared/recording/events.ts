import type { Role } from '../kernel/actor.ts';
import { type Evolve, withChanged, withEntry } from '../kernel/evolve.ts';
import type { ItemId, RecordingId } from '../kernel/ids.ts';

export const FAILURES = ['unavailable', 'disk_full', 'failed'] as const;
/** RC5: why nothing could be written. */
export type RecordingFailure = (typeof FAILURES)[number];

export const GAP_CAUSES = ['media', 'writer', 'server'] as const;
/** RC4: what was lost. */
export type GapCause = (typeof GAP_CAUSES)[number];

/** RC3: what a recording stops with. */
export type StopReason = 'asked' | 'item' | 'meeting';

type Of<Type extends string, Rest = unknown> = {
  readonly type: Type;
  readonly recordingId: RecordingId;
} & Rest;

export type RecordingEvent =
  | Of<
      'recording.started',
      {
        readonly number: number;
        /** False: the sound alone. */
        readonly pictures: boolean;
        /** The item with which it ends, if it is the recording of one. */
        readonly itemId: ItemId | null;
      }
    >
  | Of<'recording.paused' | 'recording.resumed' | 'recording.released' | 'recording.withdrawn'>
  | Of<'recording.stopped', { readonly reason: StopReason }>
  | Of<'recording.failed', { readonly failure: RecordingFailure }>
  | Of<'recording.segment_begun', { readonly segment: number; readonly beganAt: number }>
  | Of<'recording.segment_ended', { readonly segment: number; readonly lengthMs: number }>
  | Of<'recording.gap', { readonly fromAt: number; readonly untilAt: number; readonly cause: GapCause }>
  | Of<
      'recording.kept',
      {
        readonly number: number;
        readonly lengthMs: number;
        readonly bytes: number;
        readonly keepUntil: number;
      }
    >
  | Of<'recording.downloaded' | 'recording.expired', { readonly number: number }>
  | Of<'recording.expiry_announced', { readonly number: number; readonly keepUntil: number }>;

/** A piece of a recording in a file of its own. */
export interface Segment {
  /** From 1. */
  readonly number: number;
  /** ms since the epoch. */
  readonly beganAt: number;
  /** null while it is being written. */
  readonly lengthMs: number | null;
}

export interface Gap {
  readonly fromAt: number;
  readonly untilAt: number;
  readonly cause: GapCause;
}

export interface Recording {
  readonly id: RecordingId;
  /** From 1 in each meeting. */
  readonly number: number;
  readonly pictures: boolean;
  readonly itemId: ItemId | null;
  readonly startedAt: number;
  readonly startedBy: Role;
  readonly phase: 'on' | 'paused' | 'stopped';
  readonly stoppedAt: number | null;
  readonly failure: RecordingFailure | null;
  readonly segments: readonly Segment[];
  readonly gaps: readonly Gap[];
  /** RC7: the one file that it became. */
  readonly kept: { readonly lengthMs: number; readonly bytes: number; readonly keepUntil: number } | null;
  readonly released: boolean;
  /** RC10 */
  readonly expiry: 'announced' | 'expired' | null;
}

export type Recordings = ReadonlyMap<RecordingId, Recording>;

export const initialRecordings: Recordings = new Map();

/** What has happened to one that there is. */
const changeOf = (event: RecordingEvent, at: number): Partial<Recording> | null => {
  switch (event.type) {
    case 'recording.paused':
      return { phase: 'paused' };
    case 'recording.resumed':
      return { phase: 'on' };
    case 'recording.stopped':
      return { phase: 'stopped', stoppedAt: at };
    case 'recording.failed':
      return { phase: 'stopped', stoppedAt: at, failure: event.failure };
    case 'recording.kept':
      return { kept: { lengthMs: event.lengthMs, bytes: event.bytes, keepUntil: event.keepUntil } };
    case 'recording.released':
      return { released: true };
    case 'recording.withdrawn':
      return { released: false };
    case 'recording.expiry_announced':
      return { expiry: 'announced' };
    case 'recording.expired':
      return { expiry: 'expired' };
    default:
      return null;
  }
};

const withSegments = (recording: Recording, event: RecordingEvent): Recording => {
  const { segments, gaps } = recording;
  switch (event.type) {
    case 'recording.segment_begun': {
      const begun = { number: event.segment, beganAt: event.beganAt, lengthMs: null };
      return { ...recording, segments: [...segments, begun] };
    }
    case 'recording.segment_ended': {
      const { segment, lengthMs } = event;
      return {
        ...recording,
        segments: segments.map((each) => (each.number === segment ? { ...each, lengthMs } : each)),
      };
    }
    case 'recording.gap': {
      const { fromAt, untilAt, cause } = event;
      return { ...recording, gaps: [...gaps, { fromAt, untilAt, cause }] };
    }
    default:
      return recording;
  }
};

export const evolveRecordings: Evolve<Recordings> = (recordings, event, { at, by }) => {
  switch (event.type) {
    case 'recording.started': {
      const { recordingId: id, number, pictures, itemId } = event;
      return withEntry(recordings, id, {
        ...{ id, number, pictures, itemId, startedAt: at, startedBy: by.role, phase: 'on', stoppedAt: null },
        ...{ failure: null, segments: [], gaps: [], kept: null, released: false, expiry: null },
      });
    }
    case 'recording.segment_begun':
    case 'recording.segment_ended':
    case 'recording.gap':
      return withChanged(recordings, event.recordingId, (recording) => withSegments(recording, event));
    case 'recording.paused':
    case 'recording.resumed':
    case 'recording.stopped':
    case 'recording.failed':
    case 'recording.kept':
    case 'recording.released':
    case 'recording.withdrawn':
    case 'recording.downloaded':
    case 'recording.expiry_announced':
    case 'recording.expired':
      return withChanged(recordings, event.recordingId, (recording) => ({
        ...recording,
        ...changeOf(event, at),
      }));
    default:
      return recordings;
  }
};

/** The one that has not been stopped (RC1). */
export const currentRecording = (recordings: Recordings): Recording | undefined =>
  [...recordings.values()].find(({ phase }) => phase !== 'stopped');

/** RC3: the events that stop it with the meeting, or with the item that it is of. */
export const stoppingRecording = (recordings: Recordings, reason: 'item' | 'meeting'): RecordingEvent[] => {
  const current = currentRecording(recordings);
  if (!current || (reason === 'item' && current.itemId === null)) return [];
  return [{ type: 'recording.stopped', recordingId: current.id, reason }];
};
