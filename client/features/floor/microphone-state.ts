import type { FloorRecord } from '../../../shared/floor/view.ts';
import type { Viewer } from '../../../shared/kernel/actor.ts';
import { placeOf } from '../../../shared/places.ts';
import { heardPlaces } from '../../../shared/stage/heard.ts';
import type { StageRecord } from '../../../shared/stage/view.ts';

/** What a room must know of its own microphone, in the order of weight. */
export type MicrophoneState =
  | 'no_microphone'
  | 'no_line'
  | 'heard'
  | 'own_mute'
  | 'closed_by_centre'
  | 'waiting'
  | 'closed'
  | 'not_main';

interface Circumstances {
  readonly viewer: Viewer;
  readonly floor: Pick<FloorRecord, 'holder' | 'queue'> | undefined;
  readonly stage: StageRecord | undefined;
  readonly acting: 'chair' | 'deputy';
  readonly microphoneOn: boolean;
  readonly broken: boolean;
  /** The lines of meeting and media stand. */
  readonly connected: boolean;
  readonly main: boolean;
}

/** F8, S11: whether the meeting lets this microphone be heard. */
const isLet = ({ viewer, floor, stage, acting }: Circumstances): boolean => {
  const place = placeOf(viewer);
  if (!floor || !stage || !place) return viewer.role !== 'seat';
  return heardPlaces({ stage, holder: floor.holder, acting }).includes(place);
};

/** Whether it is there to speak, and only its microphone was closed. */
const isInvited = ({ viewer, floor, stage }: Circumstances): boolean =>
  viewer.role !== 'seat' ||
  floor?.holder?.seatId === viewer.seatId ||
  (stage?.discussion.some(({ seatId }) => seatId === viewer.seatId) ?? false);

/** Who the meeting lets be heard is heard; nobody against their own switch. */
export const microphoneState = (now: Circumstances): MicrophoneState => {
  const { viewer, floor, microphoneOn, broken, connected, main } = now;
  if (!main) return 'not_main';
  if (broken) return 'no_microphone';
  if (isLet(now)) {
    if (!microphoneOn) return 'own_mute';
    return connected ? 'heard' : 'no_line';
  }
  if (isInvited(now)) return 'closed_by_centre';
  return floor?.queue.some(({ seatId }) => viewer.role === 'seat' && seatId === viewer.seatId)
    ? 'waiting'
    : 'closed';
};
