import type { LineStep, Source } from '../../shared/media-contract.ts';
import type { Place } from '../../shared/places.ts';
import type { DeviceLists } from './capture.ts';
import { NO_DEVICES } from './capture.ts';
import { type Quality, readChoices, type Voice } from './choices.ts';
import type { DeviceProblem } from './problems.ts';

export type TrackKey = `${Place}/${Source}`;

export interface LocalMedia {
  /** Null while it is off, not allowed, or not there. */
  readonly camera: MediaStreamTrack | null;
  readonly microphone: MediaStreamTrack | null;
  /** What the person wants; the meeting may keep a microphone closed all the same (F8). */
  readonly cameraOn: boolean;
  readonly microphoneOn: boolean;
  readonly cameraError: DeviceProblem | null;
  readonly microphoneError: DeviceProblem | null;
  /** The screen that is shared from here, and what it plays. */
  readonly screen: MediaStreamTrack | null;
  readonly screenSound: MediaStreamTrack | null;
}

export interface MediaStore {
  /** `failed`: this browser cannot, or many tries in a row went wrong; it goes on trying in the latter case. */
  readonly status: 'idle' | 'connecting' | 'live' | 'failed';
  /** What comes from others. */
  readonly tracks: Readonly<Partial<Record<TrackKey, MediaStreamTrack>>>;
  /** Switched off at the far side: show that, not the last picture. */
  readonly switchedOff: Readonly<Partial<Record<TrackKey, boolean>>>;
  readonly local: LocalMedia;
  /** How far the server has relieved the line of this device. */
  readonly line: LineStep;
  readonly devices: DeviceLists;
  readonly quality: Quality;
  readonly voice: Voice;
}

export const initialMedia = (): MediaStore => ({
  status: 'idle',
  tracks: {},
  switchedOff: {},
  local: {
    camera: null,
    microphone: null,
    cameraOn: true,
    microphoneOn: true,
    cameraError: null,
    microphoneError: null,
    screen: null,
    screenSound: null,
  },
  line: 'full',
  devices: NO_DEVICES,
  quality: readChoices().quality,
  voice: readChoices().voice,
});

const without = <Value>(record: Readonly<Partial<Record<TrackKey, Value>>>, key: TrackKey) => {
  const { [key]: _gone, ...rest } = record;
  return rest as Partial<Record<TrackKey, Value>>;
};

export const withTrack = (
  state: MediaStore,
  key: TrackKey,
  track: MediaStreamTrack,
): Partial<MediaStore> => ({
  tracks: { ...state.tracks, [key]: track },
});

/** Takes a track away, unless another has taken its place. */
export const withoutTrack = (
  state: MediaStore,
  key: TrackKey,
  track: MediaStreamTrack,
): Partial<MediaStore> =>
  state.tracks[key] === track
    ? { tracks: without(state.tracks, key), switchedOff: without(state.switchedOff, key) }
    : {};

export const withSwitch = (state: MediaStore, key: TrackKey, on: boolean): Partial<MediaStore> => ({
  switchedOff: on ? without(state.switchedOff, key) : { ...state.switchedOff, [key]: true },
});
