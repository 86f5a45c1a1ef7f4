import type { Device } from '../../shared/contract.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { SeatId } from '../../shared/kernel/ids.ts';
import type { Source } from '../../shared/media-contract.ts';
import type { Place } from '../../shared/places.ts';

/** A picture of the stage. */
export interface StagePicture {
  readonly place: Place | 'centre';
  readonly source: 'camera' | 'screen';
  readonly size: 'large' | 'small';
}

/** What the meeting decided that the media must obey. */
export interface StagePolicy {
  /** What everybody sees, the largest first. */
  readonly stage: readonly StagePicture[];
  /** Who may send a screen now. */
  readonly sharing: Place | null;
  /** Whose microphone is open (F8). The screen's sound of `sharing` is always heard. */
  readonly heard: ReadonlySet<Place>;
  /** Who is prepared: set up ahead, unseen and unheard, so that the change of stage is quick. */
  readonly next: Place | null;
  /** Whose picture stands for the centre, if there are both. */
  readonly centre: 'chair' | 'deputy';
}

/** Which seats a device shows besides the stage. */
export interface Watched {
  readonly tiles: ReadonlySet<SeatId>;
  readonly preview: SeatId | null;
}

/** A device that looks and listens. */
export interface Receiver {
  readonly connectionId: string;
  readonly place: Place | null;
  readonly device: Device;
  readonly role: Viewer['role'];
  readonly watched: Watched;
  /** A line test wants to get back what it sends. */
  readonly loop: boolean;
}

/** Something that is being sent to us. */
export interface Sent {
  readonly producerId: string;
  readonly connectionId: string;
  readonly place: Place;
  readonly source: Source;
  /** The slot of the worker it arrives at. */
  readonly slot: number;
}

export type Layer = 'high' | 'middle' | 'low';

/** Something a device is to receive. */
export interface Wanted {
  readonly producerId: string;
  /** What it is there for: what a weak line gives up follows from it. */
  readonly use: 'sound' | 'stage' | 'preview' | 'tile';
  /** Sound has no layers. */
  readonly layer: Layer | null;
  /** The line is weak: as few frames as there are. */
  readonly fewFrames?: true;
  /** Set up at both ends, but nothing flows yet. */
  readonly ahead?: true;
}

const WATCHING_ROLES: ReadonlySet<Viewer['role']> = new Set(['chair', 'deputy', 'operator', 'minute_taker']);

/** Those who run the meeting may watch every seat at once; for a seat that would be seventy needless streams. */
export const mayWatch = (role: Viewer['role']): boolean => WATCHING_ROLES.has(role);

/** Who stands for the centre: who leads, or the other when only that one sends a camera. */
const centreOf = ({ centre }: StagePolicy, sent: readonly Sent[]): Place => {
  const other = centre === 'chair' ? 'deputy' : 'chair';
  const sends = (place: Place) => sent.some((one) => one.place === place && one.source === 'camera');
  return !sends(centre) && sends(other) ? other : centre;
};

/** A text must stay readable; cameras side by side share the width of one; a picture in the corner is small. */
const layerOf = ({ source, size }: StagePicture, large: number): Layer => {
  if (source === 'screen') return 'high';
  if (size === 'small') return 'low';
  return large > 1 ? 'middle' : 'high';
};

/** The pictures on the stage. */
export const stageOf = (policy: StagePolicy, sent: readonly Sent[]): Wanted[] => {
  const large = policy.stage.filter(({ source, size }) => source === 'camera' && size === 'large').length;
  return policy.stage.flatMap((picture) => {
    const place = picture.place === 'centre' ? centreOf(policy, sent) : picture.place;
    const found = sent.find((one) => one.place === place && one.source === picture.source);
    return found ? [{ producerId: found.producerId, use: 'stage', layer: layerOf(picture, large) }] : [];
  });
};

const watchedOf = ({ role, watched }: Receiver, sent: readonly Sent[]): Wanted[] => {
  if (!mayWatch(role)) return [];
  return sent.flatMap(({ producerId, place, source }): Wanted[] => {
    if (source !== 'camera' || !place.startsWith('seat:')) return [];
    const seatId = place.slice('seat:'.length) as SeatId;
    if (watched.preview === seatId) return [{ producerId, use: 'preview', layer: 'high' }];
    return watched.tiles.has(seatId) ? [{ producerId, use: 'tile', layer: 'low' }] : [];
  });
};

const isHeard = ({ place, source }: Sent, { heard, sharing }: StagePolicy): boolean =>
  source === 'microphone' ? heard.has(place) : source === 'screen_sound' && place === sharing;

/** A second device in the same room would echo the room into itself; what a screen plays is no such sound. */
const soundOf = (receiver: Receiver, policy: StagePolicy, sent: readonly Sent[]): Wanted[] =>
  sent
    .filter((one) => isHeard(one, policy) && (one.source !== 'microphone' || one.place !== receiver.place))
    .map(({ producerId }) => ({ producerId, use: 'sound', layer: null }));

/**
 * What of the stage is recorded: its largest picture (of several that are alike, that of `speaking`), and all that
 * is heard.
 */
export const recordedOf = (
  policy: StagePolicy,
  sent: readonly Sent[],
  { speaking, pictures }: { readonly speaking: Place | null; readonly pictures: boolean },
): Wanted[] => {
  const shown = pictures ? stageOf(policy, sent) : [];
  const alike = shown.filter(({ layer }) => layer === shown[0]?.layer);
  const placeOf = (wanted: Wanted) => sent.find(({ producerId }) => producerId === wanted.producerId)?.place;
  const main = alike.find((wanted) => placeOf(wanted) === speaking) ?? shown[0];
  const heard = sent.filter((one) => isHeard(one, policy));
  return [
    ...(main ? [{ ...main, layer: 'high' as const }] : []),
    ...heard.map(({ producerId }): Wanted => ({ producerId, use: 'sound', layer: null })),
  ];
};

/** The camera and microphone of who is next, so that the change of stage needs no negotiation any more. */
const aheadOf = (receiver: Receiver, { next }: StagePolicy, sent: readonly Sent[]): Wanted[] =>
  sent
    .filter(
      ({ place, source }) =>
        place === next && (source === 'camera' || (source === 'microphone' && place !== receiver.place)),
    )
    .map(({ producerId, source }) =>
      source === 'camera'
        ? { producerId, use: 'stage', layer: 'high', ahead: true }
        : { producerId, use: 'sound', layer: null, ahead: true },
    );

const isSound = (source: Source): boolean => source === 'microphone' || source === 'screen_sound';

/** A line test is alone: all that it knows of is its own. */
const loopOf = (sent: readonly Sent[]): Wanted[] =>
  sent.map(({ producerId, source }) =>
    isSound(source) ? { producerId, use: 'sound', layer: null } : { producerId, use: 'stage', layer: 'high' },
  );

/** Everything a device is to receive now, each thing once. This is the only place that decides it. */
export const plan = (receiver: Receiver, policy: StagePolicy, sent: readonly Sent[]): Wanted[] => {
  if (receiver.device === 'companion') return [];
  if (receiver.device === 'test') return receiver.loop ? loopOf(sent) : [];
  // Nobody gets back what the same device sends: it shows its own picture without the detour.
  const own = new Set(
    sent
      .filter(({ connectionId }) => connectionId === receiver.connectionId)
      .map(({ producerId }) => producerId),
  );
  const planned = new Map<string, Wanted>();
  const all = [
    ...stageOf(policy, sent),
    ...watchedOf(receiver, sent),
    ...soundOf(receiver, policy, sent),
    ...aheadOf(receiver, policy, sent),
  ];
  for (const wanted of all)
    if (!own.has(wanted.producerId) && !planned.has(wanted.producerId))
      planned.set(wanted.producerId, wanted);
  return [...planned.values()];
};
