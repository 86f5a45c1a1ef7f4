import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  askOnce,
  capture,
  type DeviceLists,
  type DeviceSource,
  listDevices,
  NO_DEVICES,
  onDevicesChanged,
} from './capture.ts';
import { keepChoice, type Quality, readChoices } from './choices.ts';
import { createLevelMeter, type LevelMeter } from './level.ts';
import type { DeviceProblem } from './problems.ts';
import { playTestTone } from './test-tone.ts';

export interface DeviceCheckStore {
  readonly devices: DeviceLists;
  readonly camera: MediaStreamTrack | null;
  readonly microphone: MediaStreamTrack | null;
  readonly cameraError: DeviceProblem | null;
  readonly microphoneError: DeviceProblem | null;
  /** The device that each comes from. */
  readonly cameraId: string | null;
  readonly microphoneId: string | null;
  readonly quality: Quality;
  readonly toneSounds: boolean;
}

/** The check before the room: can I be seen and heard, do I hear. It needs no connection. */
export interface DeviceCheck {
  readonly store: StoreApi<DeviceCheckStore>;
  readonly start: () => Promise<void>;
  /** Takes this device, here and in the room; null is the default one. */
  readonly chooseCamera: (deviceId: string | null) => Promise<void>;
  readonly chooseMicrophone: (deviceId: string | null) => Promise<void>;
  readonly setQuality: (quality: Quality) => Promise<void>;
  /** How loud the microphone is now, 0-1. */
  readonly level: () => number;
  /** Two notes from the loudspeaker. */
  readonly playTone: () => Promise<void>;
  /** Lets go of the devices, so that the room can take them. */
  readonly close: () => void;
}

const initial = (): DeviceCheckStore => ({
  devices: NO_DEVICES,
  camera: null,
  microphone: null,
  cameraError: null,
  microphoneError: null,
  cameraId: null,
  microphoneId: null,
  quality: readChoices().quality,
  toneSounds: false,
});

export const createDeviceCheck = (): DeviceCheck => {
  const store = createStore<DeviceCheckStore>(initial);
  const turns: Record<DeviceSource, number> = { camera: 0, microphone: 0 };
  let meter: LevelMeter | null = null;

  const put = (source: DeviceSource, track: MediaStreamTrack | null, problem: DeviceProblem | null) => {
    const id = track?.getSettings().deviceId ?? null;
    store.setState(
      source === 'camera'
        ? { camera: track, cameraError: problem, cameraId: id }
        : { microphone: track, microphoneError: problem, microphoneId: id },
    );
    if (source === 'camera') return;
    meter?.close();
    meter = track && createLevelMeter(track);
  };

  const refreshList = async () => store.setState({ devices: await listDevices() });

  const open = async (source: DeviceSource, deviceId: string | null) => {
    turns[source] += 1;
    const turn = turns[source];
    store.getState()[source]?.stop();
    const { track, problem } = await capture(source, deviceId, {
      quality: store.getState().quality,
      voice: readChoices().voice,
    });
    if (turn !== turns[source]) return track?.stop();
    track?.addEventListener('ended', () => {
      if (store.getState()[source] === track) put(source, null, 'missing');
    });
    put(source, track, problem);
    await refreshList();
  };

  const choose = (source: DeviceSource, deviceId: string | null) => {
    keepChoice(source, deviceId);
    return open(source, deviceId);
  };

  const stopWatching = onDevicesChanged(() => {
    void refreshList();
    const { cameraError, microphoneError } = store.getState();
    if (cameraError) void open('camera', readChoices().camera);
    if (microphoneError) void open('microphone', readChoices().microphone);
  });

  return {
    store,
    async start() {
      await askOnce();
      const { camera, microphone } = readChoices();
      await Promise.all([open('camera', camera), open('microphone', microphone)]);
    },
    chooseCamera: (deviceId) => choose('camera', deviceId),
    chooseMicrophone: (deviceId) => choose('microphone', deviceId),
    async setQuality(quality) {
      keepChoice('quality', quality);
      store.setState({ quality });
      await open('camera', readChoices().camera);
    },
    level: () => meter?.level() ?? 0,
    async playTone() {
      store.setState({ toneSounds: true });
      await playTestTone();
      store.setState({ toneSounds: false });
    },
    close() {
      stopWatching();
      for (const source of ['camera', 'microphone'] as const) {
        turns[source] += 1;
        store.getState()[source]?.stop();
        put(source, null, null);
      }
    },
  };
};
