import { Button, Tooltip } from '@mantine/core';
import { AppWindow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useIdentity } from '../../meeting/index.ts';
import { MOST_WINDOWS } from './desk.ts';
import { useDesk } from './desk-context.tsx';
import classes from './wall.module.css';

/** Opens another window of the wall, to be dragged to a screen of its own, until there are as many as there can be. */
export const AnotherWindow = () => {
  const { t } = useTranslation('wall');
  const { session, meetingId } = useIdentity();
  const { windows } = useDesk();
  const free = Array.from({ length: MOST_WINDOWS }, (_, index) => index + 1).find(
    (part) => !windows.includes(part),
  );
  // Without a secure context the windows could not know of each other.
  if (!isSecureContext) return null;
  const open = () =>
    void window.open(
      `/s/${session.handle}/m/${meetingId}/wall/${free}`,
      `gb-wall-${meetingId}-${free}`,
      'popup,width=1280,height=720',
    );
  const words = windows.length === 1 ? t('windows.open') : t('windows.more', { count: windows.length });
  return (
    <Tooltip label={words}>
      <Button
        variant="default"
        classNames={{ root: classes.windows, section: classes.windowsSign }}
        leftSection={<AppWindow size={20} aria-hidden />}
        disabled={free === undefined}
        onClick={open}
      >
        <span className={classes.windowsWords}>{words}</span>
      </Button>
    </Tooltip>
  );
};
