import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Device } from '../../../shared/contract.ts';
import { MeetingId } from '../../../shared/kernel/ids.ts';
import { hasCamera } from '../../../shared/media-contract.ts';
import { useSpeakerId } from '../../features/devices/index.ts';
import { StageSound } from '../../features/stage/index.ts';
import { MediaProvider, type Switches } from '../../media-react/index.ts';
import {
  type Meeting,
  MeetingProvider,
  useConnection,
  useIdentity,
  useMainDevice,
} from '../../meeting/index.ts';
import { Busy } from '../../ui/index.ts';
import { useSessionIn } from '../session.tsx';
import { Announcer } from './announcer.tsx';
import { GoodbyePage } from './goodbye-page.tsx';
import { useOpenMeeting } from './use-open-meeting.ts';
import { useWakeLock } from './use-wake-lock.ts';

/** Whether this device sends: null until the server has said which device of the place is the main one. */
const useSends = (): boolean | null => {
  const { session, device } = useIdentity();
  const { holder } = useMainDevice();
  const { status } = useConnection();
  if (device !== 'main' || !hasCamera(session.actor)) return false;
  if (holder === 'none' && status === 'connecting') return null;
  return holder === 'mine';
};

const PlayedSound = () => <StageSound speakerId={useSpeakerId()} />;

interface MediaOfRoomProps {
  readonly switches: Switches;
  readonly silent: boolean;
  readonly children: ReactNode;
}

const MediaOfRoom = ({ switches, silent, children }: MediaOfRoomProps) => (
  <MediaProvider send={useSends()} switches={switches}>
    {!silent && <PlayedSound />}
    {children}
  </MediaProvider>
);

interface UnlessEndedProps {
  readonly meeting: Meeting;
  readonly unattended: boolean;
  readonly children: ReactNode;
}

const UnlessEnded = ({ meeting, unattended, children }: UnlessEndedProps) => {
  const { status, reason } = useStore(meeting.store, ({ connection }) => connection);
  return status === 'ended' && reason ? <GoodbyePage reason={reason} unattended={unattended} /> : children;
};

interface RoomProps {
  readonly meetingId: string;
  readonly device: Extract<Device, 'main' | 'display'>;
  readonly switches: Switches;
  /** Another window of the same person plays the sound. */
  readonly silent?: boolean;
  readonly children: ReactNode;
}

const OpenRoom = ({
  meetingId,
  device,
  switches,
  silent = false,
  children,
}: RoomProps & { meetingId: MeetingId }) => {
  const session = useSessionIn(meetingId);
  const meeting = useOpenMeeting(session.handle, meetingId, device);
  useWakeLock();
  if (!meeting) return <Busy />;
  return (
    <MeetingProvider meeting={meeting} identity={{ session, device, meetingId }}>
      <UnlessEnded meeting={meeting} unattended={device === 'display'}>
        <MediaOfRoom switches={switches} silent={silent}>
          <Announcer />
          {children}
        </MediaOfRoom>
      </UnlessEnded>
    </MeetingProvider>
  );
};

/** A meeting with its pictures and sound, for whatever screen stands inside. */
export const Room = (props: RoomProps) => {
  const id = MeetingId.safeParse(props.meetingId);
  return id.success ? <OpenRoom {...props} meetingId={id.data} /> : <GoodbyePage reason="meeting.unknown" />;
};
