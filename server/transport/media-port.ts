import type { Device, Presence } from '../../shared/contract.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import type { MediaAnswer, MediaNotice } from '../../shared/media-contract.ts';
import type { Place } from '../../shared/places.ts';
import type { Statistics } from '../../shared/statistics-contract.ts';

/** One device in the media plane. */
export interface MediaDevicePort {
  readonly request: (request: unknown) => Promise<MediaAnswer>;
  readonly setMain: (main: boolean) => void;
  readonly close: () => void;
}

/** The media plane of one meeting, as far as the transport needs it: it carries signalling and asks nothing. */
export interface MediaRoomPort {
  readonly join: (device: {
    readonly connectionId: string;
    readonly viewer: Viewer;
    readonly place: Place | null;
    readonly device: Device;
    readonly notify: (notice: MediaNotice) => void;
  }) => MediaDevicePort;
  readonly onPresence: (listener: (presence: Presence) => void) => () => void;
  readonly presence: () => Presence;
  readonly onStatistics: (listener: (statistics: Statistics) => void) => () => void;
  readonly statistics: () => Statistics | null;
}

export interface MediaPlanePort {
  readonly room: (meetingId: MeetingId) => MediaRoomPort;
}
