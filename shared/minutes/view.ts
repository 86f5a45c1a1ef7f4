import { isCentre, type Viewer } from '../kernel/actor.ts';
import type { Records } from '../kernel/patch.ts';
import type { Reading, Resolution, Resolutions } from './events.ts';
import type { Log, LogLine } from './log.ts';

export type ResolutionRecord = Resolution;
export type ReadingRecord = NonNullable<Reading>;
export type LogRecord = LogLine;

export const viewResolutions = (resolutions: Resolutions): Records =>
  new Map(
    [...resolutions.values()].map((resolution) => [`resolution:${resolution.id}`, resolution] as const),
  );

/** N7: everybody sees what is read back. */
export const viewReading = (reading: Reading): Records =>
  new Map(reading ? [['reading:this', reading] as const] : []);

/** N5, U9: the lines on proposals and tasks are for the centre and for the seat that made them, those on guarded documents for the centre. */
const reads = (viewer: Viewer, line: LogLine): boolean =>
  (!line.centreOnly && !/^(proposal|task)\./.test(line.type)) ||
  isCentre(viewer) ||
  (viewer.role === 'seat' && viewer.seatId === line.seatId && !line.centreOnly);

export const viewLog = (log: Log, viewer: Viewer): Records =>
  new Map(log.filter((line) => reads(viewer, line)).map((line) => [`log:${line.number}`, line] as const));
