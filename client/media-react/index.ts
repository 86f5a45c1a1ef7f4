export {
  MediaProvider,
  type Switches,
  useDeviceChange,
  useDevices,
  useLineStep,
  useLocal,
  useMedia,
  useMediaStatus,
  useTrack,
  useTracks,
  useWatch,
} from './context.tsx';
export { useDeviceCheck } from './use-device-check.ts';
