import type { Chapter, Missing } from './recording/chapters.ts';
import type { Recording } from './recording/events.ts';

/** What the page that plays a recording is told (GET …/recordings/:recordingId). */
export interface Playback {
  readonly recording: Recording;
  /** Of the meeting. */
  readonly title: string;
  readonly chapters: readonly Chapter[];
  readonly missing: readonly Missing[];
}
