import { Button } from '@mantine/core';
import { FilePenLine, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { announce, EmptyState } from '../../ui/index.ts';
import { ProposalForm } from './proposal-form.tsx';
import { ProposalRow } from './proposal-row.tsx';
import classes from './proposals.module.css';
import { useHasDraft } from './use-proposal-form.ts';

/** Says aloud when the centre has moved one of the seat's proposals on. */
const useAnnounceMoves = () => {
  const { t } = useTranslation('proposals');
  const proposals = useRecords('proposal');
  const states = useRef<Map<string, string> | null>(null);
  useEffect(() => {
    for (const { id, code, state } of proposals) {
      const before = states.current?.get(id);
      if (before && before !== state)
        announce(t(state === 'answered' ? 'answeredSaid' : 'receivedSaid', { code }));
    }
    states.current = new Map(proposals.map(({ id, state }) => [id, state]));
  }, [proposals, t]);
};

/** A seat's own proposals, newest first, and the form for the next. */
export const SeatList = () => {
  const { t } = useTranslation('proposals');
  const phase = useRecord('meeting')?.phase;
  const proposals = useRecords('proposal').toReversed();
  const [writing, setWriting] = useState(useHasDraft());
  useAnnounceMoves();
  const live = phase === 'open' || phase === 'prepared';
  const begin = (
    <Button variant="default" leftSection={<Plus size={20} aria-hidden />} onClick={() => setWriting(true)}>
      {t('new')}
    </Button>
  );
  return (
    <>
      {live && writing && (
        <div className={classes.writing}>
          <ProposalForm onClose={() => setWriting(false)} />
        </div>
      )}
      {live && !writing && proposals.length > 0 && <div className={classes.writing}>{begin}</div>}
      {!proposals.length && !writing && (
        <EmptyState title={t('mineEmpty')} icon={<FilePenLine />} action={live && begin}>
          {t('mineEmptyHint')}
        </EmptyState>
      )}
      <ul className={classes.list}>
        {proposals.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} withSeat={false} />
        ))}
      </ul>
    </>
  );
};
