import { Button, Progress } from '@mantine/core';
import { Gauge, RotateCcw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf } from '../../../shared/places.ts';
import type { createDeviceCheck } from '../../media/index.ts';
import { useDeviceCheck } from '../../media-react/index.ts';
import { useConnection, useIdentity, useRecord } from '../../meeting/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { ErrorNote, useDates } from '../../ui/index.ts';
import { LevelBar } from '../../ui/level-bar.tsx';
import { OwnPicture } from '../../ui/own-picture.tsx';
import { useFiguresText } from './figures-text.ts';
import classes from './line-test.module.css';
import { Result } from './result.tsx';
import { type TestState, useLineTest } from './use-line-test.ts';
import { useMicrophoneLevel } from './use-microphone-level.ts';

/** The whole test, and the one that is repeated after something was mended, s. */
const WHOLE_S = 60;
const SHORT_S = 15;

type Check = ReturnType<typeof createDeviceCheck>;

const Devices = ({ check, asking }: { check: Check; asking: boolean }) => {
  const { t } = useTranslation('line-test');
  const { camera, microphone, cameraError, microphoneError } = check.store.getState();
  const level = useMicrophoneLevel(check);
  const broken = !asking && (cameraError !== null || microphoneError !== null);
  return (
    <div className={classes.devices}>
      <OwnPicture
        track={camera}
        asking={asking ? t('asking') : null}
        label={t('ownPicture')}
        nothing={t('noCamera')}
      />
      {microphone && (
        <p className={classes.level}>
          <LevelBar level={level} label={t('level')} />
          {t('speak')}
        </p>
      )}
      {broken && (
        <ErrorNote tone="warning" title={t('broken.title')}>
          {t('broken.cure')}
        </ErrorNote>
      )}
    </div>
  );
};

const Running = ({ state }: { state: Extract<TestState, { phase: 'running' }> }) => {
  const { t } = useTranslation('line-test');
  const text = useFiguresText();
  const { elapsed, seconds, line } = state;
  return (
    <div className={classes.running}>
      <p role="status">{line ? t('left', { count: Math.max(0, seconds - elapsed) }) : t('connecting')}</p>
      <Progress
        value={(elapsed / seconds) * 100}
        size="lg"
        aria-label={t('progress')}
        transitionDuration={200}
      />
      {line && (
        <p className="gb-tabular">
          {t('soFar', {
            up: text.megabits(line.upBitsPerSecond),
            down: text.megabits(line.downBitsPerSecond),
            loss: text.share(Math.max(line.lossUp, line.lossDown)),
            ms: text.ms(line.roundTripMs),
          })}
        </p>
      )}
    </div>
  );
};

const Kept = ({ state, onAgain }: { state: Extract<TestState, { phase: 'done' }>; onAgain: () => void }) => {
  const { t } = useTranslation('line-test');
  const textOf = useRefusalText();
  if (state.kept === null) return <p role="status">{t('keeping')}</p>;
  if (state.kept === 'kept') return <p role="status">{t('kept')}</p>;
  return <ErrorNote onRetry={onAgain}>{textOf(state.kept)}</ErrorNote>;
};

/** The last test of this place, from whatever device. */
const Before = () => {
  const { t } = useTranslation('line-test');
  const { short } = useDates();
  const place = placeOf(useIdentity().session.actor);
  const last = useRecord('linetest', place ?? '');
  if (!last) return <p className={classes.quiet}>{t('never')}</p>;
  return (
    <>
      <p className={classes.quiet}>{t('last', { at: short(last.at), count: last.tests })}</p>
      <Result figures={last.figures} />
    </>
  );
};

interface ButtonsProps {
  readonly running: boolean;
  readonly ready: boolean;
  readonly onStart: (seconds: number) => void;
  readonly onStop: () => void;
}

const Buttons = ({ running, ready, onStart, onStop }: ButtonsProps) => {
  const { t } = useTranslation('line-test');
  if (running)
    return (
      <Button size="lg" variant="default" leftSection={<X size={20} aria-hidden />} onClick={onStop}>
        {t('stop')}
      </Button>
    );
  return (
    <div className={classes.buttons}>
      <Button
        size="lg"
        leftSection={<Gauge size={20} aria-hidden />}
        disabled={!ready}
        onClick={() => onStart(WHOLE_S)}
      >
        {t('start', { seconds: WHOLE_S })}
      </Button>
      <Button
        size="lg"
        variant="default"
        leftSection={<RotateCcw size={20} aria-hidden />}
        disabled={!ready}
        onClick={() => onStart(SHORT_S)}
      >
        {t('short', { seconds: SHORT_S })}
      </Button>
    </div>
  );
};

interface LineTestProps {
  readonly title: ReactNode;
  /** The way into the room. */
  readonly onward: ReactNode;
}

/** Camera, microphone and line tried out for a minute, before the meeting or the day before; the centre sees the result. */
export const LineTest = ({ title, onward }: LineTestProps) => {
  const { t } = useTranslation('line-test');
  const { check, asking } = useDeviceCheck();
  const { state, start, stop, keepAgain } = useLineTest(check);
  const live = useConnection().status === 'live';
  const idle = state.phase !== 'running';
  return (
    <div className={classes.test}>
      <Devices check={check} asking={asking} />
      <div className={classes.side}>
        {title}
        {idle && <p className={classes.quiet}>{t('what')}</p>}
        {state.phase === 'running' && <Running state={state} />}
        <Buttons running={!idle} ready={!asking && live} onStart={start} onStop={stop} />
        {state.phase === 'ready' && <Before />}
        {state.phase === 'done' && (
          <>
            <Kept state={state} onAgain={keepAgain} />
            <Result figures={state.figures} />
          </>
        )}
        {idle && onward}
      </div>
    </div>
  );
};
