import type { Source } from '../../shared/media-contract.ts';
import type { Quality, Voice } from './choices.ts';
import { type DeviceProblem, isInsecure, problemOf } from './problems.ts';

/** What is taken from a device that is plugged in. */
export type DeviceSource = Extract<Source, 'camera' | 'microphone'>;
export const DEVICE_SOURCES = ['camera', 'microphone'] as const satisfies readonly DeviceSource[];

/** A camera or microphone that works, or why there is none. */
export type Captured =
  | { readonly track: MediaStreamTrack; readonly problem: null }
  | { readonly track: null; readonly problem: DeviceProblem };

const PICTURE: Readonly<Record<Quality, MediaTrackConstraints>> = {
  auto: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } },
  low: { width: { ideal: 320 }, height: { ideal: 180 }, frameRate: { ideal: 8, max: 8 } },
};

const soundOf = (voice: Voice): MediaTrackConstraints => {
  const cleaned = voice === 'cleaned';
  return {
    echoCancellation: cleaned,
    noiseSuppression: cleaned,
    autoGainControl: cleaned,
    channelCount: { ideal: 1 },
  };
};

/** How picture and sound are taken. */
export interface Taking {
  readonly quality: Quality;
  readonly voice: Voice;
}

/** Exactly the chosen device: another room's camera must not come on because the chosen one is unplugged. */
const withDevice = (constraints: MediaTrackConstraints, deviceId: string | null): MediaTrackConstraints =>
  deviceId ? { ...constraints, deviceId: { exact: deviceId } } : constraints;

const firstTrack = async (constraints: MediaStreamConstraints): Promise<Captured> => {
  if (isInsecure()) return { track: null, problem: 'insecure' };
  try {
    const stream = await navigator.mediaDevices.getUserMedia(constraints);
    const [track] = stream.getTracks();
    return track ? { track, problem: null } : { track: null, problem: 'missing' };
  } catch (error) {
    return { track: null, problem: problemOf(error) };
  }
};

const openOne = (
  source: DeviceSource,
  deviceId: string | null,
  { quality, voice }: Taking,
): Promise<Captured> =>
  firstTrack(
    source === 'camera'
      ? { video: withDevice(PICTURE[quality], deviceId) }
      : { audio: withDevice(soundOf(voice), deviceId) },
  );

/** Opens the chosen device, or the default one when the chosen one is no longer there. */
export const capture = async (
  source: DeviceSource,
  deviceId: string | null,
  taking: Taking,
): Promise<Captured> => {
  const chosen = await openOne(source, deviceId, taking);
  return deviceId && chosen.problem === 'missing' ? openOne(source, null, taking) : chosen;
};

const isUndecided = async (name: 'camera' | 'microphone'): Promise<boolean> => {
  try {
    return (await navigator.permissions.query({ name })).state === 'prompt';
  } catch {
    // This browser does not tell; then each is asked for alone.
    return false;
  }
};

/** Asks for camera and microphone in one question rather than two, when the person has not decided on either. */
export const askOnce = async (): Promise<void> => {
  if (isInsecure() || !(await isUndecided('camera')) || !(await isUndecided('microphone'))) return;
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
    for (const track of stream.getTracks()) track.stop();
  } catch {
    // One of them may be missing or refused: each is opened alone next and says so itself.
  }
};

/** A device to choose from; the label is empty until the person has allowed its kind. */
export interface DeviceChoice {
  readonly deviceId: string;
  readonly label: string;
}

export interface DeviceLists {
  readonly cameras: readonly DeviceChoice[];
  readonly microphones: readonly DeviceChoice[];
  readonly speakers: readonly DeviceChoice[];
}

export const NO_DEVICES: DeviceLists = { cameras: [], microphones: [], speakers: [] };

/** What is plugged in. */
export const listDevices = async (): Promise<DeviceLists> => {
  if (isInsecure()) return NO_DEVICES;
  const devices = await navigator.mediaDevices.enumerateDevices();
  const of = (kind: MediaDeviceKind): DeviceChoice[] =>
    devices
      .filter((device) => device.kind === kind && device.deviceId !== '')
      .map(({ deviceId, label }) => ({ deviceId, label }));
  return { cameras: of('videoinput'), microphones: of('audioinput'), speakers: of('audiooutput') };
};

/** Calls the listener when something was plugged in or out; returns how to stop. */
export const onDevicesChanged = (listener: () => void): (() => void) => {
  if (isInsecure()) return () => undefined;
  navigator.mediaDevices.addEventListener('devicechange', listener);
  return () => navigator.mediaDevices.removeEventListener('devicechange', listener);
};
