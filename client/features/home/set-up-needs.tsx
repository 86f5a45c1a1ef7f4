import { useTranslation } from 'react-i18next';
import type { AdminOverview } from '../../../shared/admin-contract.ts';
import type { SessionInfo } from '../../../shared/http-contract.ts';
import { administration, useAsked } from '../../http/index.ts';
import { Card, EmptyState } from '../../ui/index.ts';
import { Way, Ways } from '../../ui/ways.tsx';

/** What of people and places is not ready yet, each with the tab of administration where it is done. */
const missing = ({ seats, accounts, departments }: AdminOverview) => [
  { kind: 'roster', tab: 'seats', count: seats.length === 0 ? 1 : 0 } as const,
  { kind: 'links', tab: 'links', count: seats.filter(({ hasLink }) => !hasLink).length } as const,
  { kind: 'departments', tab: 'departments', count: departments.length === 0 ? 1 : 0 } as const,
  {
    kind: 'passwords',
    tab: 'accounts',
    count: accounts.filter(({ hasPassword, disabled }) => !hasPassword && !disabled).length,
  } as const,
  {
    kind: 'emails',
    tab: 'accounts',
    count: accounts.filter(({ email, disabled }) => email === null && !disabled).length,
  } as const,
];

/** The administrator's own list. */
export const SetUpNeeds = ({ session }: { readonly session: SessionInfo }) => {
  const { t } = useTranslation('home');
  const { handle } = session;
  const { asked } = useAsked(administration(handle).overview, handle);
  if (asked.status !== 'answered') return null;
  const rows = missing(asked.value).filter(({ count }) => count > 0);
  return (
    <Card title={t('ready.title')}>
      {rows.length === 0 ? (
        <EmptyState title={t('ready.none')}>{t('ready.text')}</EmptyState>
      ) : (
        <Ways>
          {rows.map(({ kind, tab, count }) => (
            <li key={kind}>
              <Way to={`/s/${handle}/admin?tab=${tab}`} count={count} title={t(`ready.${kind}`, { count })} />
            </li>
          ))}
        </Ways>
      )}
    </Card>
  );
};
