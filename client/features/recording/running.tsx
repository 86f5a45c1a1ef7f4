import { Button } from '@mantine/core';
import { Pause, Play, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordingRecord } from '../../../shared/recording/view.ts';
import { useAct } from '../../forms/index.ts';
import { useServerNow } from '../../meeting/index.ts';
import { ConfirmButton, clockText } from '../../ui/index.ts';
import classes from './recording.module.css';
import { RecordingSign } from './recording-sign.tsx';

/** How long has been written so far, ms. */
const writtenMs = ({ segments }: RecordingRecord, now: number): number =>
  segments.reduce((sum, { beganAt, lengthMs }) => sum + (lengthMs ?? Math.max(0, now - beganAt)), 0);

/** RC3: what goes on, and how it is paused and stopped. */
export const Running = ({ recording }: { readonly recording: RecordingRecord }) => {
  const { t } = useTranslation('recording');
  const now = useServerNow();
  const pause = useAct('recording.pause');
  const resume = useAct('recording.resume');
  const stop = useAct('recording.stop');
  const paused = recording.phase === 'paused';
  return (
    <>
      <div className={classes.running}>
        <RecordingSign />
        <span className="gb-tabular">
          {recording.segments.length > 0 ? clockText(writtenMs(recording, now)) : t('starting')}
        </span>
      </div>
      {recording.gaps.length > 0 && (
        <p className={classes.hint}>{t('gap', { count: recording.gaps.length })}</p>
      )}
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={paused ? <Play size={18} aria-hidden /> : <Pause size={18} aria-hidden />}
          disabled={pause.offline || pause.pending || resume.pending}
          onClick={() => void (paused ? resume.act({}) : pause.act({}))}
        >
          {t(paused ? 'resume' : 'pause')}
        </Button>
        <ConfirmButton
          variant="default"
          leftSection={<Square size={18} aria-hidden />}
          disabled={stop.offline || stop.pending}
          confirm={t('stop')}
          question={t('stopSure')}
          onConfirm={() => void stop.act({})}
        >
          {t('stop')}
        </ConfirmButton>
      </div>
    </>
  );
};
