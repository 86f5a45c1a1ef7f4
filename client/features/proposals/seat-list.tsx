import { Button, TextInput } from '@mantine/core';
import { FilePenLine, Plus, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { Chips, entries } from '../../entries/index.ts';
import { useIdentity, useRecords } from '../../meeting/index.ts';
import { announce, EmptyState } from '../../ui/index.ts';
import { isOwn } from './own.ts';
import { PastFinds } from './past-finds.tsx';
import { ProposalForm } from './proposal-form.tsx';
import { ProposalRow } from './proposal-row.tsx';
import { OPEN_SIEVE, sift } from './sift.ts';
import { useKnowledge } from './use-knowledge.ts';
import { useHasDraft } from './use-proposal-form.ts';

/** Says aloud when the centre has moved one of the seat's proposals on. */
const useAnnounceMoves = (proposals: readonly ProposalRecord[]) => {
  const { t } = useTranslation('proposals');
  const states = useRef<Map<string, string> | null>(null);
  useEffect(() => {
    for (const { id, code, state } of proposals) {
      const before = states.current?.get(id);
      if (before && before !== state) announce(t('movedSaid', { code, state: t(`moved.${state}`) }));
    }
    states.current = new Map(proposals.map(({ id, state }) => [id, state]));
  }, [proposals, t]);
};

const BOARDS = ['mine', 'cluster', 'answered'] as const;
type Board = (typeof BOARDS)[number];

/** What a seat sees: its own, its cluster's, and what was answered to others. */
const useBoards = (): Record<Board, readonly ProposalRecord[]> => {
  const { actor } = useIdentity().session;
  const proposals = useRecords('proposal').toReversed();
  const seats = useRecords('series_seat');
  const clusterOf = (seatId: string) => seats.find(({ id }) => id === seatId)?.cluster;
  const own = actor.role === 'seat' ? clusterOf(actor.seatId) : undefined;
  const others = proposals.filter((each) => !isOwn(each, actor));
  return {
    mine: proposals.filter((each) => isOwn(each, actor)),
    cluster: others.filter(({ holderId }) => Boolean(own) && clusterOf(holderId) === own),
    answered: others.filter(({ answer }) => answer !== null),
  };
};

/** A seat's proposals, its cluster's, what others were answered; and the form for the next. */
export const SeatList = () => {
  const { t } = useTranslation('proposals');
  const boards = useBoards();
  const [board, setBoard] = useState<Board>('mine');
  const [query, setQuery] = useState('');
  const [writing, setWriting] = useState(useHasDraft());
  useAnnounceMoves(boards.mine);
  const { shown } = sift(boards[board], { ...OPEN_SIEVE, query }, useKnowledge());
  const begin = (
    <Button variant="default" leftSection={<Plus size={20} aria-hidden />} onClick={() => setWriting(true)}>
      {t('new')}
    </Button>
  );
  const empty = board === 'mine' && !boards.mine.length && !writing;
  return (
    <>
      {writing && (
        <div className={entries.writing}>
          <ProposalForm onClose={() => setWriting(false)} />
        </div>
      )}
      {!writing && !empty && <div className={entries.writing}>{begin}</div>}
      <div className={entries.sieve}>
        <Chips
          label={t('boards.label')}
          names={BOARDS}
          value={board}
          onChange={setBoard}
          wordOf={(each) => t(`boards.${each}`)}
          counts={{
            mine: boards.mine.length,
            cluster: boards.cluster.length,
            answered: boards.answered.length,
          }}
        />
      </div>
      <TextInput
        mb="md"
        type="search"
        aria-label={t('find')}
        placeholder={t('find')}
        leftSection={<Search size={18} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {empty && (
        <EmptyState title={t('mineEmpty')} icon={<FilePenLine />} action={begin}>
          {t('mineEmptyHint')}
        </EmptyState>
      )}
      <ul className={entries.list}>
        {shown.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} withSeat={board !== 'mine'} />
        ))}
      </ul>
      <PastFinds query={query} known={boards[board]} />
    </>
  );
};
