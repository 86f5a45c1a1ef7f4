import { Button, Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../meeting/index.ts';
import { AbsenceAtCentre } from './absence-at-centre.tsx';
import classes from './attendance.module.css';
import { AttendanceList } from './attendance-list.tsx';
import { countOf } from './count.ts';
import { ParticipantsDownload } from './participants-download.tsx';
import { PresenceButton } from './presence-card.tsx';
import { QuorumSign } from './quorum-sign.tsx';
import { RollcallPanel } from './rollcall-panel.tsx';

/** `68/70 điểm cầu`; a press opens the roll. */
export const AttendanceCount = () => {
  const { t } = useTranslation('attendance');
  const { present, all } = countOf(useRecords('seat'));
  const [opened, { open, close }] = useDisclosure();
  const short = useMediaQuery('(max-width: 600px)');
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        px="sm"
        leftSection={<Users size={18} aria-hidden />}
        rightSection={<QuorumSign quiet />}
        className="gb-tabular"
        onClick={open}
        aria-label={t('countLabel', { present, all })}
      >
        {t(short ? 'countShort' : 'count', { present, all })}
      </Button>
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        size="md"
        title={t('title', { present, all })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <div className={classes.list}>
          <QuorumSign />
          <RollcallPanel />
          <PresenceButton />
          <ParticipantsDownload />
          <AbsenceAtCentre />
          <AttendanceList />
        </div>
      </Drawer>
    </>
  );
};
