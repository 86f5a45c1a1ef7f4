import { useTranslation } from 'react-i18next';
import { useMediaStatus } from '../../media-react/index.ts';
import { useConnection } from '../../meeting/index.ts';
import { Lamp, type LampState } from '../../ui/index.ts';

type Line = 'good' | 'offline' | 'connecting' | 'no_picture' | 'picture_failed';

const LAMPS: Record<Line, LampState> = {
  good: 'good',
  offline: 'bad',
  connecting: 'weak',
  no_picture: 'weak',
  picture_failed: 'bad',
};

/** The line of this device as a lamp with its word. */
export const LineLamp = () => {
  const { t } = useTranslation('screens');
  const { status } = useConnection();
  const media = useMediaStatus();
  const line = ((): Line => {
    if (status === 'connecting') return 'connecting';
    if (status !== 'live') return 'offline';
    if (media === 'failed') return 'picture_failed';
    return media === 'live' ? 'good' : 'no_picture';
  })();
  return <Lamp state={LAMPS[line]}>{t(`line.${line}`)}</Lamp>;
};
