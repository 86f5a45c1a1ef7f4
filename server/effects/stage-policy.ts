import type { MeetingState } from '../../shared/meeting.ts';
import type { Place } from '../../shared/places.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';

/** What the media plane follows: whose picture is on the stage, and whose microphone is open. */
export interface StagePolicy {
  readonly stage: Place | 'centre';
  readonly heard: ReadonlySet<Place>;
  /** Who is to be seen next: set up ahead, so that the change is quick. */
  readonly next: Place | null;
}

/** F8: the chair and the deputy are always heard, a seat only while it has the floor with an open microphone. */
export const stagePolicy = ({ floor: { stage, holder, queue } }: MeetingState): StagePolicy => ({
  stage: stage.kind === 'centre' ? 'centre' : `seat:${stage.seatId}`,
  heard: new Set<Place>([
    'chair',
    'deputy',
    ...(holder?.microphoneOpen ? [`seat:${holder.seatId}` as const] : []),
  ]),
  next: queue[0] ? `seat:${queue[0].seatId}` : null,
});

/** After each commit the media plane does what the meeting decided: the one way from meeting to media. */
export const followStage = (
  meeting: LiveMeeting,
  media: { readonly follow: (policy: StagePolicy) => void },
): (() => void) => {
  let { floor } = meeting.state();
  const follow = () => media.follow(stagePolicy(meeting.state()));
  follow();
  return meeting.onCommitted(() => {
    if (meeting.state().floor === floor) return;
    floor = meeting.state().floor;
    follow();
  });
};
