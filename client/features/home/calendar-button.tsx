import { Button, Menu } from '@mantine/core';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnMeeting, SessionInfo } from '../../../shared/http-contract.ts';
import { CalendarSheet } from './calendar-sheet.tsx';

interface CalendarButtonProps {
  readonly session: SessionInfo;
  readonly meeting: OwnMeeting;
}

/** The meeting for one's own calendar: as a file, or as an address that the calendar follows. */
export const CalendarButton = ({ session, meeting }: CalendarButtonProps) => {
  const { t } = useTranslation('home');
  const [feed, setFeed] = useState(false);
  return (
    <>
      <Menu position="bottom-start" width={300}>
        <Menu.Target>
          <Button variant="default" leftSection={<CalendarPlus size={18} aria-hidden="true" />}>
            {t('calendar.button')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component="a"
            href={`/api/s/${session.handle}/meetings/${meeting.id}/calendar.ics`}
            download
          >
            {t('calendar.file')}
          </Menu.Item>
          {!session.companionOnly && (
            <Menu.Item onClick={() => setFeed(true)}>{t('calendar.follow')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {feed && <CalendarSheet handle={session.handle} onClose={() => setFeed(false)} />}
    </>
  );
};
