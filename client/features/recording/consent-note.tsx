import { Alert } from '@mantine/core';
import { Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/kernel/actor.ts';
import { useStarter } from './use-current.ts';

/** RC2: who comes later is told before entering. */
export const ConsentNote = ({ recordedBy }: { readonly recordedBy: Role | null }) => {
  const { t } = useTranslation('recording');
  const starter = useStarter();
  if (recordedBy === null) return null;
  return (
    <Alert color="accent" icon={<Video aria-hidden />} mt="sm">
      {t('entrance', { who: starter(recordedBy) })}
    </Alert>
  );
};
