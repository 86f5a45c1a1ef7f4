import { useSortable } from '@dnd-kit/react/sortable';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { ArrowDown, ArrowUp, BellRing, GripVertical, Mic, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { FloorRequest } from '../../../shared/floor/events.ts';
import { useAct } from '../../forms/index.ts';
import { useRecord, useServerNow } from '../../meeting/index.ts';
import { Clock, Lamp } from '../../ui/index.ts';
import classes from './floor.module.css';
import { RequestMatter } from './request-matter.tsx';
import { useGrant } from './use-grant.ts';
import { useQueueOrder } from './use-queue-order.ts';

interface QueueRowProps {
  readonly request: FloorRequest;
  readonly index: number;
}

const RowTools = ({ request: { id, seatId }, name }: { request: FloorRequest; name: string }) => {
  const { t } = useTranslation('floor');
  const withdraw = useAct('floor.withdraw');
  const prepare = useAct('floor.prepare');
  const { mayMove, moveBy } = useQueueOrder();
  const prepared = useRecord('floor')?.prepared === seatId;
  const present = useRecord('seat', seatId)?.present;
  const open = useRecord('meeting')?.phase === 'open';
  const prepareLabel = t(prepared ? 'unprepareSeat' : 'prepareSeat', { name });
  return (
    <div className={classes.requestTools}>
      <Tooltip label={t('prepare')}>
        <ActionIcon
          aria-label={prepareLabel}
          aria-pressed={prepared}
          variant={prepared ? 'filled' : 'subtle'}
          color={prepared ? 'accent' : 'gray'}
          disabled={prepare.offline || !open || (!prepared && !present)}
          onClick={() => prepare.act({ seatId: prepared ? null : seatId })}
        >
          <BellRing size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <ActionIcon
        aria-label={t('moveUp', { name })}
        disabled={!mayMove(id, -1)}
        onClick={() => moveBy(id, -1)}
      >
        <ArrowUp size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label={t('moveDown', { name })}
        disabled={!mayMove(id, 1)}
        onClick={() => moveBy(id, 1)}
      >
        <ArrowDown size={20} aria-hidden />
      </ActionIcon>
      <Tooltip label={t('takeOff')}>
        <ActionIcon
          aria-label={t('takeOffSeat', { name })}
          disabled={withdraw.offline}
          onClick={() => withdraw.act({ requestId: id })}
        >
          <X size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
};

/** A request in the queue of those who give the floor: who, what, how to invite, prepare, move or drop it. */
export const QueueRow = ({ request, index }: QueueRowProps) => {
  const { t } = useTranslation('floor');
  const { id, seatId, askedAt } = request;
  const now = useServerNow();
  const seat = useRecord('seat', seatId);
  const floor = useRecord('floor');
  // Said once for a seat that has asked several times.
  const prepared =
    floor?.prepared === seatId && floor.queue.findIndex((each) => each.seatId === seatId) === index;
  const { grant, pending, disabled } = useGrant();
  const { ref, handleRef, isDragging } = useSortable({ id, index });
  const name = seat ? seatName(seat) : seatId;
  const next = index === 0;
  return (
    <li
      ref={ref}
      className={classes.request}
      data-next={next || undefined}
      data-dragging={isDragging || undefined}
    >
      {/* For the mouse and the finger; the arrows beside do the same for the keyboard. */}
      <span ref={handleRef} className={classes.grip} aria-hidden>
        <GripVertical size={20} />
      </span>
      <div className={classes.requestText}>
        <RequestMatter request={request} name={name} />
        <span className={classes.requestNote}>
          {prepared && <Lamp state="asked">{t('prepared')}</Lamp>}
          {seat && !seat.present ? (
            <Lamp state="off">{t('absent')}</Lamp>
          ) : (
            <span>
              {t('waits')} <Clock ms={Math.max(0, now - askedAt)} />
            </span>
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
          onClick={() => grant(seatId, id)}
          aria-label={t('inviteSeat', { name })}
        >
          {t('invite')}
        </Button>
        <RowTools request={request} name={name} />
      </div>
    </li>
  );
};
