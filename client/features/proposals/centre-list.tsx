import { Button } from '@mantine/core';
import { Inbox, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { useIdentity, useRecords } from '../../meeting/index.ts';
import { EmptyState } from '../../ui/index.ts';
import lists from './lists.module.css';
import { PastFinds } from './past-finds.tsx';
import classes from './proposal.module.css';
import { ProposalActions } from './proposal-actions.tsx';
import { ProposalRow } from './proposal-row.tsx';
import { SieveFields } from './sieve-fields.tsx';
import { OPEN_SIEVE, type Sieve, sift } from './sift.ts';
import { useFresh } from './use-fresh.ts';
import { useKnowledge } from './use-knowledge.ts';

interface Choice {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, chosen: boolean) => void;
}

interface PartProps extends Choice {
  readonly title: string | null;
  readonly proposals: readonly ProposalRecord[];
  readonly fresh: ReadonlySet<string>;
}

const Part = ({ title, proposals, fresh, chosen, onChoose }: PartProps) =>
  proposals.length > 0 && (
    <section>
      {title && (
        <h3 className={lists.part}>
          {title} <span className="gb-tabular">({proposals.length})</span>
        </h3>
      )}
      <ul className={classes.list}>
        {proposals.map((proposal) => (
          <ProposalRow
            key={proposal.id}
            proposal={proposal}
            fresh={fresh.has(proposal.id)}
            withSeat
            chosen={chosen.has(proposal.id)}
            onChoose={(on) => onChoose(proposal.id, on)}
          />
        ))}
      </ul>
    </section>
  );

interface BatchProps {
  readonly proposals: readonly ProposalRecord[];
  readonly onClear: () => void;
}

/** D9: what can be done with all that were chosen, while any are. */
const Batch = ({ proposals, onClear }: BatchProps) => {
  const { t } = useTranslation('proposals');
  if (proposals.length === 0) return null;
  return (
    <section className={lists.batch} aria-label={t('chosen', { count: proposals.length })}>
      <div className={classes.kicker}>
        <strong>{t('chosen', { count: proposals.length })}</strong>
        <Button variant="subtle" color="gray" size="compact-md" onClick={onClear}>
          {t('chooseNone')}
        </Button>
      </div>
      <ProposalActions proposals={proposals} onDone={onClear} />
    </section>
  );
};

/** All proposals for the centre; a department has its own first. */
export const CentreList = () => {
  const { t } = useTranslation('proposals');
  const { actor } = useIdentity().session;
  const proposals = useRecords('proposal');
  const [sieve, setSieve] = useState<Sieve>(OPEN_SIEVE);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const fresh = useFresh(proposals);
  const { shown, counts } = sift(proposals, sieve, useKnowledge());
  const mine = actor.role === 'department' ? actor.departmentId : null;
  const own = shown.filter(({ departmentId }) => departmentId === mine);
  const others = shown.filter(({ departmentId }) => departmentId !== mine);
  const choice: Choice = {
    chosen,
    onChoose: (id, on) =>
      setChosen((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id))),
  };
  if (!proposals.length)
    return (
      <EmptyState title={t('empty')} icon={<Inbox />}>
        {t('emptyHint')}
      </EmptyState>
    );
  return (
    <>
      <SieveFields sieve={sieve} counts={counts} onChange={setSieve} />
      <Batch proposals={proposals.filter(({ id }) => chosen.has(id))} onClear={() => setChosen(new Set())} />
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
      <Part title={mine ? t('own') : null} proposals={own} fresh={fresh} {...choice} />
      <Part title={mine ? t('others') : null} proposals={others} fresh={fresh} {...choice} />
      <PastFinds query={sieve.query} known={proposals} />
    </>
  );
};
