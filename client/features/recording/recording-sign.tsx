import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce, Lamp } from '../../ui/index.ts';
import classes from './recording.module.css';
import { useCurrentRecording, useStarter } from './use-current.ts';

/** RC2: that the meeting is being recorded and by whom it was begun, on every screen; said aloud when it changes. */
export const RecordingSign = () => {
  const { t } = useTranslation('recording');
  const current = useCurrentRecording();
  const starter = useStarter();
  const running = current?.pictures ? 'pictures' : 'sound';
  const state = !current ? 'off' : current.phase === 'paused' ? 'paused' : running;
  const said = useRef<typeof state>('off');
  useEffect(() => {
    if (said.current !== state) announce(t(`said.${state}`), 'assertive');
    said.current = state;
  }, [state, t]);
  if (!current || state === 'off') return null;
  return (
    <span className={classes.sign} data-recording={state}>
      <Lamp state={state === 'paused' ? 'off' : 'live'}>{t(`sign.${state}`)}</Lamp>
      <small>{t('by', { who: starter(current.startedBy) })}</small>
    </span>
  );
};
