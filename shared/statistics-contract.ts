import type { LineStep } from './media-contract.ts';
import type { Place } from './places.ts';

export type LineState = 'good' | 'weak' | 'down';

/** One place over the last interval. Bit rates in bit/s, loss 0-1, times in ms. */
export interface LineSample {
  readonly place: Place;
  readonly state: LineState;
  readonly step: LineStep;
  readonly sending: {
    readonly bitrate: number;
    readonly loss: number;
    readonly jitterMs: number;
    /** How many layers of the camera arrive. */
    readonly layers: number;
  } | null;
  readonly receiving: {
    readonly bitrate: number;
    /** What the line could carry, as estimated; null while nothing flows that could tell. */
    readonly available: number | null;
    readonly loss: number;
    /** Of the largest picture on the stage. */
    readonly layer: { readonly spatial: number; readonly temporal: number } | null;
    /** As the device reports; null while it does not. */
    readonly framesPerSecond: number | null;
    readonly freezes: number | null;
  } | null;
  readonly roundTripMs: number | null;
}

/** All lines of a meeting at one moment (ms, server clock). */
export interface Statistics {
  readonly at: number;
  readonly lines: readonly LineSample[];
}
