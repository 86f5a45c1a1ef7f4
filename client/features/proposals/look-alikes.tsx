import { Button, Group } from '@mantine/core';
import { CopyCheck, Quote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { entries } from '../../entries/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { LongText } from '../../ui/index.ts';
import classes from './proposals.module.css';
import { StateBadge } from './state-badge.tsx';
import { useSearch } from './use-search.ts';

interface LookAlikeProps {
  readonly proposal: ProposalRecord;
  readonly onCite?: (proposal: ProposalRecord) => void;
}

const LookAlike = ({ proposal, onCite }: LookAlikeProps) => {
  const { t } = useTranslation('proposals');
  const seat = useRecord('series_seat', proposal.seatId);
  return (
    <li className={classes.alike}>
      <p className={entries.head}>
        <span>
          <span className="gb-tabular">{proposal.code}</span> · {seat?.name ?? proposal.seatId}
        </span>
        <StateBadge state={proposal.state} />
      </p>
      <strong className={classes.alikeTitle}>{proposal.title}</strong>
      {proposal.answer && <LongText>{proposal.answer.text}</LongText>}
      {onCite && proposal.answer && (
        <Group>
          <Button
            size="compact-md"
            variant="default"
            leftSection={<Quote size={16} aria-hidden />}
            aria-label={t('citeSaid', { code: proposal.code })}
            onClick={() => onCite(proposal)}
          >
            {t('cite')}
          </Button>
        </Group>
      )}
    </li>
  );
};

interface LookAlikesProps {
  readonly text: string;
  /** These are not told of themselves. */
  readonly except?: readonly string[];
  readonly onCite?: (proposal: ProposalRecord) => void;
}

/** What was asked before on the same matter, and what was answered. */
export const LookAlikes = ({ text, except = [], onCite }: LookAlikesProps) => {
  const { t } = useTranslation('proposals');
  const hits = useSearch(text, 'like').filter(({ proposal }) => !except.includes(proposal.id));
  if (hits.length === 0) return null;
  return (
    <section className={classes.box} aria-label={t('alike')}>
      <h5 className={classes.boxHead}>
        <CopyCheck size={18} aria-hidden /> {t('alike')} <span className="gb-tabular">({hits.length})</span>
      </h5>
      <ul className={entries.list}>
        {hits.map(({ proposal }) => (
          <LookAlike key={proposal.id} proposal={proposal} {...(onCite ? { onCite } : {})} />
        ))}
      </ul>
    </section>
  );
};
