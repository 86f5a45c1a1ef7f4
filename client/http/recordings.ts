import type { Playback } from '../../shared/recording-contract.ts';
import { ask } from './ask.ts';

const pathOf = (handle: string, meetingId: string, recordingId: string): string =>
  `/s/${encodeURIComponent(handle)}/meetings/${encodeURIComponent(meetingId)}/recordings/${encodeURIComponent(recordingId)}`;

/** Where the bytes of a recording are: `media` to be played here, `file` to be taken away. */
export const recordingPath = (
  handle: string,
  meetingId: string,
  recordingId: string,
  what: 'media' | 'file',
): string => `/api${pathOf(handle, meetingId, recordingId)}/${what}`;

/** What the page that plays it needs. */
export const askPlayback = (handle: string, meetingId: string, recordingId: string) =>
  ask<Playback>('GET', pathOf(handle, meetingId, recordingId));
