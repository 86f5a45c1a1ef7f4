import { effectiveQueue } from '../../shared/floor/queue.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import type { Place } from '../../shared/places.ts';
import type { StagePolicy } from '../media/index.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';

/** F18: who was told to get ready, else the first of the queue that is here. */
const nextSpeaker = ({ floor, attendance }: MeetingState): Place | null => {
  const seatId =
    floor.prepared ??
    effectiveQueue(floor).find((request) => attendance.get(request.seatId)?.present)?.seatId;
  return seatId ? `seat:${seatId}` : null;
};

/** F8: the chair and the deputy are always heard, a seat only while it has the floor with an open microphone. */
export const stagePolicy = (state: MeetingState): StagePolicy => {
  const { stage, holder } = state.floor;
  return {
    stage: [
      {
        place: stage.kind === 'centre' ? 'centre' : `seat:${stage.seatId}`,
        source: 'camera',
        size: 'large',
      },
    ],
    sharing: null,
    heard: new Set<Place>([
      'chair',
      'deputy',
      ...(holder?.microphoneOpen ? [`seat:${holder.seatId}` as const] : []),
    ]),
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
    const { floor, chairing, attendance } = meeting.state();
    const same =
      floor === followed.floor && chairing === followed.chairing && attendance === followed.attendance;
    followed = meeting.state();
    if (!same) follow();
  });
};
