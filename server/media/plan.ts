import type { Device } from '../../shared/contract.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { Source } from '../../shared/media-contract.ts';
import type { Place } from '../../shared/places.ts';

/** What the meeting decided that the media must obey. */
export interface StagePolicy {
  /** What everybody sees. */
  readonly stage: Place | 'centre';
  /** Whose microphone is open (F8). */
  readonly heard: ReadonlySet<Place>;
  /** Who is likely next on the stage, e.g. the head of the queue; it is set up ahead, unseen and unheard. */
  readonly next?: Place | null;
  /** Whose picture stands for the centre, if there are both; the chair's unless it is said. */
  readonly centre?: 'chair' | 'deputy';
}

/** A device that looks and listens. */
export interface Receiver {
  readonly connectionId: string;
  readonly place: Place | null;
  readonly device: Device;
  readonly role: Viewer['role'];
  /** It asked for the wall of all seats. */
  readonly wall: boolean;
}

/** A camera or microphone that is being sent to us. */
export interface Sent {
  readonly producerId: string;
  readonly connectionId: string;
  readonly place: Place;
  readonly source: Source;
}

export type Layer = 'high' | 'low';

/** Something a device is to receive; a microphone has no layers. */
export interface Wanted {
  readonly producerId: string;
  readonly layer: Layer | null;
  /** Set up at both ends, but nothing flows yet. */
  readonly ahead?: true;
}

const WALL_ROLES: ReadonlySet<Viewer['role']> = new Set(['chair', 'deputy', 'operator', 'minute_taker']);

/** Those who run the meeting may watch every seat at once; for a seat that would be seventy needless streams. */
export const mayHaveWall = (role: Viewer['role']): boolean => WALL_ROLES.has(role);

/** The camera on the stage; for the centre that of who leads, or the other's when there is none. */
const stageCamera = (
  { stage, centre = 'chair' }: StagePolicy,
  cameras: readonly Sent[],
): Sent | undefined => {
  const of = (place: Place) => cameras.find((camera) => camera.place === place);
  return stage === 'centre' ? (of(centre) ?? of(centre === 'chair' ? 'deputy' : 'chair')) : of(stage);
};

/** The camera and microphone of who is next, so that the change of stage needs no negotiation any more. */
const aheadOf = (
  receiver: Receiver,
  { next }: StagePolicy,
  others: readonly Sent[],
  now: readonly Wanted[],
): Wanted[] =>
  others
    .filter(({ place, source }) => place === next && (source === 'camera' || place !== receiver.place))
    .filter(({ producerId }) => !now.some((wanted) => wanted.producerId === producerId))
    .map(({ producerId, source }) => ({
      producerId,
      layer: source === 'camera' ? 'high' : null,
      ahead: true,
    }));

/** Everything a device is to receive now. This is the only place that decides it. */
export const plan = (receiver: Receiver, policy: StagePolicy, sent: readonly Sent[]): Wanted[] => {
  if (receiver.device === 'companion') return [];
  // Nobody gets back what the same device sends: it shows its own picture without the detour.
  const others = sent.filter(({ connectionId }) => connectionId !== receiver.connectionId);
  const cameras = others.filter(({ source }) => source === 'camera');
  const onStage = stageCamera(
    policy,
    sent.filter(({ source }) => source === 'camera'),
  );
  const wall = receiver.wall && mayHaveWall(receiver.role);
  const seen = cameras.flatMap((camera): Wanted[] => {
    if (camera === onStage) return [{ producerId: camera.producerId, layer: 'high' }];
    return wall && camera.place.startsWith('seat:') ? [{ producerId: camera.producerId, layer: 'low' }] : [];
  });
  // A second device in the same room would echo the room into itself.
  const heard = others
    .filter(
      ({ source, place }) => source === 'microphone' && place !== receiver.place && policy.heard.has(place),
    )
    .map(({ producerId }): Wanted => ({ producerId, layer: null }));
  const now = [...seen, ...heard];
  return [...now, ...aheadOf(receiver, policy, others, now)];
};
