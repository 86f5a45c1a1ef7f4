import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatRecord } from '../../../shared/attendance/view.ts';
import type { FloorHolder } from '../../../shared/floor/events.ts';
import { type Place, seatOf } from '../../../shared/places.ts';
import type { Picture } from '../../../shared/stage/composition.ts';
import type { MediaStore } from '../../media/index.ts';
import { useLineStep, useMediaStatus } from '../../media-react/index.ts';
import { useConnection, useRecord, useSpeaking } from '../../meeting/index.ts';
import { useCamera, usePlace, useScreen, useSendsFrom } from './centre-place.ts';

export type StreamPicture = Extract<Picture, { kind: 'stream' }>;

/** Why there is no picture to show, in the order in which it is asked. */
export type NoPicture = 'absent' | 'camera_off' | 'sound_only' | 'failed' | 'coming' | 'none_yet';

export interface PictureView {
  readonly place: Place;
  readonly seat: SeatRecord | undefined;
  /** The seat's full name; null for the centre. */
  readonly name: string | null;
  /** The floor, if it is held by who is here. */
  readonly holder: FloorHolder | null;
  /** In a discussion: whether its microphone is open; null elsewhere. */
  readonly microphoneOpen: boolean | null;
  /** Whether the server hears it speak now. */
  readonly speaking: boolean;
  readonly track: MediaStreamTrack | null;
  readonly noPicture: NoPicture | null;
}

interface Circumstances {
  readonly absent: boolean;
  readonly track: MediaStreamTrack | null;
  readonly off: boolean;
  readonly media: MediaStore['status'];
  /** The line carries no picture any more (the last of `LINE_STEPS`). */
  readonly soundOnly: boolean;
}

const noPictureOf = ({ absent, track, off, media, soundOnly }: Circumstances): NoPicture | null => {
  if (absent) return 'absent';
  if (off) return 'camera_off';
  if (soundOnly) return 'sound_only';
  // What was set up, but never came through, is no picture that is coming.
  if (media === 'failed') return 'failed';
  if (track) return null;
  return media === 'live' ? 'none_yet' : 'coming';
};

/** What one picture of the stage shows now. */
export const usePictureView = (picture: StreamPicture): PictureView => {
  const place = usePlace(picture.place);
  const seatId = seatOf(place);
  const seat = useRecord('seat', seatId ?? '');
  const holder = useRecord('floor')?.holder ?? null;
  const discussant = useRecord('stage')?.discussion.find((each) => each.seatId === seatId);
  const speaking = useSpeaking(place);
  const camera = useCamera(place);
  const screen = useScreen(place);
  const { status } = useConnection();
  const media = useMediaStatus();
  const step = useLineStep();
  const sendsFromHere = useSendsFrom(place);
  const { track, off } = picture.source === 'screen' ? screen : camera;
  return {
    place,
    seat,
    name: seat ? seatName(seat) : null,
    holder: holder && holder.seatId === seatId ? holder : null,
    microphoneOpen: discussant?.microphoneOpen ?? null,
    speaking,
    track,
    // Offline the last picture stays, greyed.
    noPicture:
      status === 'offline' && track
        ? null
        : noPictureOf({
            absent: seat !== undefined && !seat.present,
            track,
            off,
            media,
            soundOnly: step === 'sound_only' && !sendsFromHere,
          }),
  };
};
