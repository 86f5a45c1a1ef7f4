import { Button, Group } from '@mantine/core';
import { BookOpenText, Check, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { confirmResolution } from '../../../shared/minutes/confirm-resolution.ts';
import { isConfirmed } from '../../../shared/minutes/events.ts';
import { resolutionConfirmers } from '../../../shared/minutes/fields.ts';
import { readBack } from '../../../shared/minutes/read-back.ts';
import type { ResolutionRecord } from '../../../shared/minutes/view.ts';
import { withdrawResolution } from '../../../shared/minutes/withdraw-resolution.ts';
import { useAct, useMay, useMayNow } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';

/** N7: puts a resolution before everybody, and takes it away. */
const ReadButton = ({ resolution: { id, number } }: { resolution: ResolutionRecord }) => {
  const { t } = useTranslation('minutes');
  const read = useAct('resolution.read_back');
  const end = useAct('resolution.end_reading');
  const isRead = useRecord('reading')?.resolutionId === id;
  return (
    <Button
      size="sm"
      variant="default"
      leftSection={<BookOpenText size={18} aria-hidden />}
      aria-label={isRead ? t('endReading') : t('readNumber', { number })}
      disabled={read.offline}
      loading={read.pending || end.pending}
      onClick={() => void (isRead ? end.act({}) : read.act({ resolutionId: id }))}
    >
      {isRead ? t('endReading') : t('read')}
    </Button>
  );
};

/** N8: says that this text stands. */
export const ConfirmResolution = ({ resolution }: { resolution: ResolutionRecord }) => {
  const { t } = useTranslation('minutes');
  const may = useMay();
  const { act, pending, offline } = useAct('resolution.confirm');
  const { id: resolutionId, number, revision, withdrawn } = resolution;
  if (!may(confirmResolution) || isConfirmed(resolution) || withdrawn !== null) return null;
  return (
    <Button
      size="sm"
      leftSection={<Check size={18} aria-hidden />}
      aria-label={t('confirmNumber', { number })}
      disabled={offline}
      loading={pending}
      onClick={() => void act({ resolutionId, revision })}
    >
      {t('confirm')}
    </Button>
  );
};

interface ResolutionActionsProps {
  readonly resolution: ResolutionRecord;
  readonly onWithdraw: () => void;
}

/** What those who lead and write do with a resolution besides amending it. */
export const ResolutionActions = ({ resolution, onWithdraw }: ResolutionActionsProps) => {
  const { t } = useTranslation('minutes');
  const may = useMay();
  const inSession = useRecord('meeting')?.phase === 'open';
  const mayNow = useMayNow(withdrawResolution);
  const confirmer = may({ roles: resolutionConfirmers });
  const { number, confirmedRevision, withdrawn } = resolution;
  if (!mayNow || withdrawn !== null) return null;
  return (
    <Group gap="xs">
      {inSession && may(readBack) && <ReadButton resolution={resolution} />}
      {inSession && <ConfirmResolution resolution={resolution} />}
      {(confirmer || confirmedRevision === null) && (
        <Button
          size="sm"
          variant="subtle"
          color="gray"
          leftSection={<Undo2 size={18} aria-hidden />}
          aria-label={t('withdrawNumber', { number })}
          onClick={onWithdraw}
        >
          {t('withdraw')}
        </Button>
      )}
    </Group>
  );
};
