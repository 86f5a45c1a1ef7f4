import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { useAnnouncePolls } from '../../features/polls/index.ts';
import { useLateRefusal } from '../../forms/index.ts';
import { useIdentity, useRecord } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';

/** Tells those who listen instead of looking who has the floor, and what becomes of votes. Draws nothing. */
export const Announcer = () => {
  const { t } = useTranslation('screens');
  useAnnouncePolls();
  useLateRefusal();
  const { actor } = useIdentity().session;
  const floor = useRecord('floor');
  const holderId = floor?.holder?.seatId;
  const seat = useRecord('seat', holderId ?? '');
  const said = useRef<string | null | undefined>(null);
  const name = seat && seatName(seat);
  const mine = actor.role === 'seat' && actor.seatId === holderId;
  useEffect(() => {
    // What was so when one came in is on the screen; only a change is announced.
    if (!floor || said.current === holderId) return;
    const first = said.current === null;
    said.current = holderId;
    if (first) return;
    if (mine) announce(t('said.yourFloor'), 'assertive');
    else if (name) announce(t('said.floor', { name }));
    else announce(t('said.floorEnded'));
  }, [floor, holderId, mine, name, t]);
  return null;
};
