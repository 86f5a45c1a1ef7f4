import type { LineStep } from '../../../shared/media-contract.ts';
import { placeOf } from '../../../shared/places.ts';
import type { MediaStore } from '../../media/index.ts';
import { useLineStep, useMediaStatus } from '../../media-react/index.ts';
import { useConnection, useIdentity, useLines, useMainDevice } from '../../meeting/index.ts';

/** In which state the line of this device is, from good to gone; `sends_…`: what goes out from here. */
export type LineState =
  | 'good'
  | Exclude<LineStep, 'full'>
  | 'sends_weak'
  | 'sends_down'
  | 'no_picture'
  | 'picture_failed'
  | 'connecting'
  | 'offline';

interface Circumstances {
  readonly connection: 'connecting' | 'live' | 'offline' | 'ended';
  readonly media: MediaStore['status'];
  readonly step: LineStep;
  /** What the server receives from here; null: nothing is sent from here, or it comes well. */
  readonly sends: 'weak' | 'down' | null;
}

/** The gravest thing first: it is the one that explains the others. */
export const lineState = ({ connection, media, step, sends }: Circumstances): LineState => {
  if (connection === 'connecting') return 'connecting';
  if (connection !== 'live') return 'offline';
  if (media === 'failed') return 'picture_failed';
  if (media !== 'live') return 'no_picture';
  if (sends === 'down') return 'sends_down';
  if (step !== 'full') return step;
  return sends === 'weak' ? 'sends_weak' : 'good';
};

/** The state of this device's line. */
export const useLineState = (): LineState => {
  const { session } = useIdentity();
  const place = placeOf(session.actor);
  const main = useMainDevice().holder === 'mine';
  const lines = useLines();
  return lineState({
    connection: useConnection().status,
    media: useMediaStatus(),
    step: useLineStep(),
    sends: main && place ? (lines[place] ?? null) : null,
  });
};
