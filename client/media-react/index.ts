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
  useWallPictures,
} from './context.tsx';
