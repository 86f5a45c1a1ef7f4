import { ActionIcon, Tooltip } from '@mantine/core';
import { MonitorUp, MonitorX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { type Place, seatOf } from '../../../shared/places.ts';
import { useRecord } from '../../meeting/index.ts';
import { useShare } from './use-share.ts';

/** The name of who shares. */
const useNameOf = (place: Place | null): string => {
  const { t } = useTranslation('stage');
  const seat = useRecord('seat', (place && seatOf(place)) ?? '');
  if (seat) return seatName(seat);
  return t(place === 'deputy' || place === 'operator' ? place : 'chair');
};

/** Shares one's screen while one may, and ends what is shared. It stands once on a page: it follows the share. */
export const ShareControl = () => {
  const { t } = useTranslation('stage');
  const { place, own, may, mayEnd, disabled, begin, end } = useShare();
  const name = useNameOf(place);
  if (!mayEnd && !may) return null;
  const label = mayEnd ? t(own ? 'share.stopOwn' : 'share.stopOf', { name }) : t('share.begin');
  const Sign = mayEnd ? MonitorX : MonitorUp;
  return (
    <Tooltip label={label}>
      <ActionIcon
        size={48}
        variant={own ? 'filled' : 'default'}
        color="accent"
        aria-label={label}
        disabled={disabled || (!mayEnd && place !== null)}
        onClick={mayEnd ? end : () => void begin()}
      >
        <Sign size={22} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
};
