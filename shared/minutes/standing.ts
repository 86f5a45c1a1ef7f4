import { type Refused, refuse } from '../kernel/decision.ts';
import type { ResolutionId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';
import type { Resolution } from './events.ts';

/** The resolution, if there is one and it was not withdrawn (N9); else the refusal. */
export const standing = ({ resolutions }: MeetingState, resolutionId: ResolutionId): Resolution | Refused => {
  const resolution = resolutions.get(resolutionId);
  if (!resolution) return refuse('resolution.unknown', { resolutionId });
  return resolution.withdrawn === null
    ? resolution
    : refuse('resolution.withdrawn', { number: resolution.number });
};

/** N2, N8: the refusal of what was decided on an older text, or nothing. */
export const unlessNewest = ({ number, revision }: Resolution, seen: number): Refused | undefined =>
  revision === seen ? undefined : refuse('resolution.newer_text', { number, revision });
