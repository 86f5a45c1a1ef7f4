import { Button, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { UserCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useIdentity, useRecord } from '../../meeting/index.ts';
import classes from './attendance.module.css';
import { ExcuseForm } from './excuse-form.tsx';
import { PeopleForm } from './people-form.tsx';

/** What this seat has said of who sits in its room; nothing for others. */
export const useOwnPresence = () => {
  const { actor } = useIdentity().session;
  const participant = useRecord('participant', actor.role === 'seat' ? actor.seatId : '');
  const phase = useRecord('meeting')?.phase;
  return phase === 'prepared' || phase === 'open' ? participant : undefined;
};

/** A button, and behind it the list of who is here and the way to say that nobody will be. */
export const PresenceButton = ({ asked = false }: { asked?: boolean }) => {
  const { t } = useTranslation('attendance');
  const participant = useOwnPresence();
  const [opened, { open, close }] = useDisclosure();
  if (!participant) return null;
  return (
    <>
      <Button
        variant={asked ? 'filled' : 'default'}
        leftSection={<UserCheck size={20} aria-hidden />}
        onClick={open}
      >
        {t(participant.confirmedAt === null ? 'people.confirm' : 'people.change')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="xl"
        title={t('people.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack gap="xl">
          <PeopleForm people={participant.people} onClose={close} />
          <section aria-label={t('excuse.title')}>
            <h3 className={classes.heading}>{t('excuse.title')}</h3>
            <ExcuseForm />
          </section>
        </Stack>
      </Modal>
    </>
  );
};

/** Asks a seat that has not yet said who is here; one line, so that it hides little. */
export const PresenceCard = () => {
  const { t } = useTranslation('attendance');
  const participant = useOwnPresence();
  if (!participant || participant.confirmedAt !== null || participant.excuse !== null) return null;
  return (
    <section className={classes.asked} aria-label={t('people.title')}>
      <p>
        <strong>{t('people.asked')}</strong>
      </p>
      <PresenceButton asked />
    </section>
  );
};
