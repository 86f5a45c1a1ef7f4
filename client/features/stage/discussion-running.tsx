import { ActionIcon, Button, Stack, Tooltip } from '@mantine/core';
import { Mic, MicOff, Square, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { MOST_DISCUSSANTS } from '../../../shared/stage/discussion.ts';
import type { Discussant } from '../../../shared/stage/events.ts';
import { useAct } from '../../forms/index.ts';
import { useRecord, useSpeaking } from '../../meeting/index.ts';
import { Lamp } from '../../ui/index.ts';
import { SeatsField } from './seats-field.tsx';
import classes from './tools.module.css';

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
export const DiscussionRunning = ({
  discussion,
  onEnd,
}: {
  discussion: readonly Discussant[];
  onEnd: () => void;
}) => {
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
