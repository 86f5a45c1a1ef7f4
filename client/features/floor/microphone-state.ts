import type { FloorRecord } from '../../../shared/floor/view.ts';
import type { Viewer } from '../../../shared/kernel/actor.ts';

/** What a room must know of its own microphone, in the order of weight. */
export type MicrophoneState =
  | 'no_microphone'
  | 'heard'
  | 'own_mute'
  | 'closed_by_centre'
  | 'waiting'
  | 'closed'
  | 'not_main';

interface Circumstances {
  readonly viewer: Viewer;
  readonly floor: Pick<FloorRecord, 'holder' | 'queue'> | undefined;
  readonly microphoneOn: boolean;
  readonly broken: boolean;
  readonly main: boolean;
}

/** F8: the centre is always heard; a seat while it has the floor and its microphone is open; nobody against their own switch. */
export const microphoneState = ({
  viewer,
  floor,
  microphoneOn,
  broken,
  main,
}: Circumstances): MicrophoneState => {
  if (!main) return 'not_main';
  if (broken) return 'no_microphone';
  if (viewer.role !== 'seat') return microphoneOn ? 'heard' : 'own_mute';
  if (floor?.holder?.seatId === viewer.seatId) {
    if (!floor.holder.microphoneOpen) return 'closed_by_centre';
    return microphoneOn ? 'heard' : 'own_mute';
  }
  return floor?.queue.some(({ seatId }) => seatId === viewer.seatId) ? 'waiting' : 'closed';
};
