import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { RecordingSign } from '../../features/recording/index.ts';
import { DeskProvider, DeskWall, MOST_WINDOWS, useDesk } from '../../features/wall/index.ts';
import type { Switches } from '../../media-react/index.ts';
import { useWatch } from '../../media-react/index.ts';
import { NotFound } from '../not-found.tsx';
import { useSession } from '../session.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { Room } from './room.tsx';
import { useDarkPage } from './use-dark-page.ts';
import classes from './wall-screen.module.css';

const NOTHING_ON: Switches = { cameraOn: false, microphoneOn: false };

const WallWindow = () => {
  const { t } = useTranslation('wall');
  const { windows, part } = useDesk();
  const [tiles, setTiles] = useState<readonly SeatId[]>([]);
  useWatch(tiles, null);
  const title = t('windows.title', { part: windows.indexOf(part) + 1, of: windows.length });
  return (
    <main id="main" className={classes.window}>
      <title>{title}</title>
      <h1 className="gb-hidden">{title}</h1>
      <ConnectionBanner />
      <RecordingSign />
      <DeskWall onInSight={setTiles} />
    </main>
  );
};

const Window = ({ part }: { part: number }) => {
  useDarkPage();
  return (
    <DeskProvider part={part}>
      <WallWindow />
    </DeskProvider>
  );
};

/** A further window of the operator's wall, with a connection of its own; it plays no sound. */
export const WallScreen = () => {
  const { session } = useSession();
  const { meetingId = '', part = '' } = useParams();
  const number = Number(part);
  const known = Number.isInteger(number) && number > 1 && number <= MOST_WINDOWS;
  if (session.actor.role !== 'operator' || !known) return <NotFound />;
  return (
    <Room meetingId={meetingId} device="display" switches={NOTHING_ON} silent>
      <Window part={number} />
    </Room>
  );
};
