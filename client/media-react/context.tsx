import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore } from 'zustand/vanilla';
import type { SeatId } from '../../shared/kernel/ids.ts';
import type { Source } from '../../shared/media-contract.ts';
import type { Place } from '../../shared/places.ts';
import { createMedia, type Media, type MediaStore } from '../media/index.ts';
import { useMeeting } from '../meeting/index.ts';

const MediaContext = createContext<Media | null>(null);

/** Which devices are on when the room is entered. */
export interface Switches {
  readonly cameraOn: boolean;
  readonly microphoneOn: boolean;
}

interface MediaProviderProps {
  /** Whether camera and microphone of this device are sent: it is the main one of its place. Null: not known yet. */
  readonly send: boolean | null;
  readonly switches: Switches;
  readonly children: ReactNode;
}

/** The pictures and sounds of the meeting for all below it. */
export const MediaProvider = ({ send, switches, children }: MediaProviderProps) => {
  const meeting = useMeeting();
  const [media, setMedia] = useState<Media | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the switches are those of entering; later ones are the room's
  useEffect(() => {
    const created = createMedia(meeting.media);
    // Before it starts, so that a camera that is to be off is never opened.
    void created.switchCamera(switches.cameraOn);
    created.switchMicrophone(switches.microphoneOn);
    setMedia(created);
    return () => {
      setMedia(null);
      created.close();
    };
  }, [meeting]);
  useEffect(() => {
    if (send !== null) void media?.start({ send });
  }, [media, send]);
  return <MediaContext value={media}>{children}</MediaContext>;
};

/** What there is before the media plane has begun: nothing. */
const idle = createStore<MediaStore>(() => ({
  status: 'idle',
  tracks: {},
  switchedOff: {},
  local: {
    camera: null,
    microphone: null,
    cameraOn: false,
    microphoneOn: false,
    cameraError: null,
    microphoneError: null,
    screen: null,
    screenSound: null,
  },
  line: 'full',
  devices: { cameras: [], microphones: [], speakers: [] },
  quality: 'auto',
  voice: 'cleaned',
}));

/** Null for the moment before it begins. */
export const useMedia = (): Media | null => useContext(MediaContext);

const useMediaStore = <T,>(select: (store: MediaStore) => T): T =>
  useStore(useMedia()?.store ?? idle, useShallow(select));

export const useMediaStatus = () => useMediaStore(({ status }) => status);

/** This device's own camera and microphone. */
export const useLocal = () => useMediaStore(({ local }) => local);

/** How far the line of this device has been relieved. */
export const useLineStep = () => useMediaStore(({ line }) => line);

/** What is plugged in here, and how large a picture is sent. */
export const useDevices = () =>
  useMediaStore(({ devices, quality, voice }) => ({ ...devices, quality, voice }));

/** The track of a place, null while there is none; `off`: its sender has switched it off. */
export const useTrack = (place: Place, source: Source) =>
  useMediaStore(({ tracks, switchedOff }) => ({
    track: tracks[`${place}/${source}`] ?? null,
    off: switchedOff[`${place}/${source}`] ?? false,
  }));

/** All tracks of a source by place. */
export const useTracks = (source: Source): ReadonlyMap<Place, MediaStreamTrack> => {
  const tracks = useMediaStore((store) => store.tracks);
  const ending = `/${source}`;
  const found = new Map<Place, MediaStreamTrack>();
  for (const [key, track] of Object.entries(tracks))
    if (track && key.endsWith(ending)) found.set(key.slice(0, -ending.length) as Place, track);
  return found;
};

/** Shows these seats besides the stage while this is on the page, small, and one of them large; the centre only. */
export const useWatch = (tiles: readonly SeatId[], preview: SeatId | null) => {
  const media = useMedia();
  const named = tiles.join(' ');
  useEffect(() => {
    media?.watch({ tiles: named ? (named.split(' ') as SeatId[]) : [], preview });
  }, [media, named, preview]);
  useEffect(() => () => media?.watch({ tiles: [], preview: null }), [media]);
};

/** Takes another camera or microphone here; null is the system's own. */
export const useDeviceChange = () => {
  const media = useMedia();
  return {
    // biome-ignore lint/correctness/useHookAtTopLevel: a method that uses a camera, no hook
    takeCamera: (deviceId: string | null) => void media?.useCamera(deviceId),
    // biome-ignore lint/correctness/useHookAtTopLevel: a method that uses a microphone, no hook
    takeMicrophone: (deviceId: string | null) => void media?.useMicrophone(deviceId),
  };
};
