import { useTranslation } from 'react-i18next';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { entries } from '../../entries/index.ts';
import { ProposalRow } from './proposal-row.tsx';
import { useSearch } from './use-search.ts';

interface PastFindsProps {
  readonly query: string;
  /** What stands in the list already. */
  readonly known: readonly ProposalRecord[];
}

/** D6: what the search finds in earlier meetings and is on nobody's screen any more. */
export const PastFinds = ({ query, known }: PastFindsProps) => {
  const { t } = useTranslation('proposals');
  const ids = new Set<string>(known.map(({ id }) => id));
  const past = useSearch(query, 'find', 20).filter(({ proposal }) => !ids.has(proposal.id));
  if (past.length === 0) return null;
  return (
    <section>
      <h3 className={entries.part}>
        {t('past')} <span className="gb-tabular">({past.length})</span>
      </h3>
      <ul className={entries.list}>
        {past.map(({ proposal }) => (
          <ProposalRow key={proposal.id} proposal={proposal} withSeat />
        ))}
      </ul>
    </section>
  );
};
