import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { useRecords } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';

/** The proposals that came in while this list was looked at and are not received yet; each is said aloud once. */
export const useFresh = (proposals: readonly ProposalRecord[]): ReadonlySet<string> => {
  const { t } = useTranslation('proposals');
  const seats = useRecords('seat');
  const known = useRef<Set<string> | null>(null);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const first = known.current === null;
    known.current ??= new Set();
    const came = proposals.filter(({ id }) => !known.current?.has(id));
    for (const { id } of came) known.current.add(id);
    if (first || !came.length) return;
    setFresh((before) => new Set([...before, ...came.map(({ id }) => id)]));
    for (const { seatId, title } of came) {
      const seat = seats.find(({ id }) => id === seatId);
      announce(t('freshSaid', { seat: seat ? seatName(seat) : seatId, title }));
    }
  }, [proposals, seats, t]);

  return new Set(
    proposals.filter(({ id, state }) => state === 'submitted' && fresh.has(id)).map(({ id }) => id),
  );
};
