import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountInfo, IssuedLink } from '../../../shared/admin-contract.ts';
import { Card, EmptyState, Lamp } from '../../ui/index.ts';
import { AccountDialog } from './account-dialog.tsx';
import { AccountForm } from './account-form.tsx';
import styles from './admin.module.css';
import { InvitationList } from './invitation-list.tsx';
import { InviteButton } from './invite-button.tsx';
import type { SectionProps } from './section.ts';

export interface Invitation {
  readonly account: AccountInfo;
  readonly link: IssuedLink;
}

/** People at the centre: a form for one more, the links just made, and all there are. */
export const AccountsSection = (props: SectionProps) => {
  const { t } = useTranslation('admin');
  const { t: shell } = useTranslation('shell');
  const { accounts, departments } = props.overview;
  const [invitations, setInvitations] = useState<readonly Invitation[]>([]);
  const [edited, setEdited] = useState<AccountInfo | null>(null);
  const seatOf = ({ seatId }: AccountInfo) => props.overview.seats.find(({ id }) => id === seatId)?.name;
  const keep = (made: Invitation) =>
    setInvitations((before) => [made, ...before.filter(({ account }) => account.id !== made.account.id)]);
  const departmentOf = ({ departmentId }: AccountInfo) =>
    departments.find(({ id }) => id === departmentId)?.name;
  return (
    <div className={styles.stack}>
      <Card title={t('accounts.new')}>
        <AccountForm {...props} onInvited={keep} />
      </Card>
      {invitations.length > 0 && <InvitationList invitations={invitations} />}
      <Card title={t('accounts.list')}>
        {accounts.length === 0 && <EmptyState title={t('accounts.none')} />}
        <div className={styles.scroll}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('accounts.name')}</Table.Th>
                <Table.Th>{t('accounts.username')}</Table.Th>
                <Table.Th>{t('accounts.role')}</Table.Th>
                <Table.Th>{t('accounts.password')}</Table.Th>
                <Table.Th>{t('accounts.invite')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {accounts.map((account) => (
                <Table.Tr key={account.id}>
                  <Table.Td fw={600}>
                    {account.name}
                    {account.email && <div className={styles.quiet}>{account.email}</div>}
                  </Table.Td>
                  <Table.Td>{account.username}</Table.Td>
                  <Table.Td>
                    {shell(`roles.${account.role}`)}
                    {account.departmentId && <div className={styles.quiet}>{departmentOf(account)}</div>}
                    {account.seatId && <div className={styles.quiet}>{seatOf(account)}</div>}
                  </Table.Td>
                  <Table.Td>
                    <Lamp state={account.disabled ? 'bad' : account.hasPassword ? 'good' : 'off'}>
                      {account.disabled
                        ? t('accounts.out')
                        : account.hasPassword
                          ? t('accounts.hasPassword')
                          : t('accounts.noPassword')}
                    </Lamp>
                  </Table.Td>
                  <Table.Td>
                    <div className={styles.row}>
                      <Button
                        variant="default"
                        aria-label={t('accounts.editOf', { name: account.name })}
                        onClick={() => setEdited(account)}
                      >
                        {t('accounts.edit')}
                      </Button>
                      {!account.disabled && (
                        <InviteButton api={props.api} account={account} onInvited={keep} />
                      )}
                    </div>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Card>
      {edited && <AccountDialog {...props} account={edited} onClose={() => setEdited(null)} />}
    </div>
  );
};
