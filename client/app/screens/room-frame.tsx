import type { ReactNode } from 'react';
import { PresentedNotice } from '../../features/documents/index.ts';
import { SoundNote } from '../../features/stage/index.ts';
import { useConnection } from '../../meeting/index.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import classes from './frame.module.css';
import { JournalAlarm } from './journal-alarm.tsx';
import { LineNote } from './line-note.tsx';
import { MainDeviceNote } from './main-device-note.tsx';
import { RoomHeader } from './room-header.tsx';

interface RoomFrameProps {
  readonly children: ReactNode;
  /** More in the header line. */
  readonly facts?: ReactNode;
  /** The controls along the bottom. */
  readonly bar?: ReactNode;
  readonly dark?: boolean;
}

/** Header, what is wrong if anything is, the screen itself, and the controls; exactly as high as the window. */
export const RoomFrame = ({ children, facts, bar, dark }: RoomFrameProps) => {
  const { status } = useConnection();
  return (
    <div className={classes.frame}>
      <RoomHeader dark={dark}>{facts}</RoomHeader>
      <ConnectionBanner />
      <LineNote />
      <JournalAlarm />
      <SoundNote />
      <MainDeviceNote />
      {/* The operator's desk, the dark one, has no place for reading. */}
      {!dark && <PresentedNotice />}
      <main className={classes.main} data-stale={status === 'offline' || undefined} id="main">
        {children}
      </main>
      {bar && <footer className={classes.bar}>{bar}</footer>}
    </div>
  );
};
