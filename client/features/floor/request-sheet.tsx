import { ActionIcon, Button, Modal, Stack, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ListPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../forms/index.ts';
import { useIdentity, useRecord } from '../../meeting/index.ts';
import classes from './floor.module.css';
import { ownRequests } from './own-requests.ts';
import { RequestForm } from './request-form.tsx';
import { RequestMatter } from './request-matter.tsx';

const OwnRequests = () => {
  const { t } = useTranslation('floor');
  const floor = useRecord('floor');
  const own = ownRequests(floor, useIdentity().session.actor);
  const { act, offline } = useAct('floor.withdraw');
  return (
    <section aria-label={t('request.own')}>
      <h3 className={classes.sheetHeading}>{t('request.own')}</h3>
      {own.length === 0 && <p className={classes.nobody}>{t('request.none')}</p>}
      <ol className={classes.queue}>
        {own.map((request) => (
          <li key={request.id} className={classes.request}>
            <div className={classes.requestText}>
              <strong>{t('request.place', { place: request.place, of: floor?.queue.length ?? 0 })}</strong>
              <RequestMatter request={request} />
            </div>
            <Button
              variant="default"
              disabled={offline}
              aria-label={t('request.withdrawOne', { what: request.subject || t(`kinds.${request.kind}`) })}
              onClick={() => act({ requestId: request.id })}
            >
              {t('request.withdraw')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
};

/** A button, and behind it the seat's requests with their places and the form for a further one. */
export const RequestSheet = () => {
  const { t } = useTranslation('floor');
  const [opened, { open, close }] = useDisclosure();
  const phase = useRecord('meeting')?.phase;
  const live = phase === 'prepared' || phase === 'open';
  return (
    <>
      <Tooltip label={t('request.open')}>
        <ActionIcon
          size={48}
          variant="default"
          className={classes.sheetButton}
          aria-label={t('request.open')}
          disabled={!live}
          onClick={open}
        >
          <ListPlus size={22} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal
        opened={opened}
        onClose={close}
        title={t('request.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack gap="lg">
          <RequestForm onClose={close} />
          <OwnRequests />
        </Stack>
      </Modal>
    </>
  );
};
