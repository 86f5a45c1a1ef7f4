import { effectiveQueue } from '../../shared/floor/queue.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import type { Place } from '../../shared/places.ts';
import { compositionOf } from '../../shared/stage/composition.ts';
import { heardPlaces } from '../../shared/stage/heard.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';

/** What the media plane follows: whose picture is on the stage, and whose microphone is open. */
export interface StagePolicy {
  readonly stage: Place | 'centre';
  readonly heard: ReadonlySet<Place>;
  /** Who is to be seen next: set up ahead, so that the change is quick (F18). */
  readonly next: Place | null;
  /** Whose picture stands for the centre, if both send one (C4). */
  readonly centre: 'chair' | 'deputy';
}

/** F18: who was told to get ready, else the first of the queue that is here. */
const nextSpeaker = ({ floor, attendance }: MeetingState): Place | null => {
  const seatId =
    floor.prepared ??
    effectiveQueue(floor).find((request) => attendance.get(request.seatId)?.present)?.seatId;
  return seatId ? `seat:${seatId}` : null;
};

/** S3, F8: what is laid out is sent, and only open microphones are heard. */
export const stagePolicy = (state: MeetingState): StagePolicy => {
  const { stage, floor, chairing } = state;
  const [first] = compositionOf(stage).pictures.flatMap((picture) =>
    'place' in picture ? picture.place : [],
  );
  return {
    stage: first ?? 'centre',
    heard: new Set(heardPlaces({ stage, holder: floor.holder, acting: chairing.acting })),
    next: nextSpeaker(state),
    centre: state.chairing.acting,
  };
};

/** After each commit the media plane does what the meeting decided: the one way from meeting to media. */
export const followStage = (
  meeting: LiveMeeting,
  media: { readonly follow: (policy: StagePolicy) => void },
): (() => void) => {
  let followed = meeting.state();
  const follow = () => media.follow(stagePolicy(meeting.state()));
  follow();
  return meeting.onCommitted(() => {
    const { stage, floor, chairing, attendance } = meeting.state();
    const same =
      stage === followed.stage &&
      floor === followed.floor &&
      chairing === followed.chairing &&
      attendance === followed.attendance;
    followed = meeting.state();
    if (!same) follow();
  });
};
