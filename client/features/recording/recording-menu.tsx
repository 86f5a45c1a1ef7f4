import { ActionIcon, Popover } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Video, VideoOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { startRecording } from '../../../shared/recording/start.ts';
import { useMay } from '../../forms/index.ts';
import { useRecords } from '../../meeting/index.ts';
import classes from './recording.module.css';
import { RecordingsList } from './recordings-list.tsx';
import { Running } from './running.tsx';
import { StartForm } from './start-form.tsx';
import { useCurrentRecording } from './use-current.ts';

/** RC5: the one who runs the recording is told at once when it has failed, and what to do. */
const useTellFailure = () => {
  const { t } = useTranslation('recording');
  const last = [...useRecords('recording')].sort((one, other) => one.number - other.number).at(-1);
  const seen = useRef<string | null>(null);
  const failed = last?.failure ? last.id : null;
  useEffect(() => {
    // What had failed before this page came is in the list.
    if (failed && seen.current !== null && seen.current !== failed && last?.failure)
      notifications.show({
        title: t('failed'),
        message: t(`failures.${last.failure}`),
        color: 'accent',
        icon: <VideoOff aria-hidden />,
        autoClose: false,
        withBorder: true,
      });
    seen.current = failed ?? '';
  }, [failed, last?.failure, t]);
};

/** Starts and stops recordings where one may, and lists what there is to watch; nothing where there is neither. */
export const RecordingMenu = () => {
  const { t } = useTranslation('recording');
  const may = useMay()(startRecording);
  const recordings = useRecords('recording');
  const current = useCurrentRecording();
  const over = recordings.filter(({ phase }) => phase === 'stopped');
  useTellFailure();
  if (!may && over.length === 0) return null;
  const label = t(may ? 'menu' : 'ready');
  return (
    <Popover position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <ActionIcon
          size={44}
          variant={current && may ? 'filled' : 'default'}
          color="accent"
          aria-label={label}
          title={label}
        >
          <Video size={22} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.panel}>
          {may && <h2>{t('title')}</h2>}
          {may && (current ? <Running recording={current} /> : <StartForm />)}
          <RecordingsList recordings={over} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
};
