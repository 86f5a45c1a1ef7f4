import { ActionIcon, Tooltip } from '@mantine/core';
import { MessageSquareOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';

/** Closes every microphone that is not on the stage, and takes it back (S11). */
export const HushSwitch = () => {
  const { t } = useTranslation('stage');
  const hushed = useRecord('stage')?.hushed ?? false;
  const hush = useAct('stage.hush');
  const unhush = useAct('stage.unhush');
  const label = t(hushed ? 'hush.on' : 'hush.off');
  return (
    <Tooltip label={label}>
      <ActionIcon
        size={48}
        variant={hushed ? 'filled' : 'default'}
        color="accent"
        aria-label={label}
        aria-pressed={hushed}
        disabled={hush.offline || hush.pending || unhush.pending}
        onClick={() => void (hushed ? unhush.act({}) : hush.act({}))}
      >
        <MessageSquareOff size={22} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
};
