/** Why a camera or microphone cannot be used. */
export type DeviceProblem = 'denied' | 'missing' | 'busy' | 'insecure' | 'failed';

const PROBLEMS: ReadonlyMap<string, DeviceProblem> = new Map([
  ['NotAllowedError', 'denied'],
  ['SecurityError', 'denied'],
  ['NotFoundError', 'missing'],
  ['OverconstrainedError', 'missing'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
]);

/** From the browser's exception (Media Capture and Streams, "getUserMedia") to what a person can act on. */
export const problemOf = (error: unknown): DeviceProblem =>
  (error instanceof Error || error instanceof DOMException ? PROBLEMS.get(error.name) : undefined) ??
  'failed';

/** Browsers hide cameras from pages that came over plain HTTP. */
export const isInsecure = (): boolean => !globalThis.isSecureContext || !navigator.mediaDevices;
