import { useTranslation } from 'react-i18next';
import { Card, CopyButton, useDates } from '../../ui/index.ts';
import type { Invitation } from './accounts-section.tsx';
import styles from './admin.module.css';

/** Invitations made since the page was opened. */
export const InvitationList = ({ invitations }: { readonly invitations: readonly Invitation[] }) => {
  const { t } = useTranslation('admin');
  const { short } = useDates();
  return (
    <Card tone="asked" title={t('once')} level={3}>
      <ul className={styles.list}>
        {invitations.map(({ account, link }) => (
          <li key={account.id}>
            <span className={styles.listText}>
              <strong>{t('accounts.invitationFor', { name: account.name })}</strong>
              <code className={styles.url}>{link.url}</code>
              {link.expiresAt !== null && <span>{t('accounts.until', { time: short(link.expiresAt) })}</span>}
            </span>
            <CopyButton text={link.url} label={t('accounts.copyFor', { name: account.name })} />
          </li>
        ))}
      </ul>
    </Card>
  );
};
