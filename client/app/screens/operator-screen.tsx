import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Activity, House, ListChecks, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { CurrentSpeaker, PolicyPicker, SpeakerQueue } from '../../features/floor/index.ts';
import { Reading } from '../../features/minutes/index.ts';
import { SoundSwitch, StageTools } from '../../features/stage/index.ts';
import {
  AnotherWindow,
  DeskProvider,
  DeskWall,
  Preview,
  useDesk,
  useSeatActions,
} from '../../features/wall/index.ts';
import { MeetingPanel } from '../../forms/index.ts';
import { useWatch } from '../../media-react/index.ts';
import { useIdentity, useRecord } from '../../meeting/index.ts';
import { type KeyBinding, Keys } from '../../ui/index.ts';
import { MainStage } from './main-stage.tsx';
import classes from './operator-screen.module.css';
import { RoomFrame } from './room-frame.tsx';
import { LeaveControl } from './room-tools.tsx';
import { useDarkPage } from './use-dark-page.ts';

const useOperatorKeys = (): KeyBinding[] => {
  const { t } = useTranslation('screens');
  const actions = useSeatActions();
  const { session } = useIdentity();
  const next = useRecord('floor')?.queue[0]?.seatId;
  // Letters name seats, so these are held with Alt. The first four are heard by the wall.
  return [
    { key: 'A G', does: t('keys.twoLetters') },
    { key: 'Enter', does: t('keys.take') },
    { key: 'shift+Enter', does: t('keys.takeToSpeak') },
    { key: '/', does: t('keys.search') },
    {
      key: 'mod+k',
      does: t('keys.everything'),
      run: () => void window.open(`/s/${session.handle}/search`, '_blank'),
    },
    { key: 'alt+n', does: t('keys.inviteNext'), run: () => next && void actions.grant(next) },
    {
      key: 'alt+k',
      does: t('keys.floorMicrophone'),
      run: () => void (actions.holder?.microphoneOpen === false ? actions.unmute() : actions.mute()),
    },
    { key: 'alt+e', does: t('keys.endFloor'), run: () => void actions.end() },
    { key: 'alt+c', does: t('keys.centre'), run: () => void actions.showCentre() },
  ];
};

const Programme = () => {
  const { t } = useTranslation('screens');
  const actions = useSeatActions();
  const centre = useRecord('stage')?.source.kind === 'centre';
  return (
    <section className={classes.programme} aria-label={t('operator.programme')}>
      <header className={classes.heading}>
        <h2>{t('operator.programme')}</h2>
        <Button
          variant="default"
          px="sm"
          leftSection={<House size={18} aria-hidden />}
          disabled={centre || actions.offline}
          onClick={() => actions.showCentre()}
        >
          {t('operator.centre')}
        </Button>
        <SoundSwitch iconOnly />
      </header>
      <div className={classes.stage}>
        <MainStage />
      </div>
      <StageTools />
    </section>
  );
};

const Queue = () => {
  const { t } = useTranslation('screens');
  const waiting = useRecord('floor')?.queue.length ?? 0;
  return (
    <div className={classes.queue}>
      <MeetingPanel title={t('floor', { count: waiting })}>
        <div className={classes.floor}>
          <CurrentSpeaker />
          <SpeakerQueue />
          <PolicyPicker />
        </div>
      </MeetingPanel>
    </div>
  );
};

interface PageLinkProps {
  readonly to: string;
  readonly label: string;
  readonly children: ReactNode;
}

const PageLink = ({ to, label, children }: PageLinkProps) => (
  <Tooltip label={label}>
    <ActionIcon component={Link} to={to} target="_blank" size={48} variant="default" aria-label={label}>
      {children}
    </ActionIcon>
  </Tooltip>
);

/** The operator's other pages, each in a window of its own: the desk stays as it is. */
const Pages = () => {
  const { t } = useTranslation('screens');
  return (
    <>
      <PageLink to="../search" label={t('operator.search')}>
        <Search size={22} aria-hidden />
      </PageLink>
      <PageLink to="lines" label={t('operator.lineTests')}>
        <ListChecks size={22} aria-hidden />
      </PageLink>
      <PageLink to="statistics" label={t('operator.statistics')}>
        <Activity size={22} aria-hidden />
      </PageLink>
    </>
  );
};

const Console = () => {
  const [tiles, setTiles] = useState<readonly SeatId[]>([]);
  const { preview } = useDesk();
  useWatch(tiles, preview);
  return (
    <RoomFrame
      dark
      facts={
        <>
          <Pages />
          <LeaveControl />
        </>
      }
    >
      <Keys bindings={useOperatorKeys()} />
      <div className={classes.desk}>
        <div className={classes.wall}>
          <DeskWall onInSight={setTiles} tools={<AnotherWindow />} />
        </div>
        <aside className={classes.side}>
          <Programme />
          <Reading />
          <Preview />
          <Queue />
        </aside>
      </div>
    </RoomFrame>
  );
};

/** The operator's desk: what is prepared, what is on, who waits for the floor, and below them every seat. */
export const OperatorScreen = () => {
  useDarkPage();
  return (
    <DeskProvider part={1}>
      <Console />
    </DeskProvider>
  );
};
