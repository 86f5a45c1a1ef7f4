import { Button, Tooltip } from '@mantine/core';
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
export const ShareControl = ({ size = 'md' }: { size?: 'md' | 'lg' }) => {
  const { t } = useTranslation('stage');
  const { place, own, may, mayEnd, disabled, begin, end } = useShare();
  const name = useNameOf(place);
  if (mayEnd)
    return (
      <Tooltip label={own ? t('share.stopOwn') : t('share.stopOf', { name })}>
        <Button
          size={size}
          variant={own ? 'filled' : 'default'}
          color="accent"
          leftSection={<MonitorX size={20} aria-hidden />}
          aria-label={own ? t('share.stopOwn') : t('share.stopOf', { name })}
          disabled={disabled}
          onClick={end}
        >
          {t('share.stop')}
        </Button>
      </Tooltip>
    );
  if (!may) return null;
  return (
    <Button
      size={size}
      variant="default"
      leftSection={<MonitorUp size={20} aria-hidden />}
      disabled={disabled || place !== null}
      onClick={() => void begin()}
    >
      {t('share.begin')}
    </Button>
  );
};
