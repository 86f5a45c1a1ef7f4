import type { Place } from '../../../shared/places.ts';
import { placeOf } from '../../../shared/places.ts';
import type { StagePlace } from '../../../shared/stage/composition.ts';
import { useLocal, useTrack } from '../../media-react/index.ts';
import { useIdentity, useMainDevice, useRecord } from '../../meeting/index.ts';

/** Whose picture stands for the centre: that of who leads (C4), or the other's while there is only that. */
export const centrePlace = (
  hasChair: boolean,
  hasDeputy: boolean,
  acting: 'chair' | 'deputy' = 'chair',
): 'chair' | 'deputy' => {
  if (hasChair === hasDeputy) return acting;
  return hasChair ? 'chair' : 'deputy';
};

/** Whether this device is the one that sends from that place. */
export const useSendsFrom = (place: Place): boolean => {
  const { session, device } = useIdentity();
  const { holder } = useMainDevice();
  return device === 'main' && holder === 'mine' && placeOf(session.actor) === place;
};

/** The camera of a place: what the server sends, or one's own, which is not sent back. */
export const useCamera = (place: Place) => {
  const remote = useTrack(place, 'camera');
  const { camera, cameraOn } = useLocal();
  return useSendsFrom(place) && !remote.track ? { track: camera, off: !cameraOn } : remote;
};

/** The screen of a place: what the server sends, or what this device itself shares. */
export const useScreen = (place: Place) => {
  const remote = useTrack(place, 'screen');
  const { screen } = useLocal();
  return useSendsFrom(place) && screen ? { track: screen, off: false } : remote;
};

/** The place that stands there. */
export const usePlace = (place: StagePlace): Place => {
  const chair = useCamera('chair');
  const deputy = useCamera('deputy');
  const acting = useRecord('chairing')?.acting;
  return place === 'centre' ? centrePlace(chair.track !== null, deputy.track !== null, acting) : place;
};
