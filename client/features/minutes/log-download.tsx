import { ActionIcon, Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRecord, useRecords, useServerNow } from '../../meeting/index.ts';
import { saveFile } from '../../ui/save-file.ts';
import { tableOf, textOf } from './log-file.ts';
import { useLogWords } from './log-sentence.ts';

const CLOCK_STEP_MS = 30_000;

/** Takes the log home, as a text or as a table, in the language that is on. */
export const LogDownload = () => {
  const { t } = useTranslation('minutes');
  const meeting = useRecord('meeting');
  const seats = useRecords('seat');
  const log = useRecords('log');
  const resolutions = useRecords('resolution');
  const words = useLogWords();
  const now = useServerNow(CLOCK_STEP_MS);
  if (!meeting || !log.length) return null;
  const source = { meeting, seats, log, resolutions, words, t, now };
  const name = `${t('log.fileName')}-${meeting.code}`;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('log.download')} title={t('log.download')}>
          <Download size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => saveFile(`${name}.txt`, textOf(source), 'text/plain')}>
          {t('log.downloadText')}
        </Menu.Item>
        <Menu.Item onClick={() => saveFile(`${name}.csv`, tableOf(source), 'text/csv')}>
          {t('log.downloadTable')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
