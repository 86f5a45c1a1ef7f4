import type { Chairing } from '../chairing/events.ts';
import type { FloorHolder } from '../floor/events.ts';
import type { Place } from '../places.ts';
import { compositionOf } from './composition.ts';
import type { Stage } from './events.ts';

interface Sounding {
  readonly stage: Stage;
  readonly holder: FloorHolder | null;
  readonly acting: Chairing['acting'];
}

/** The places that the meeting lets speak, hushed or not. */
const openPlaces = ({ stage, holder }: Sounding): Place[] => [
  'chair',
  'deputy',
  ...(holder?.microphoneOpen ? [`seat:${holder.seatId}` as const] : []),
  ...stage.discussion.filter((each) => each.microphoneOpen).map(({ seatId }): Place => `seat:${seatId}`),
];

/** F8, S11: whose microphone is open. */
export const heardPlaces = (sounding: Sounding): Place[] => {
  const { stage, acting } = sounding;
  const open = openPlaces(sounding);
  if (!stage.hushed) return open;
  const seen = new Set<string>(
    compositionOf(stage).pictures.map((picture) => (picture.kind === 'stream' ? picture.place : '')),
  );
  return open.filter((place) => place === 'chair' || place === acting || seen.has(place));
};
