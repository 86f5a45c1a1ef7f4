import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Hand, Mic, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { FloorRequest } from '../../../shared/floor/events.ts';
import { useAct } from '../../forms/index.ts';
import { useRecord, useServerNow } from '../../meeting/index.ts';
import { Clock, Lamp } from '../../ui/index.ts';
import classes from './floor.module.css';
import { useGrant } from './use-grant.ts';

interface RequestRowProps {
  readonly request: FloorRequest;
  /** The next one: its button is the big one. */
  readonly next: boolean;
  readonly now: number;
}

const RequestRow = ({ request: { seatId, subject, askedAt }, next, now }: RequestRowProps) => {
  const { t } = useTranslation('floor');
  const seat = useRecord('seat', seatId);
  const { grant, pending, disabled } = useGrant();
  const withdraw = useAct('floor.withdraw');
  const name = seat ? seatName(seat) : seatId;
  return (
    <li className={classes.request} data-next={next || undefined}>
      <div className={classes.requestText}>
        <strong>{name}</strong>
        {subject && <span>{subject}</span>}
        <span className={classes.requestNote}>
          {seat && !seat.present ? (
            <Lamp state="off">{t('absent')}</Lamp>
          ) : (
            <>
              {t('waits')} <Clock ms={Math.max(0, now - askedAt)} />
            </>
          )}
        </span>
      </div>
      <div className={classes.requestActions}>
        <Button
          size={next ? 'lg' : 'sm'}
          variant={next ? 'filled' : 'default'}
          leftSection={<Mic size={20} aria-hidden />}
          loading={pending}
          disabled={disabled || !seat?.present}
          onClick={() => grant(seatId)}
          aria-label={t('inviteSeat', { name })}
        >
          {t('invite')}
        </Button>
        <Tooltip label={t('takeOff')}>
          <ActionIcon
            aria-label={t('takeOffSeat', { name })}
            disabled={withdraw.offline}
            onClick={() => withdraw.act({ seatId })}
          >
            <X size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </li>
  );
};

/** Who has asked for the floor, in the order of asking. */
export const SpeakerQueue = () => {
  const { t } = useTranslation('floor');
  const queue = useRecord('floor')?.queue ?? [];
  const now = useServerNow();
  if (queue.length === 0)
    return (
      <div className={classes.empty}>
        <Hand size={24} aria-hidden />
        <p>
          <strong>{t('nobodyAsks')}</strong>
          <span>{t('nobodyAsksHint')}</span>
        </p>
      </div>
    );
  return (
    <ol className={classes.queue}>
      {queue.map((request, index) => (
        <RequestRow key={request.seatId} request={request} next={index === 0} now={now} />
      ))}
    </ol>
  );
};
