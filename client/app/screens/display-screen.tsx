import { Button } from '@mantine/core';
import { useFullscreenDocument, useIdle } from '@mantine/hooks';
import { Maximize } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { AgendaNow } from '../../features/agenda/index.ts';
import { countOf } from '../../features/attendance/index.ts';
import { LeaderSign } from '../../features/chairing/index.ts';
import { DocumentReader } from '../../features/documents/index.ts';
import { Reading, useReadResolution } from '../../features/minutes/index.ts';
import { RecordingSign } from '../../features/recording/index.ts';
import { ShownFigures } from '../../features/reports/index.ts';
import { SoundSwitch, switchSound } from '../../features/stage/index.ts';
import { useConnection, useRecord, useRecords, useServerNow } from '../../meeting/index.ts';
import { Lamp, useDates } from '../../ui/index.ts';
import { DisplayIdle } from './display-idle.tsx';
import { DisplayPoll, useShownPoll } from './display-poll.tsx';
import classes from './display-screen.module.css';
import { LineLamp } from './line-lamp.tsx';
import { MainStage } from './main-stage.tsx';
import { Room } from './room.tsx';
import { useBeside, useFiguresBeside } from './use-beside.ts';
import { useDarkPage } from './use-dark-page.ts';

const POINTER_HIDES_AFTER_MS = 4000;

/** Whom the centre waits for: the next speaker, and the roll that is called. */
const DisplayCalls = () => {
  const { t } = useTranslation('attendance');
  const { t: ofFloor } = useTranslation('floor');
  const prepared = useRecord('seat', useRecord('floor')?.prepared ?? '');
  const call = useRecords('rollcall').find(({ closedAt }) => closedAt === null);
  return (
    <div className={classes.calls}>
      <RecordingSign />
      <LeaderSign />
      {prepared && (
        <Lamp state="asked">
          {ofFloor('next')}: {seatName(prepared)}
        </Lamp>
      )}
      {call && (
        <Lamp state="live">{t('rollcall.display', { answered: call.answered, called: call.called })}</Lamp>
      )}
    </div>
  );
};

const Strip = () => {
  const { t } = useTranslation('screens');
  const { hour } = useDates();
  const now = useServerNow();
  const open = useRecord('meeting')?.phase === 'open';
  const { present, all } = countOf(useRecords('seat'));
  const { status, since } = useConnection();
  const resting = useIdle(POINTER_HIDES_AFTER_MS);
  const { fullscreen, toggle } = useFullscreenDocument();
  return (
    <footer className={classes.strip} data-resting={resting || undefined}>
      <div className={classes.item}>{open && <AgendaNow />}</div>
      {status === 'offline' && (
        <p className={classes.offline} role="alert">
          {t('offlineShort', { at: hour(since) })}
        </p>
      )}
      {status !== 'offline' && <LineLamp onlyIfPoor />}
      <div className={classes.controls}>
        <SoundSwitch />
        {!fullscreen && !resting && (
          <Button
            variant="default"
            leftSection={<Maximize size="1.2em" aria-hidden />}
            // Refused where the page may not be made larger: it stays as it is.
            onClick={() => void toggle().catch(() => undefined)}
          >
            {t('display.fullscreen')}
          </Button>
        )}
      </div>
      <span className="gb-tabular">{t('display.count', { present, all })}</span>
      <time className={`gb-tabular ${classes.clock}`}>{hour(now)}</time>
    </footer>
  );
};

const Television = () => {
  const { t } = useTranslation('screens');
  useDarkPage();
  const meeting = useRecord('meeting');
  const phase = meeting?.phase;
  const title = meeting?.title ?? t('joining');
  const newest = useShownPoll();
  const read = useReadResolution() !== undefined;
  // A result that only stays for a while gives way to what is read out now.
  const poll = read && newest?.closedAt !== null ? undefined : newest;
  const reading = read && !poll;
  const beside = useBeside();
  const document = reading ? undefined : beside;
  const { shown } = useFiguresBeside();
  const figures = !poll && !reading && !document && shown !== undefined;
  const resting = useIdle(POINTER_HIDES_AFTER_MS);
  const idle = phase === 'prepared' || phase === 'closed' || phase === 'cancelled';
  return (
    <div className={classes.display} data-resting={resting || undefined}>
      <main className={classes.main}>
        {!idle && <h1 className="gb-hidden">{title}</h1>}
        <div className={classes.stage}>
          <MainStage />
        </div>
        {poll && <DisplayPoll poll={poll} />}
        {reading && (
          <aside className={classes.poll}>
            <Reading size="stage" />
          </aside>
        )}
        {!poll && document && (
          <aside className={classes.document}>
            <DocumentReader still />
          </aside>
        )}
        {figures && (
          <aside className={classes.document}>
            <ShownFigures />
          </aside>
        )}
        {idle && !poll && !document && !figures && <DisplayIdle phase={phase} />}
      </main>
      <DisplayCalls />
      <Strip />
    </div>
  );
};

const ALL_OFF = { cameraOn: false, microphoneOn: false };

/** The television of a room: the stage, readable from 6 m, silent until asked, and never in need of a hand. */
export const DisplayScreen = () => {
  const { meetingId = '' } = useParams();
  // The room's computer plays the sound; two speakers in one room would make an echo.
  useEffect(() => switchSound(false), []);
  return (
    <Room meetingId={meetingId} device="display" switches={ALL_OFF}>
      <Television />
    </Room>
  );
};
