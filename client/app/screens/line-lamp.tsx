import { useTranslation } from 'react-i18next';
import { Lamp, type LampState } from '../../ui/index.ts';
import { type LineState, useLineState } from './line-state.ts';

const LAMPS: Record<LineState, LampState> = {
  good: 'good',
  no_wall: 'weak',
  fewer_frames: 'weak',
  smaller: 'weak',
  sound_only: 'weak',
  sends_weak: 'weak',
  sends_down: 'bad',
  no_picture: 'weak',
  picture_failed: 'bad',
  connecting: 'weak',
  offline: 'bad',
};

/** The line of this device as a lamp with its word. */
export const LineLamp = ({ onlyIfPoor = false }: { onlyIfPoor?: boolean }) => {
  const { t } = useTranslation('screens');
  const line = useLineState();
  return onlyIfPoor && line === 'good' ? null : <Lamp state={LAMPS[line]}>{t(`line.${line}`)}</Lamp>;
};
