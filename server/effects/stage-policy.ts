import { effectiveQueue } from '../../shared/floor/queue.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import type { Place } from '../../shared/places.ts';
import { compositionOf } from '../../shared/stage/composition.ts';
import { heardPlaces } from '../../shared/stage/heard.ts';
import type { StagePolicy } from '../media/index.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';

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
  return {
    // A document is no stream: its pages come over HTTP.
    stage: compositionOf(stage).pictures.flatMap((picture) => (picture.kind === 'stream' ? picture : [])),
    sharing: stage.share,
    heard: new Set(heardPlaces({ stage, holder: floor.holder, acting: chairing.acting })),
    next: nextSpeaker(state),
    centre: chairing.acting,
  };
};

const FOLLOWED = ['stage', 'floor', 'chairing', 'attendance'] as const;

/** After each commit the media plane does what the meeting decided: the one way from meeting to media. */
export const followStage = (
  meeting: LiveMeeting,
  media: { readonly follow: (policy: StagePolicy) => void },
): (() => void) => {
  let followed = meeting.state();
  const follow = () => media.follow(stagePolicy(meeting.state()));
  follow();
  return meeting.onCommitted(() => {
    const state = meeting.state();
    const same = FOLLOWED.every((name) => state[name] === followed[name]);
    followed = state;
    if (!same) follow();
  });
};
