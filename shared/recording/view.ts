import type { Viewer } from '../kernel/actor.ts';
import type { Records } from '../kernel/patch.ts';
import type { Recording, Recordings } from './events.ts';
import { mayReplay } from './roles.ts';

/** For those who may not watch it, without segments and gaps (RC8). */
export type RecordingRecord = Recording;

/** RC2: that it is on is for everybody; what became of it is for those who may watch it. */
const isKnownTo = (recording: Recording, role: Viewer['role']): boolean =>
  recording.phase !== 'stopped' || mayReplay(recording, role);

export const viewRecordings = (recordings: Recordings, { role }: Pick<Viewer, 'role'>): Records =>
  new Map(
    [...recordings.values()]
      .filter((recording) => isKnownTo(recording, role))
      .map((recording): [`recording:${string}`, RecordingRecord] => [
        `recording:${recording.id}`,
        mayReplay(recording, role) ? recording : { ...recording, segments: [], gaps: [] },
      ]),
  );
