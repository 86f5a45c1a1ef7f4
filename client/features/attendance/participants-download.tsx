import { Button, Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRecord, useRecords, useServerNow } from '../../meeting/index.ts';
import { saveFile } from '../../ui/save-file.ts';
import { participantsTable, participantsText } from './participants-file.ts';

const CLOCK_STEP_MS = 30_000;

/** Takes the list of participants home, for the minutes or a spreadsheet. */
export const ParticipantsDownload = () => {
  const { t } = useTranslation('attendance');
  const meeting = useRecord('meeting');
  const seats = useRecords('seat');
  const participants = useRecords('participant');
  const now = useServerNow(CLOCK_STEP_MS);
  // A seat has only its own line: that is no list.
  if (!meeting || participants.length < 2) return null;
  const source = { meeting, seats, participants, t, now };
  const name = `${t('list.fileName')}-${meeting.code}`;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Download size={20} aria-hidden />}>
          {t('list.download')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => saveFile(`${name}.txt`, participantsText(source), 'text/plain')}>
          {t('list.downloadText')}
        </Menu.Item>
        <Menu.Item onClick={() => saveFile(`${name}.csv`, participantsTable(source), 'text/csv')}>
          {t('list.downloadTable')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
