import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatRecord } from '../../../shared/attendance/view.ts';
import type { FloorHolder, StageSource } from '../../../shared/floor/events.ts';
import { type Place, placeOf } from '../../../shared/places.ts';
import type { MediaStore } from '../../media/index.ts';
import { useLocal, useMediaStatus, useTrack } from '../../media-react/index.ts';
import { useConnection, useIdentity, useMainDevice, useRecord } from '../../meeting/index.ts';

/** Why there is no picture to show, in the order in which it is asked. */
export type NoPicture = 'absent' | 'camera_off' | 'failed' | 'coming' | 'none_yet';

export interface StageView {
  readonly place: Place;
  readonly seat: SeatRecord | undefined;
  /** The seat's full name; null for the centre. */
  readonly name: string | null;
  /** The floor, if it is held by who is on the stage. */
  readonly holder: FloorHolder | null;
  readonly track: MediaStreamTrack | null;
  readonly noPicture: NoPicture | null;
}

/** Whose picture stands for the centre: that of who leads (C4), or the other's while there is only that. */
export const centrePlace = (
  hasChair: boolean,
  hasDeputy: boolean,
  acting: 'chair' | 'deputy' = 'chair',
): 'chair' | 'deputy' => {
  if (hasChair === hasDeputy) return acting;
  return hasChair ? 'chair' : 'deputy';
};

export const stagePlace = (source: StageSource, centre: 'chair' | 'deputy'): Place =>
  source.kind === 'seat' ? `seat:${source.seatId}` : centre;

/** The picture of a place: what the server sends, or one's own camera, which is not sent back. */
const usePicture = (place: Place) => {
  const remote = useTrack(place, 'camera');
  const { session, device } = useIdentity();
  const { holder } = useMainDevice();
  const { camera, cameraOn } = useLocal();
  const own = device === 'main' && holder === 'mine' && placeOf(session.actor) === place;
  if (own && !remote.track) return { track: camera, off: !cameraOn };
  return remote;
};

const useCentre = (): 'chair' | 'deputy' => {
  const chair = usePicture('chair');
  const deputy = usePicture('deputy');
  const acting = useRecord('chairing')?.acting;
  return centrePlace(chair.track !== null, deputy.track !== null, acting);
};

const noPictureOf = (
  seat: SeatRecord | undefined,
  track: MediaStreamTrack | null,
  off: boolean,
  media: MediaStore['status'],
): NoPicture | null => {
  if (seat && !seat.present) return 'absent';
  if (off) return 'camera_off';
  if (track) return null;
  if (media === 'failed') return 'failed';
  return media === 'live' ? 'none_yet' : 'coming';
};

/** What stands on the stage now, or undefined while nothing is known of the meeting. */
export const useStageView = (): StageView | undefined => {
  const floor = useRecord('floor');
  const centre = useCentre();
  const source: StageSource = floor?.stage ?? { kind: 'centre' };
  const place = stagePlace(source, centre);
  const seat = useRecord('seat', source.kind === 'seat' ? source.seatId : '');
  const { track, off } = usePicture(place);
  const { status } = useConnection();
  const media = useMediaStatus();
  if (!floor) return undefined;
  const held = source.kind === 'seat' && floor.holder?.seatId === source.seatId;
  return {
    place,
    seat,
    name: seat ? seatName(seat) : null,
    holder: held ? floor.holder : null,
    track,
    noPicture: status === 'offline' && track ? null : noPictureOf(seat, track, off, media),
  };
};
