import { ActionIcon, Button, Modal, Stack, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { MOST_DISCUSSANTS } from '../../../shared/stage/discussion.ts';
import { useAct } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { DiscussionRunning } from './discussion-running.tsx';
import { SeatsField } from './seats-field.tsx';
import classes from './tools.module.css';

const Choosing = ({ onBegun }: { onBegun: () => void }) => {
  const { t } = useTranslation('stage');
  const { act, offline, pending } = useAct('discussion.begin');
  const [chosen, setChosen] = useState<string[]>([]);
  const begin = async () => {
    if (await act({ seatIds: chosen as SeatId[] })) onBegun();
  };
  return (
    <Stack>
      <SeatsField label={t('discussion.seats')} most={MOST_DISCUSSANTS} value={chosen} onChange={setChosen} />
      <p className={classes.hint}>{t('discussion.hint')}</p>
      <Button disabled={offline || pending || chosen.length < 2} onClick={() => void begin()}>
        {t('discussion.begin')}
      </Button>
    </Stack>
  );
};

/** Two to four seats side by side, each with its microphone (S6, S7). */
export const DiscussionControl = () => {
  const { t } = useTranslation('stage');
  const discussion = useRecord('stage')?.discussion ?? [];
  const open = useRecord('meeting')?.phase === 'open';
  const [opened, { open: show, close }] = useDisclosure();
  const on = discussion.length > 0;
  const label = on ? t('discussion.running', { count: discussion.length }) : t('discussion.title');
  return (
    <>
      <Tooltip label={label}>
        <ActionIcon
          size={48}
          variant={on ? 'filled' : 'default'}
          color="accent"
          aria-label={label}
          disabled={!open}
          onClick={show}
        >
          <MessagesSquare size={22} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal opened={opened} onClose={close} title={label} closeButtonProps={{ 'aria-label': t('close') }}>
        {on ? <DiscussionRunning discussion={discussion} onEnd={close} /> : <Choosing onBegun={close} />}
      </Modal>
    </>
  );
};
