import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AdminOverview } from '../../../shared/admin-contract.ts';
import { useSending } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { Card, ConfirmButton, ErrorNote, Lamp, useDates } from '../../ui/index.ts';
import styles from './admin.module.css';
import { deviceOf } from './device-of.ts';
import type { SectionProps } from './section.ts';

type Session = AdminOverview['sessions'][number];

/** Devices that are signed in, and the way to send one out. */
export const SessionsSection = ({ api, overview, onChange }: SectionProps) => {
  const { t } = useTranslation('admin');
  const { t: shell } = useTranslation('shell');
  const { short } = useDates();
  const refusalText = useRefusalText();
  const { busy, error, sending } = useSending();
  const revoke = async ({ id }: Session) => {
    if (await sending(() => api.revokeSession(id))) await onChange();
  };
  return (
    <Card title={t('tabs.sessions')}>
      <p className={styles.text}>{t('sessions.text')}</p>
      {error && <ErrorNote>{refusalText(error)}</ErrorNote>}
      <div className={styles.scroll}>
        <Table stickyHeader verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('sessions.who')}</Table.Th>
              <Table.Th>{t('sessions.device')}</Table.Th>
              <Table.Th>{t('sessions.lastSeen')}</Table.Th>
              <Table.Th>{t('sessions.revoke')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {overview.sessions.map((session) => (
              <Table.Tr key={session.id}>
                <Table.Td>
                  <strong>{session.name}</strong>
                  <div className={styles.quiet}>{shell(`roles.${session.role}`)}</div>
                </Table.Td>
                <Table.Td title={session.userAgent}>
                  {deviceOf(session.userAgent) || t('sessions.unknownDevice')}
                </Table.Td>
                <Table.Td className="gb-tabular">{short(session.lastSeenAt)}</Table.Td>
                <Table.Td>
                  {session.mine ? (
                    <Lamp state="good">{t('sessions.mine')}</Lamp>
                  ) : (
                    <ConfirmButton
                      variant="default"
                      disabled={busy}
                      confirm={t('sessions.revokeConfirm')}
                      onConfirm={() => void revoke(session)}
                    >
                      {t('sessions.revoke')}
                      <span className="gb-hidden"> – {session.name}</span>
                    </ConfirmButton>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Card>
  );
};
