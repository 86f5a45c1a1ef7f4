import type { StoreApi } from 'zustand/vanilla';
import { capture, type DeviceSource, listDevices, onDevicesChanged } from './capture.ts';
import { keepChoice, type Quality, readChoices, type Voice } from './choices.ts';
import type { DeviceProblem } from './problems.ts';
import type { LocalMedia, MediaStore } from './store.ts';

/** The camera and microphone of this device: opened, switched, changed, lost and found again. */
export const createLocal = (store: StoreApi<MediaStore>, changed: () => void) => {
  /** Counts the openings of each; one that was overtaken is let go when it comes. */
  const turns: Record<DeviceSource, number> = { camera: 0, microphone: 0 };
  let open = false;

  const local = () => store.getState().local;
  const set = (part: Partial<LocalMedia>) => store.setState({ local: { ...local(), ...part } });
  const isOn = (source: DeviceSource) => (source === 'camera' ? local().cameraOn : local().microphoneOn);
  const setTrack = (source: DeviceSource, track: MediaStreamTrack | null, problem: DeviceProblem | null) =>
    set(
      source === 'camera'
        ? { camera: track, cameraError: problem }
        : { microphone: track, microphoneError: problem },
    );

  const letGo = (source: DeviceSource) => {
    turns[source] += 1;
    local()[source]?.stop();
    setTrack(source, null, null);
  };

  const refreshList = async () => store.setState({ devices: await listDevices() });

  const acquire = async (source: DeviceSource, deviceId: string | null) => {
    turns[source] += 1;
    const turn = turns[source];
    // Many cameras cannot be opened twice, so the old one is let go first.
    local()[source]?.stop();
    const { track, problem } = await capture(source, deviceId, store.getState());
    if (turn !== turns[source]) return track?.stop();
    if (track && source === 'microphone') track.enabled = local().microphoneOn;
    track?.addEventListener('ended', () => {
      if (local()[source] !== track) return;
      // Unplugged, or taken away by the browser: what else is there?
      setTrack(source, null, 'missing');
      changed();
      void acquire(source, null);
    });
    setTrack(source, track, problem);
    changed();
    await refreshList();
  };

  /** The microphone stays open while it is muted, so that it speaks at once; the camera's light goes out. */
  const needs = (source: DeviceSource) => open && (source === 'microphone' || local().cameraOn);

  const acquireIfNeeded = (source: DeviceSource) =>
    needs(source) && !local()[source] ? acquire(source, readChoices()[source]) : undefined;

  const stopWatching = onDevicesChanged(() => {
    void refreshList();
    if (!open) return;
    if (local().cameraError) void acquireIfNeeded('camera');
    if (local().microphoneError) void acquireIfNeeded('microphone');
  });

  return {
    isOn,
    async start() {
      if (open) return;
      open = true;
      await Promise.all([acquireIfNeeded('camera'), acquireIfNeeded('microphone')]);
    },
    stop() {
      open = false;
      letGo('camera');
      letGo('microphone');
    },
    /** Takes this device from now on and in later meetings; null is the default one. */
    async use(source: DeviceSource, deviceId: string | null) {
      keepChoice(source, deviceId);
      if (needs(source)) await acquire(source, deviceId);
    },
    async switchCamera(on: boolean) {
      set({ cameraOn: on });
      if (!on) letGo('camera');
      changed();
      await acquireIfNeeded('camera');
    },
    switchMicrophone(on: boolean) {
      set({ microphoneOn: on });
      const { microphone } = local();
      if (microphone) microphone.enabled = on;
      changed();
    },
    async setVoice(voice: Voice) {
      keepChoice('voice', voice);
      store.setState({ voice });
      if (local().microphone) await acquire('microphone', readChoices().microphone);
    },
    async setQuality(quality: Quality) {
      keepChoice('quality', quality);
      store.setState({ quality });
      if (local().camera) await acquire('camera', readChoices().camera);
    },
    close() {
      stopWatching();
      open = false;
      letGo('camera');
      letGo('microphone');
    },
  };
};
