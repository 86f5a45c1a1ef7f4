import { ActionIcon, Modal, Tooltip } from '@mantine/core';
import { ListTodo } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { session as requests, useAsked } from '../http/index.ts';
import { useIdentity, useRecord } from '../meeting/index.ts';
import styles from './needs.module.css';
import { allNeeds, NeedRows } from './needs-list.tsx';
import { TimetableLine } from './timetable-line.tsx';

/** How often a room asks what waits, ms. */
const ASK_EVERY_MS = 60_000;

/** In the room: how much waits for whoever looks, and on pressing what, with the timetable of the meeting. */
export const NeedsButton = () => {
  const { t } = useTranslation('month');
  const { session, meetingId } = useIdentity();
  const phase = useRecord('meeting')?.phase;
  const { asked, askAgain } = useAsked(() => requests(session.handle).home(), `${session.handle} ${phase}`);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => void askAgain(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [askAgain]);
  if (asked.status !== 'answered') return null;
  const home = asked.value;
  const count = allNeeds(home).length;
  const label = t('needs.waiting', { count });
  const shown = home.meetings.find(({ id }) => id === meetingId);
  return (
    <>
      <Tooltip label={label}>
        <span className={styles.holder}>
          <ActionIcon
            variant="default"
            size={44}
            aria-label={label}
            onClick={() => {
              setOpen(true);
              void askAgain();
            }}
          >
            <ListTodo size={22} aria-hidden />
          </ActionIcon>
          {count > 0 && (
            <span className={styles.badge} aria-hidden>
              {count}
            </span>
          )}
        </span>
      </Tooltip>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('needs.title')}
        size="xl"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <div className={styles.inRoom}>
          {shown && <TimetableLine steps={shown.steps} />}
          <NeedRows session={session} home={home} />
        </div>
      </Modal>
    </>
  );
};
