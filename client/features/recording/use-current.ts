import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/kernel/actor.ts';
import type { RecordingRecord } from '../../../shared/recording/view.ts';
import { useRecords } from '../../meeting/index.ts';

/** The recording that has not been stopped, if there is one. */
export const useCurrentRecording = (): RecordingRecord | undefined =>
  useRecords('recording').find(({ phase }) => phase !== 'stopped');

/** Who began a recording, in words. */
export const useStarter = (): ((role: Role) => string) => {
  const { t } = useTranslation('recording');
  return (role) => t(`who.${role === 'chair' || role === 'deputy' || role === 'operator' ? role : 'other'}`);
};
