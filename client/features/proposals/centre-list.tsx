import { Button } from '@mantine/core';
import { Inbox, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { Batch, type EntryChoice, entries, useChoice } from '../../entries/index.ts';
import { useIdentity, useRecords } from '../../meeting/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { PastFinds } from './past-finds.tsx';
import { ProposalActions } from './proposal-actions.tsx';
import { ProposalRow } from './proposal-row.tsx';
import { SieveFields } from './sieve-fields.tsx';
import { OPEN_SIEVE, type Sieve, sift } from './sift.ts';
import { useFresh } from './use-fresh.ts';
import { useKnowledge } from './use-knowledge.ts';

interface PartProps {
  readonly title: string | null;
  readonly proposals: readonly ProposalRecord[];
  readonly fresh: ReadonlySet<string>;
  readonly choiceOf: (proposal: ProposalRecord) => EntryChoice;
}

const Part = ({ title, proposals, fresh, choiceOf }: PartProps) =>
  proposals.length > 0 && (
    <section>
      {title && (
        <h3 className={entries.part}>
          {title} <span className="gb-tabular">({proposals.length})</span>
        </h3>
      )}
      <ul className={entries.list}>
        {proposals.map((proposal) => (
          <ProposalRow
            key={proposal.id}
            proposal={proposal}
            fresh={fresh.has(proposal.id)}
            withSeat
            choice={choiceOf(proposal)}
          />
        ))}
      </ul>
    </section>
  );

/** All proposals for the centre; a department has its own first. */
export const CentreList = () => {
  const { t } = useTranslation('proposals');
  const { actor } = useIdentity().session;
  const proposals = useRecords('proposal');
  const [sieve, setSieve] = useState<Sieve>(OPEN_SIEVE);
  const { chosen, choose, clear } = useChoice();
  const fresh = useFresh(proposals);
  const { shown, counts } = sift(proposals, sieve, useKnowledge());
  const mine = actor.role === 'department' ? actor.departmentId : null;
  const own = shown.filter(({ departmentId }) => departmentId === mine);
  const others = shown.filter(({ departmentId }) => departmentId !== mine);
  // D9: also those that the sieve holds back now.
  const together = proposals.filter(({ id }) => chosen.has(id));
  const choiceOf = ({ id, code }: ProposalRecord): EntryChoice => ({
    label: t('choose', { code }),
    chosen: chosen.has(id),
    onChoose: (on) => choose(id, on),
  });
  if (!proposals.length)
    return (
      <EmptyState title={t('empty')} icon={<Inbox />}>
        {t('emptyHint')}
      </EmptyState>
    );
  return (
    <>
      <SieveFields sieve={sieve} counts={counts} onChange={setSieve} />
      {together.length > 0 && (
        <Batch label={t('chosen', { count: together.length })} onClear={clear}>
          <ProposalActions proposals={together} onDone={clear} />
        </Batch>
      )}
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
      <Part title={mine ? t('own') : null} proposals={own} fresh={fresh} choiceOf={choiceOf} />
      <Part title={mine ? t('others') : null} proposals={others} fresh={fresh} choiceOf={choiceOf} />
      <PastFinds query={sieve.query} known={proposals} />
    </>
  );
};
