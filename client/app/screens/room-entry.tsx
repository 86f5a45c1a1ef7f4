import { Button } from '@mantine/core';
import { Gauge } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import type { SessionInfo } from '../../../shared/http-contract.ts';
import { hasCamera } from '../../../shared/media-contract.ts';
import { DeviceCheck } from '../../features/devices/index.ts';
import { ConsentNote } from '../../features/recording/index.ts';
import type { Switches } from '../../media-react/index.ts';
import { Busy } from '../../ui/index.ts';
import { useSessionIn } from '../session.tsx';
import { PageFrame } from '../shell/page-frame.tsx';
import { keepEntered, readEntered } from './entered.ts';
import classes from './frame.module.css';
import { Room } from './room.tsx';

const SeatRoom = lazy(async () => ({ default: (await import('./seat-room.tsx')).SeatRoom }));
const ChairScreen = lazy(async () => ({ default: (await import('./chair-screen.tsx')).ChairScreen }));
const OperatorScreen = lazy(async () => ({
  default: (await import('./operator-screen.tsx')).OperatorScreen,
}));
const MinuteTakerScreen = lazy(async () => ({
  default: (await import('./minute-taker-screen.tsx')).MinuteTakerScreen,
}));
const DepartmentScreen = lazy(async () => ({
  default: (await import('./department-screen.tsx')).DepartmentScreen,
}));
const ObserverScreen = lazy(async () => ({
  default: (await import('./observer-screen.tsx')).ObserverScreen,
}));

const SCREENS = {
  seat: SeatRoom,
  chair: ChairScreen,
  deputy: ChairScreen,
  operator: OperatorScreen,
  minute_taker: MinuteTakerScreen,
  department: DepartmentScreen,
  observer: ObserverScreen,
  admin: ObserverScreen,
} satisfies Record<SessionInfo['actor']['role'], unknown>;

const NOTHING_ON: Switches = { cameraOn: false, microphoneOn: false };

interface EntranceProps {
  readonly session: SessionInfo;
  readonly meetingId: string;
  readonly onEnter: (switches: Switches) => void;
}

const Entrance = ({ session, meetingId, onEnter }: EntranceProps) => {
  const { t } = useTranslation('screens');
  const meeting = session.meetings.find(({ id }) => id === meetingId);
  return (
    <PageFrame>
      <DeviceCheck
        seat={session.actor.role === 'seat'}
        onEnter={onEnter}
        title={
          <div className={classes.entrance}>
            <h1>{meeting?.title ?? t('entrance')}</h1>
            <p>{t('entranceAs', { name: session.name })}</p>
            <ConsentNote recordedBy={meeting?.recordedBy ?? null} />
            <Button
              component={Link}
              to="test"
              variant="default"
              mt="sm"
              leftSection={<Gauge size={20} aria-hidden />}
            >
              {t('testFirst')}
            </Button>
          </div>
        }
      />
    </PageFrame>
  );
};

/** The way into the room: devices are tried out first where there are any to send, then the role's screen opens. */
export const RoomEntry = () => {
  const { meetingId = '' } = useParams();
  const session = useSessionIn(meetingId);
  const { role } = session.actor;
  const [entered, setEntered] = useState<Switches | null>(() =>
    hasCamera(session.actor) ? readEntered(meetingId) : NOTHING_ON,
  );
  if (session.companionOnly) return <Navigate replace to="companion" />;
  if (!entered)
    return (
      <Entrance
        session={session}
        meetingId={meetingId}
        onEnter={(switches) => {
          keepEntered(meetingId, switches);
          setEntered(switches);
        }}
      />
    );
  const Screen = SCREENS[role];
  return (
    <Room meetingId={meetingId} device="main" switches={entered}>
      <Suspense fallback={<Busy />}>
        <Screen />
      </Suspense>
    </Room>
  );
};
