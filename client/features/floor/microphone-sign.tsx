import { Clock3, Mic, MicOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdentity, useRecord } from '../../meeting/index.ts';
import classes from './floor.module.css';
import { ownRequests } from './own-requests.ts';
import { useMicrophoneState } from './use-microphone-state.ts';

/** Whether one can be heard, in words. The only thing on the screen that turns red by itself is being heard. */
export const MicrophoneSign = ({ children }: { children?: ReactNode }) => {
  const { t } = useTranslation('floor');
  const state = useMicrophoneState();
  const { actor } = useIdentity().session;
  const floor = useRecord('floor');
  const place = ownRequests(floor, actor)[0]?.place ?? 0;
  const Sign = state === 'heard' ? Mic : state === 'waiting' ? Clock3 : MicOff;
  return (
    <div className={classes.sign} data-state={state} role="status">
      <Sign aria-hidden className={classes.signIcon} />
      <span className={classes.signText}>
        <strong>{t(`microphone.${state}.title`)}</strong>
        <span>{t(`microphone.${state}.note`, { place, of: floor?.queue.length ?? 0 })}</span>
      </span>
      {children}
    </div>
  );
};
