import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { useRecord } from '../../meeting/index.ts';

/** What the chairing place is called: the centre, or the host of a cluster's meeting (M9). */
export const useCentreName = (): string => {
  const { t } = useTranslation('stage');
  const hostSeatId = useRecord('meeting')?.hostSeatId ?? '';
  const host = useRecord('seat', hostSeatId);
  return host ? seatName(host) : t('centre');
};
