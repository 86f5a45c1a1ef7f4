import { ActionIcon, Button, Modal, MultiSelect, Stack, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { MessagesSquare, Mic, MicOff, Square, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { MOST_DISCUSSANTS } from '../../../shared/stage/discussion.ts';
import type { Discussant } from '../../../shared/stage/events.ts';
import { useAct } from '../../forms/index.ts';
import { useRecord, useRecords, useSpeaking } from '../../meeting/index.ts';
import { matches } from '../../ui/fold.ts';
import { Lamp } from '../../ui/index.ts';
import classes from './tools.module.css';

interface SeatsFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly most: number;
  readonly without?: readonly string[];
}

/** Present seats, found without diacritics. */
const SeatsField = ({ label, value, onChange, most, without = [] }: SeatsFieldProps) => {
  const { t } = useTranslation('stage');
  const seats = useRecords('seat').filter(({ id, present }) => present && !without.includes(id));
  return (
    <MultiSelect
      label={label}
      description={t('discussion.most', { most: MOST_DISCUSSANTS })}
      data={seats.map((seat) => ({ value: seat.id, label: seatName(seat) }))}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && matches(String(option.label), search))
      }
      value={[...value]}
      onChange={onChange}
      maxValues={most}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('discussion.notFound')}
      data-autofocus
    />
  );
};

const DiscussantRow = ({ seatId, microphoneOpen }: Discussant) => {
  const { t } = useTranslation('stage');
  const seat = useRecord('seat', seatId);
  const speaking = useSpeaking(`seat:${seatId}`);
  const mute = useAct('discussion.mute');
  const unmute = useAct('discussion.unmute');
  const remove = useAct('discussion.remove');
  const name = seat ? seatName(seat) : seatId;
  const disabled = mute.offline || mute.pending || unmute.pending || remove.pending;
  const state = speaking ? 'talks' : microphoneOpen ? 'open' : 'closed';
  const microphone = t(microphoneOpen ? 'discussion.mute' : 'discussion.unmute', { name });
  return (
    <li className={classes.discussant}>
      <strong>{name}</strong>
      <Lamp state={microphoneOpen ? 'live' : 'weak'}>{t(`discussing.${state}`)}</Lamp>
      <span className={classes.discussantTools}>
        <Tooltip label={microphone}>
          <ActionIcon
            size={44}
            variant="default"
            aria-label={microphone}
            disabled={disabled}
            onClick={() => void (microphoneOpen ? mute.act({ seatId }) : unmute.act({ seatId }))}
          >
            {microphoneOpen ? <MicOff size={20} aria-hidden /> : <Mic size={20} aria-hidden />}
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('discussion.remove', { name })}>
          <ActionIcon
            size={44}
            variant="default"
            aria-label={t('discussion.remove', { name })}
            disabled={disabled}
            onClick={() => void remove.act({ seatId })}
          >
            <X size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </span>
    </li>
  );
};

/** The discussion that is on: each microphone alone, one more seat, the end. */
const Running = ({ discussion, onEnd }: { discussion: readonly Discussant[]; onEnd: () => void }) => {
  const { t } = useTranslation('stage');
  const add = useAct('discussion.add');
  const end = useAct('discussion.end');
  return (
    <Stack>
      <ul className={classes.discussants}>
        {discussion.map((each) => (
          <DiscussantRow key={each.seatId} {...each} />
        ))}
      </ul>
      {discussion.length < MOST_DISCUSSANTS && (
        <SeatsField
          label={t('discussion.add')}
          most={1}
          value={[]}
          without={discussion.map(({ seatId }) => seatId)}
          onChange={([seatId]) => seatId && void add.act({ seatId: seatId as SeatId })}
        />
      )}
      <Button
        variant="default"
        leftSection={<Square size={18} aria-hidden />}
        disabled={end.offline || end.pending}
        onClick={() => void end.act({}).then((ended) => ended && onEnd())}
      >
        {t('discussion.end')}
      </Button>
    </Stack>
  );
};

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
        {on ? <Running discussion={discussion} onEnd={close} /> : <Choosing onBegun={close} />}
      </Modal>
    </>
  );
};
