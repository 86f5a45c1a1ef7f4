import { Button } from '@mantine/core';
import { House } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CurrentSpeaker, PolicyPicker, SpeakerQueue } from '../../features/floor/index.ts';
import { SoundSwitch } from '../../features/stage/index.ts';
import { useSeatActions, Wall } from '../../features/wall/index.ts';
import { MeetingPanel } from '../../forms/index.ts';
import { useWallPictures } from '../../media-react/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { type KeyBinding, Keys } from '../../ui/index.ts';
import { MainStage } from './main-stage.tsx';
import { NextPreview } from './next-preview.tsx';
import classes from './operator-screen.module.css';
import { RoomFrame } from './room-frame.tsx';
import { LeaveControl } from './room-tools.tsx';
import { useDarkPage } from './use-dark-page.ts';

const useOperatorKeys = (): KeyBinding[] => {
  const { t } = useTranslation('screens');
  const actions = useSeatActions();
  const next = useRecord('floor')?.queue[0]?.seatId;
  // Letters go to the search, so these are held with Alt.
  return [
    { key: 'alt+n', does: t('keys.inviteNext'), run: () => next && void actions.grant(next) },
    {
      key: 'alt+k',
      does: t('keys.floorMicrophone'),
      run: () => actions.holder && void (actions.holder.microphoneOpen ? actions.mute() : actions.unmute()),
    },
    { key: 'alt+e', does: t('keys.endFloor'), run: () => actions.holder && void actions.end() },
    { key: 'alt+c', does: t('keys.centre'), run: () => void actions.showCentre() },
  ];
};

const Programme = () => {
  const { t } = useTranslation('screens');
  const actions = useSeatActions();
  const centre = useRecord('stage')?.source.kind === 'centre';
  return (
    <>
      <h2 className={classes.heading}>{t('operator.programme')}</h2>
      <div className={classes.stage}>
        <MainStage />
      </div>
      <div className={classes.programmeTools}>
        <Button
          variant="default"
          leftSection={<House size={20} aria-hidden />}
          disabled={centre || actions.offline}
          onClick={() => actions.showCentre()}
        >
          {t('operator.centre')}
        </Button>
        <SoundSwitch />
      </div>
      <NextPreview />
    </>
  );
};

/** The operator's desk: every seat, what is on the stage, and who waits for the floor. */
export const OperatorScreen = () => {
  const { t } = useTranslation('screens');
  useDarkPage();
  useWallPictures(true);
  const waiting = useRecord('floor')?.queue.length ?? 0;
  return (
    <RoomFrame dark facts={<LeaveControl />}>
      <Keys bindings={useOperatorKeys()} />
      <div className={classes.desk}>
        <div className={classes.wall}>
          <Wall />
        </div>
        <aside className={classes.side}>
          <Programme />
          <div className={classes.queue}>
            <MeetingPanel title={t('floor', { count: waiting })}>
              <div className={classes.floor}>
                <CurrentSpeaker />
                <SpeakerQueue />
                <PolicyPicker />
              </div>
            </MeetingPanel>
          </div>
        </aside>
      </div>
    </RoomFrame>
  );
};
