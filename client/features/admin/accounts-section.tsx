import { Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountInfo, IssuedLink } from '../../../shared/http-contract.ts';
import { Card, EmptyState, Lamp } from '../../ui/index.ts';
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
                  <Table.Td fw={600}>{account.name}</Table.Td>
                  <Table.Td>{account.username}</Table.Td>
                  <Table.Td>
                    {shell(`roles.${account.role}`)}
                    {account.departmentId && <div className={styles.quiet}>{departmentOf(account)}</div>}
                  </Table.Td>
                  <Table.Td>
                    <Lamp state={account.hasPassword ? 'good' : 'off'}>
                      {account.hasPassword ? t('accounts.hasPassword') : t('accounts.noPassword')}
                    </Lamp>
                  </Table.Td>
                  <Table.Td>
                    <InviteButton api={props.api} account={account} onInvited={keep} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Card>
    </div>
  );
};
