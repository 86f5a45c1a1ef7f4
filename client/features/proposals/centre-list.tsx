import { Button } from '@mantine/core';
import { Inbox, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { useIdentity, useRecords } from '../../meeting/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { ProposalRow } from './proposal-row.tsx';
import classes from './proposals.module.css';
import { SieveFields } from './sieve-fields.tsx';
import { OPEN_SIEVE, type Sieve, sift } from './sift.ts';
import { useFresh } from './use-fresh.ts';

interface PartProps {
  readonly title: string | null;
  readonly proposals: readonly ProposalRecord[];
  readonly fresh: ReadonlySet<string>;
}

const Part = ({ title, proposals, fresh }: PartProps) =>
  proposals.length > 0 && (
    <section>
      {title && (
        <h3 className={classes.part}>
          {title} <span className="gb-tabular">({proposals.length})</span>
        </h3>
      )}
      <ul className={classes.list}>
        {proposals.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} fresh={fresh.has(proposal.id)} withSeat />
        ))}
      </ul>
    </section>
  );

/** All proposals for the centre; a department has its own first. */
export const CentreList = () => {
  const { t } = useTranslation('proposals');
  const { actor } = useIdentity().session;
  const proposals = useRecords('proposal');
  const seats = useRecords('seat');
  const [sieve, setSieve] = useState<Sieve>(OPEN_SIEVE);
  const fresh = useFresh(proposals);
  const { shown, counts } = sift(proposals, sieve, (seatId) => {
    const seat = seats.find(({ id }) => id === seatId);
    return seat ? seatName(seat) : seatId;
  });
  const mine = actor.role === 'department' ? actor.departmentId : null;
  const own = shown.filter(({ departmentId }) => departmentId === mine);
  const others = shown.filter(({ departmentId }) => departmentId !== mine);
  if (!proposals.length)
    return (
      <EmptyState title={t('empty')} icon={<Inbox />}>
        {t('emptyHint')}
      </EmptyState>
    );
  return (
    <>
      <SieveFields sieve={sieve} counts={counts} onChange={setSieve} />
      {shown.length === 0 && (
        <EmptyState
          title={t('noneFound')}
          icon={<SearchX />}
          action={
            <Button variant="default" onClick={() => setSieve(OPEN_SIEVE)}>
              {t('clear')}
            </Button>
          }
        >
          {t('noneFoundHint')}
        </EmptyState>
      )}
      <Part title={mine ? t('own') : null} proposals={own} fresh={fresh} />
      <Part title={mine ? t('others') : null} proposals={others} fresh={fresh} />
    </>
  );
};
