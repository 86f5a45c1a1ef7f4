import { Clock3, Mic, MicOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdentity, useRecord } from '../../meeting/index.ts';
import classes from './floor.module.css';
import type { MicrophoneState } from './microphone-state.ts';
import { ownRequests } from './own-requests.ts';
import { useMicrophoneState } from './use-microphone-state.ts';

interface MicrophoneSignProps {
  /** Somebody speaks into this microphone now. */
  readonly talking?: boolean;
  /** How loud. */
  readonly children?: ReactNode;
}

/** Speaking into a closed microphone is told, with why it is closed. */
const UNHEARD = [
  'own_mute',
  'closed_by_centre',
  'waiting',
  'closed',
] as const satisfies readonly MicrophoneState[];

/** Whether one can be heard, in words. The only thing on the screen that turns red by itself is being heard. */
export const MicrophoneSign = ({ talking = false, children }: MicrophoneSignProps) => {
  const { t } = useTranslation('floor');
  const state = useMicrophoneState();
  const { actor } = useIdentity().session;
  const floor = useRecord('floor');
  const place = ownRequests(floor, actor)[0]?.place ?? 0;
  const unheard = talking ? UNHEARD.find((each) => each === state) : undefined;
  const Sign = state === 'heard' ? Mic : state === 'waiting' ? Clock3 : MicOff;
  return (
    <div
      className={classes.sign}
      data-state={state}
      data-unheard={unheard !== undefined || undefined}
      role="status"
    >
      <Sign aria-hidden className={classes.signIcon} />
      <span className={classes.signText}>
        <strong>{unheard ? t('unheard.title') : t(`microphone.${state}.title`)}</strong>
        <span>
          {unheard
            ? t(`unheard.${unheard}`)
            : t(`microphone.${state}.note`, { place, of: floor?.queue.length ?? 0 })}
        </span>
      </span>
      {children}
    </div>
  );
};
