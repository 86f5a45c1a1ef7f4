import { Button, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../meeting/index.ts';
import { AttendanceList } from './attendance-list.tsx';
import { countOf } from './count.ts';

/** `68/70 điểm cầu`; a press opens the roll. */
export const AttendanceCount = () => {
  const { t } = useTranslation('attendance');
  const { present, all } = countOf(useRecords('seat'));
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        px="sm"
        leftSection={<Users size={18} aria-hidden />}
        className="gb-tabular"
        onClick={open}
        aria-label={t('countLabel', { present, all })}
      >
        {t('count', { present, all })}
      </Button>
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        size="md"
        title={t('title', { present, all })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <AttendanceList />
      </Drawer>
    </>
  );
};
