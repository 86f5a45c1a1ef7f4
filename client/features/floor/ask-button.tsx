import { Button } from '@mantine/core';
import { Hand, MicOff, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../forms/index.ts';
import { useIdentity, useRecord, useRecords } from '../../meeting/index.ts';
import { ownRequests } from './own-requests.ts';

export type AskState = 'can_ask' | 'waiting' | 'speaking' | 'not_in_session';

/** What the seat's one floor button does now, and the doing of it. It asks for the item that is on. */
export const useAsk = () => {
  const { actor } = useIdentity().session;
  const floor = useRecord('floor');
  const open = useRecord('meeting')?.phase === 'open';
  const current = useRecords('item').find((item) => item.state === 'current');
  const request = useAct('floor.request');
  const withdraw = useAct('floor.withdraw');
  const end = useAct('floor.end');
  const seatId = actor.role === 'seat' ? actor.seatId : null;
  const itemId = current?.id ?? null;
  // What was registered for later does not wait for the floor now.
  const now = ownRequests(floor, actor).find((each) => each.itemId === null || each.itemId === itemId);
  const state = ((): AskState => {
    if (floor?.holder?.seatId === seatId) return 'speaking';
    if (!open) return 'not_in_session';
    return now ? 'waiting' : 'can_ask';
  })();
  const press = () => {
    if (state === 'can_ask') return request.act({ itemId });
    if (state === 'waiting' && now) return withdraw.act({ requestId: now.id });
    if (state === 'speaking') return end.act({});
  };
  return {
    state,
    press,
    pending: request.pending || withdraw.pending || end.pending,
    offline: request.offline,
  };
};

const SIGNS = { can_ask: Hand, waiting: Undo2, speaking: MicOff, not_in_session: Hand };

/** Asks for the floor, takes the request back, or ends the speech: whichever is open to the seat now. */
export const AskButton = ({ size = 'md' }: { size?: string }) => {
  const { t } = useTranslation('floor');
  const { state, press, pending, offline } = useAsk();
  const Sign = SIGNS[state];
  return (
    <Button
      size={size}
      variant="default"
      leftSection={<Sign size={20} aria-hidden />}
      loading={pending}
      disabled={offline || state === 'not_in_session'}
      onClick={press}
    >
      {t(`ask.${state}`)}
    </Button>
  );
};
