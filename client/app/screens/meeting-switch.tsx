import { Button } from '@mantine/core';
import { Gavel, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { ConfirmButton } from '../../ui/index.ts';

/** Opens the meeting, and closes it in two steps, for closing cannot be taken back. */
export const MeetingSwitch = () => {
  const { t } = useTranslation('screens');
  const phase = useRecord('meeting')?.phase;
  const open = useAct('meeting.open');
  const close = useAct('meeting.close');
  if (phase === 'prepared')
    return (
      <Button
        size="lg"
        leftSection={<Play size={20} aria-hidden />}
        loading={open.pending}
        disabled={open.offline}
        onClick={() => open.act({})}
      >
        {t('meeting.open')}
      </Button>
    );
  if (phase === 'open')
    return (
      <ConfirmButton
        size="lg"
        variant="default"
        leftSection={<Gavel size={20} aria-hidden />}
        loading={close.pending}
        disabled={close.offline}
        question={t('meeting.closeQuestion')}
        confirm={t('meeting.closeConfirm')}
        onConfirm={() => void close.act({})}
      >
        {t('meeting.close')}
      </ConfirmButton>
    );
  return null;
};
